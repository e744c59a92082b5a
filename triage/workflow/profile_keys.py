"""The profile as keys and values, as the command line and the profile screen show it."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from triage.domain.base import Words
from triage.domain.marketplace import MARKETPLACES
from triage.domain.profile import Cadence, Profile, Store
from triage.errors import WrongUse

_PLAIN: Mapping[str, Words] = {
    "entity": Words(
        en="Legal name of the firm; signs every letter.", zh="公司法定名称，用于所有函件的落款。"
    ),
    "signer_name": Words(en="Who signs.", zh="签署人姓名。"),
    "signer_title": Words(en="The signer's function in the firm.", zh="签署人职务。"),
    "email": Words(
        en="The address registered with Amazon; letters go out from it.",
        zh="在亚马逊注册的邮箱，函件由此发出。",
    ),
    "phone": Words(
        en="Telephone with country code; a counter-notice needs it.",
        zh="带国家代码的电话，反通知必填。",
    ),
    "address": Words(en="Postal address; a counter-notice needs it.", zh="邮寄地址，反通知必填。"),
    "country": Words(
        en="Country where the firm is established (two letters); some rules depend on it.",
        zh="公司所在国家（两位代码），部分规则取决于此。",
    ),
    "signature": Words(
        en="Own closing block; empty means built from the lines above.",
        zh="自定义落款；留空则由以上各项生成。",
    ),
    "interface_language": Words(en="Language of the app: en or zh.", zh="界面语言：en 或 zh。"),
    "letter_language": Words(
        en="Language of letters when nothing else decides.", zh="无其他依据时函件所用语言。"
    ),
    "other_addresses": Words(
        en="More mail addresses of ours, divided by commas; never read as a complainant.",
        zh="我方其他邮箱，用逗号分隔；绝不会被当作投诉人。",
    ),
}
_STORE = {
    "name": Words(en="Name of the store at {store}.", zh="{store} 店铺名称。"),
    "seller_id": Words(en="Seller ID at {store}.", zh="{store} 卖家编号。"),
    "email": Words(
        en="Address registered for {store} when it differs.", zh="{store} 的注册邮箱（如不同）。"
    ),
}
_CADENCE = tuple(Cadence.model_fields)


def profile_items(profile: Profile) -> tuple[tuple[str, str, Words], ...]:
    """Each key with its present value and what it is used for; stores that are set included."""
    plain = [(key, _shown(profile, key), use) for key, use in _PLAIN.items()]
    stores = [
        (f"stores.{store.marketplace}.{key}", str(getattr(store, key)), _about(use, store))
        for store in profile.stores
        for key, use in _STORE.items()
    ]
    cadence = [
        (
            f"cadence.{key}",
            str(getattr(profile.cadence, key)),
            Words(en="Waiting time (guidance, yours to set).", zh="等待时间（指导值，可修改）。"),
        )
        for key in _CADENCE
    ]
    return (*plain, *stores, *cadence)


def with_item(profile: Profile, key: str, value: str) -> Profile:
    """The profile with one key set. Raises WrongUse for a key or value that does not exist."""
    changed = profile.model_dump()
    value = value.strip()
    if key == "other_addresses":
        changed[key] = tuple(part.strip() for part in value.split(",") if part.strip())
    elif key in _PLAIN:
        changed[key] = value
    elif key in ("store", "seller_id"):
        changed["stores"] = _with_store(profile, "", "name" if key == "store" else key, value)
    elif key.startswith("stores.") and key.rpartition(".")[2] in _STORE:
        marketplace, _, part = key.removeprefix("stores.").rpartition(".")
        changed["stores"] = _with_store(profile, _known(marketplace), part, value)
    elif key.startswith("cadence.") and key.removeprefix("cadence.") in _CADENCE:
        changed["cadence"][key.removeprefix("cadence.")] = value
    else:
        raise WrongUse(f"The profile has no key {key!r}.", f"Its keys are: {_keys()}.")
    _check_address(key, value)
    try:
        return Profile.model_validate(changed)
    except ValidationError as problem:
        raise WrongUse(f"{value!r} does not fit {key}: {problem.errors()[0]['msg']}.") from problem


def _shown(profile: Profile, key: str) -> str:
    value = getattr(profile, key)
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _about(use: Words, store: Store) -> Words:
    place = store.marketplace or "every store"
    local = store.marketplace or "各站点"
    return Words(en=use.en.format(store=place), zh=use.zh.format(store=local))


def _with_store(
    profile: Profile, marketplace: str, part: str, value: str
) -> tuple[dict[str, str], ...]:
    rest = [store for store in profile.stores if store.marketplace != marketplace]
    mine = next(
        (store for store in profile.stores if store.marketplace == marketplace),
        Store(marketplace=marketplace),
    )
    changed = mine.model_copy(update={part: value})
    return tuple(store.model_dump() for store in (*rest, changed))


def _known(marketplace: str) -> str:
    domains = [store.domain for store in MARKETPLACES]
    if marketplace not in domains:
        raise WrongUse(
            f"There is no marketplace {marketplace!r}.", f"Marketplaces: {', '.join(domains)}."
        )
    return marketplace


def _check_address(key: str, value: str) -> None:
    if not value or key.rpartition(".")[2] not in ("email", "other_addresses"):
        return
    from email_validator import EmailNotValidError, validate_email

    for address in value.split(","):
        try:
            validate_email(address.strip(), check_deliverability=False, test_environment=True)
        except EmailNotValidError as problem:
            raise WrongUse(f"{address.strip()!r} is no mail address: {problem}") from problem


def _keys() -> str:
    stores = (f"stores.MARKETPLACE.{part}" for part in _STORE)
    return ", ".join((*_PLAIN, "store", "seller_id", *stores, *(f"cadence.{k}" for k in _CADENCE)))
