"""Whether a right reaches a store: rights end at the border of their territory.

Sources: territory_match of identifiers, section 7; Berne Convention, articles 3 and 5, for works.
"""

from __future__ import annotations

from enum import StrEnum

from triage.domain.base import Value, Words
from triage.domain.complaint import RightNumber, RightType
from triage.domain.marketplace import Marketplace
from triage.domain.right_number import NumberForm

_EPC = (
    "AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC ME MK MT NL NO "
    "PL PT RO RS SE SI SK SM TR"
)
EPC_STATES = frozenset(_EPC.split())
"""The 39 states for which a European patent may be validated, ISO 3166."""

BENELUX_STATES = frozenset({"BE", "NL", "LU"})
"""The states of a Benelux mark or design, ISO 3166."""

TERRITORIES = {
    "US": Words(en="the United States", zh="美国"),
    "EU": Words(en="the European Union", zh="欧盟"),
    "UK": Words(en="the United Kingdom", zh="英国"),
    "BX": Words(en="Benelux", zh="比荷卢"),
    "DE": Words(en="Germany", zh="德国"),
    "FR": Words(en="France", zh="法国"),
    "IT": Words(en="Italy", zh="意大利"),
    "ES": Words(en="Spain", zh="西班牙"),
    "CN": Words(en="China", zh="中国"),
    "JP": Words(en="Japan", zh="日本"),
    "KR": Words(en="South Korea", zh="韩国"),
    "TW": Words(en="Taiwan", zh="台湾地区"),
    "AU": Words(en="Australia", zh="澳大利亚"),
    "CA": Words(en="Canada", zh="加拿大"),
}
"""The names of the territories of rights."""


class ReachKind(StrEnum):
    """Whether a right reaches a store."""

    COVERS = "covers"
    DOES_NOT_COVER = "does_not_cover"
    DEPENDS = "depends"
    """On something that the number does not show: validations, designations, local law."""
    UNKNOWN = "unknown"


class Reach(Value):
    """The finding and its reason in words for the operator and for a letter."""

    kind: ReachKind
    reason: Words


def reach(
    number: NumberForm | RightNumber | None, right: RightType | None, store: Marketplace
) -> Reach:
    """Whether the right behind this number reaches the store, as far as the number shows."""
    printed, office, territory = _facts(number)
    if RightType.COPYRIGHT is right or office == "USCO":
        return _work(printed, store)
    if not office:
        return _unknown(printed)
    if office == "EPO":
        return _european_patent(printed, store)
    if office == "WIPO":
        return _international(printed, right or _right_of(number), store)
    return _territorial(printed, territory, store)


def territory_name(territory: str) -> Words:
    """The name of a territory; the code itself where the table has none."""
    return TERRITORIES.get(territory, Words(en=territory, zh=territory))


def covers(territory: str, store: Marketplace) -> bool:
    """Whether a right of this territory is in force at the store's country."""
    if territory == "EU":
        return store.in_eu
    if territory == "BX":
        return store.country in BENELUX_STATES
    return territory in {store.code, store.country}


def _facts(number: NumberForm | RightNumber | None) -> tuple[str, str, str]:
    if isinstance(number, RightNumber):
        return number.value, number.office or "", number.territory or ""
    return (number.printed, number.office, number.territory) if number else ("", "", "")


def _right_of(number: NumberForm | RightNumber | None) -> RightType | None:
    return number.right if isinstance(number, NumberForm) else None


def _territorial(printed: str, territory: str, store: Marketplace) -> Reach:
    name = territory_name(territory)
    if covers(territory, store):
        return Reach(
            kind=ReachKind.COVERS,
            reason=Words(
                en=f"{printed} is a right of {name.en}; it reaches {store.domain}.",
                zh=f"{printed} 是{name.zh}的权利，其效力及于 {store.domain}。",
            ),
        )
    return Reach(
        kind=ReachKind.DOES_NOT_COVER,
        reason=Words(
            en=f"{printed} is a right of {name.en}; it does not reach {store.domain}."
            + _sister(territory, store).en,
            zh=f"{printed} 是{name.zh}的权利，其效力不及于 {store.domain}。"
            + _sister(territory, store).zh,
        ),
    )


def _sister(territory: str, store: Marketplace) -> Words:
    """The hint that the United Kingdom made rights of its own out of those of the Union."""
    if territory != "EU" or store.code != "UK":
        return Words(en="", zh="")
    return Words(
        en=" The United Kingdom gave older EU rights a number of its own (UK009… or 9…): "
        "ask for that one.",
        zh="英国已为较早的欧盟权利另设编号（UK009… 或 9…），请对方提供该编号。",
    )


def _european_patent(printed: str, store: Marketplace) -> Reach:
    if store.country not in EPC_STATES:
        return Reach(
            kind=ReachKind.DOES_NOT_COVER,
            reason=Words(
                en=f"{printed} is a European patent; {store.domain} is in no state of the "
                "European Patent Convention.",
                zh=f"{printed} 是欧洲专利，{store.domain} 所在国不是《欧洲专利公约》成员国。",
            ),
        )
    return Reach(
        kind=ReachKind.DEPENDS,
        reason=Words(
            en=f"{printed} is a European patent; it reaches {store.domain} only if it was "
            f"validated for {store.name.en} or is unitary there.",
            zh=f"{printed} 是欧洲专利，只有在 {store.domain} 所在国完成生效手续"
            "或在该国具有统一效力时才有效。",
        ),
    )


def _international(printed: str, right: RightType | None, store: Marketplace) -> Reach:
    if right in {RightType.UTILITY_PATENT, RightType.PATENT} or printed[:2].upper() in {"WO", "PC"}:
        return Reach(
            kind=ReachKind.DOES_NOT_COVER,
            reason=Words(
                en=f"{printed} is an international application; by itself it is no right in "
                "any country.",
                zh=f"{printed} 是国际申请，其本身在任何国家都不是已授权的权利。",
            ),
        )
    return Reach(
        kind=ReachKind.DEPENDS,
        reason=Words(
            en=f"{printed} is an international registration; it reaches {store.domain} only if "
            f"{store.name.en} is designated.",
            zh=f"{printed} 是国际注册，只有指定了 {store.domain} 所在国（或地区）时才有效。",
        ),
    )


def _work(printed: str, store: Marketplace) -> Reach:
    """Works need no register (Berne Convention); all stores lie in states of that convention."""
    if not printed:
        return Reach(
            kind=ReachKind.COVERS,
            reason=Words(
                en=f"Copyright needs no registration; it can be relied on at {store.domain} too.",
                zh=f"著作权无需登记即受保护，在 {store.domain} 同样可以主张。",
            ),
        )
    if store.code == "US":
        return _territorial(printed, "US", store)
    return Reach(
        kind=ReachKind.DEPENDS,
        reason=Words(
            en=f"{printed} is a registration of the United States; the work itself may be "
            f"protected at {store.domain} without it, by local law.",
            zh=f"{printed} 是美国的著作权登记；该作品在 {store.domain} 可能依当地法律"
            "无需登记即受保护。",
        ),
    )


def _unknown(printed: str) -> Reach:
    return Reach(
        kind=ReachKind.UNKNOWN,
        reason=Words(
            en=f"The form of {printed} does not show its office, so its territory is not known."
            if printed
            else "No right number is stated, so the territory is not known.",
            zh=f"从 {printed} 的形式看不出所属官方机构，因此地域范围不明。"
            if printed
            else "未写明权利编号，因此地域范围不明。",
        ),
    )
