"""What the words of a register mean for a case (identifiers, section 5)."""

from __future__ import annotations

import re
from enum import StrEnum

from triage.domain.base import Words


class Treatment(StrEnum):
    """How a right with this status is to be treated."""

    IN_FORCE = "in_force"
    PENDING = "pending"
    LAPSED = "lapsed"
    OPPOSED = "opposed"
    NOT_FOUND = "not_found"


MEANING = {
    Treatment.IN_FORCE: Words(
        en="The right exists; check owner, classes or claims, and territory.",
        zh="权利存在；请核对权利人、类别或权利要求以及地域范围。",
    ),
    Treatment.PENDING: Words(
        en="Only an application: no right yet to stop sales.",
        zh="仅为申请，尚无权要求停止销售。",
    ),
    Treatment.LAPSED: Words(
        en="The right has ended; save a dated extract and mind the grace period.",
        zh="权利已终止；请保存注明日期的登记簿摘录，并留意宽限期。",
    ),
    Treatment.OPPOSED: Words(
        en="Under attack, but still a right until that is decided.",
        zh="已被提出异议或无效宣告请求，在作出决定之前仍为有效权利。",
    ),
    Treatment.NOT_FOUND: Words(
        en="Ask the complainant for an extract; do not call the right a fake.",
        zh="请投诉人提供登记簿摘录；切勿断言该权利是虚假的。",
    ),
}
"""What each treatment asks for."""

_WORDS = (
    (Treatment.NOT_FOUND, (
        "not found", "no record", "no result", "no match", "nicht gefunden", "keine treffer",
        "introuvable", "no encontrad", "查无", "未找到", "未检索到", "該当なし",
    )),
    (Treatment.OPPOSED, ("无效宣告请求", "无效宣告审查", "無効審判請求", "revocation pending")),
    (Treatment.LAPSED, (
        "expired", "lapsed", "abandoned", "cancelled", "canceled", "dead", "surrendered",
        "revoked", "withdrawn", "refused", "rejected", "not in force", "not registered",
        "invalidated", "declared invalid", "ceased", "erloschen", "gelöscht", "zurückgenommen",
        "expiré", "déchu", "radié", "caducad", "scadut", "失效", "终止", "无效", "無効", "注销",
        "撤销", "放弃", "驳回", "届满", "消滅", "抹消", "拒絶",
    )),
    (Treatment.OPPOSED, (
        "opposition", "opposed", "invalidity", "cancellation", "inter partes", "widerspruch",
        "einspruch", "nichtigkeit", "异议", "異議",
    )),
    (Treatment.IN_FORCE, (
        "registered", "in force", "granted", "renewed", "issued and active", "eingetragen",
        "erteilt", "in kraft", "enregistré", "en vigueur", "registrad", "registrat", "vigente",
        "已注册", "有效", "已授权", "维持", "存続",
    )),
    (Treatment.PENDING, (
        "pending", "published", "application", "applied", "filed", "serial", "pct",
        "examination", "angemeldet", "anmeldung", "demande", "solicitad", "a1", "a2",
        "审查", "申请", "公开", "初审", "出願", "公開", "審査",
    )),
    (Treatment.IN_FORCE, ("live", "active", "registration", "b1", "b2", "注册", "授权", "登録")),
)  # fmt: skip


def treatment(status: str) -> Treatment | None:
    """The treatment that the words of a register call for; None where they are not known.

    What ends a right is looked for first, then what attacks it, then whether it is registered.
    """
    words = " ".join(status.lower().split())
    found = (kind for kind, known in _WORDS if any(_has(words, word) for word in known))
    return next(found, None)


def _has(words: str, word: str) -> bool:
    """Whether a word begins with these letters; signs of East Asian scripts may stand anywhere."""
    if not word.isascii():
        return word in words
    return re.search(rf"(?<![a-z0-9]){word}", words) is not None
