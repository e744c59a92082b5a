"""Where to look a right up: the public register of each office."""

from __future__ import annotations

from triage.domain.base import Value
from triage.domain.complaint import RightType


class Register(Value):
    """The name of a register and the address of its public search, shown as plain text."""

    name: str
    address: str


REGISTERS = {
    "USPTO": Register(name="USPTO Patent Public Search", address="https://ppubs.uspto.gov"),
    "USPTO marks": Register(name="USPTO TSDR", address="https://tsdr.uspto.gov"),
    "USCO": Register(
        name="U.S. Copyright Office Public Records", address="https://publicrecords.copyright.gov"
    ),
    "EUIPO": Register(name="EUIPO eSearch plus", address="https://euipo.europa.eu/eSearch"),
    "UKIPO": Register(name="UKIPO search", address="https://www.gov.uk/search-for-patent"),
    "UKIPO marks": Register(
        name="UKIPO trade mark search", address="https://www.gov.uk/search-for-trademark"
    ),
    "UKIPO designs": Register(
        name="UKIPO design search", address="https://www.registered-design.service.gov.uk/find"
    ),
    "DPMA": Register(name="DPMAregister", address="https://register.dpma.de"),
    "EPO": Register(name="European Patent Register", address="https://register.epo.org"),
    "WIPO": Register(name="WIPO Patentscope", address="https://patentscope.wipo.int"),
    "WIPO marks": Register(
        name="WIPO Madrid Monitor", address="https://www3.wipo.int/madrid/monitor"
    ),
    "WIPO designs": Register(
        name="WIPO Hague Express", address="https://www3.wipo.int/designdb/hague"
    ),
    "CNIPA": Register(
        name="CNIPA 专利检索及分析系统", address="https://pss-system.cponline.cnipa.gov.cn"
    ),
    "CNIPA marks": Register(name="CNIPA 中国商标网", address="https://sbj.cnipa.gov.cn"),
    "JPO": Register(name="J-PlatPat", address="https://www.j-platpat.inpit.go.jp"),
    "KIPO": Register(name="KIPRIS", address="https://www.kipris.or.kr"),
    "INPI": Register(name="INPI data", address="https://data.inpi.fr"),
    "BOIP": Register(name="BOIP register", address="https://www.boip.int"),
    "TIPO": Register(name="TIPO search", address="https://twpat.tipo.gov.tw"),
    "IPA": Register(name="AusPat", address="https://ipsearch.ipaustralia.gov.au"),
    "CIPO": Register(
        name="Canadian Patents Database", address="https://www.ic.gc.ca/opic-cipo/cpd"
    ),
}
"""By office; an office with registers apart has `marks` or `designs` behind its name."""

_SUFFIX = {RightType.DESIGN: " designs"} | dict.fromkeys(
    (
        RightType.TRADEMARK,
        RightType.COUNTERFEIT,
        RightType.TRADE_DRESS,
        RightType.PARALLEL_IMPORT,
    ),
    " marks",
)


def register_of(office: str, right: RightType | None = None) -> Register | None:
    """The register of an office for this type of right; None for an unknown office."""
    suffix = _SUFFIX.get(right, "") if right else ""
    return REGISTERS.get(office + suffix) or REGISTERS.get(office)
