"""Names of firms in Japanese and Chinese text, where no blank parts a name from its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

_AHEAD = "株式会社|有限会社|合同会社|一般社団法人|特許業務法人|弁護士法人|弁理士法人"
_BEHIND = (
    "股份有限公司|有限责任公司|有限責任公司|有限公司|株式会社|有限会社|合同会社|公司|集团|集團|"
    "律师事务所|律師事務所|法律事務所|特許事務所|知的財産事務所|專利商標事務所|事务所|事務所|"
    "工作室|工坊|工房|商店|商行|商会|製作所|制品厂|製品廠|工艺厂|工厂|工廠|厂|廠|工业|工業|实业|実業"
)
_OWN = "\u30a0-\u30ff\u3400-\u9fff々A-Za-z0-9&・"
_FIRM = re.compile(
    rf"(?:{_AHEAD})[ ]?(?:[ぁ-ん]{{0,8}}[{_OWN}]{{1,20}}"
    r"|(?!です|の|は|が|で|と)[ぁ-ん]{1,8})(?:事務所)?"
    rf"|(?:[ぁ-ん]{{0,8}}[{_OWN}]|[(（][\u3400-\u9fff]{{2,6}}[)）]){{1,22}}?[ ]?(?:{_BEHIND})"
)
_PARTICLE = re.compile(r"[はがのをにとで、]+(?=[^、])")
_LEAD = re.compile(
    r"^.*(?:我们收到了|我们收到|收到了|收到|接受|委托人|委託人|依法受|代表|权利所有者|权利人|權利人|投诉人|"
    r"投诉方|品牌方|品牌商|原告|客户|律师受|本所受|由|系|为|為|与|與|和|及|向|的|称|稱|即|诉|現由|现由)"
)
_FIRST = re.compile(r"^(?:受|是|我是|我们是|我們是|本公司|来自|來自)")
_SHORT = re.compile(r"[\u30a0-\u30ff\u3400-\u9fffA-Za-z]{2,12}社(?![\u3400-\u9fff])")
_CLAUSE = re.compile(r"(?:^|[。，,；;\n])[ ]?([\u3400-\u9fffA-Za-z0-9&]{3,10})$")
_PRONOUN = re.compile(
    "[我你您贵貴本该該双雙此其他她它]|公司|律师|律師|权利|權利|客户|客戶|来信|來信"
)
_GENERAL = re.compile(
    r"^(?:(?:貴|御|弊|当|同|各|两|兩|我|本|贵|敝|该|該|你|您|他|家|多家|我们|这家|某|律师|律師|会計|法律|特許|知的財産)"
    rf"?(?:{_BEHIND}|社))$"
)


def firms(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The firm names between two places, in order, without the words that lead up to them."""
    return [
        span for m in _FIRM.finditer(text, start, end) if (span := _bare(text, m.start(), m.end()))
    ]


def firm_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The firm name that begins at `start`, if one does."""
    match = _FIRM.match(text, start, end)
    return _bare(text, match.start(), match.end()) if match else None


def short_names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What Japanese letters call a firm in short: `オカピ社`; never `貴社` and the like."""
    found: Iterator[re.Match[str]] = _SHORT.finditer(text, start, end)
    return [m.span() for m in found if not _GENERAL.match(m.group())]


def clause_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The short clause that ends at `end` when it can only be a name: `承德茶業` before 表示."""
    match = _CLAUSE.search(text, start, end)
    return match.span(1) if match and not _PRONOUN.search(match[1]) else None


def _bare(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name without a particle or verb before it; None for `our company` and the like."""
    before = text[start - 1 : start]
    particle = _PARTICLE.match(text, start, end) if before >= "\u3040" else None
    if particle:
        start = particle.end()
    words = text[start:end]
    lead = _LEAD.match(words)
    if lead and len(words) - lead.end() > 3:
        start += lead.end()
    first = _FIRST.match(text[start:end])
    if first and end - start - first.end() > 3:
        start += first.end()
    return None if _GENERAL.match(text[start:end]) else (start, end)
