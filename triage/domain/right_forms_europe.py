"""How numbers of European offices and of WIPO are printed.

Sources: EUIPO, UKIPO and CITMA on comparable rights; DPMA notice 3/2003; EPO kind codes; WIPO.
"""

from __future__ import annotations

from functools import partial

from triage.domain.check_digits import de_old_holds
from triage.domain.complaint import RightType
from triage.domain.right_form import NUMBER_SIGN, Form, Tells

_TM, _DS, _UP = RightType.TRADEMARK, RightType.DESIGN, RightType.UTILITY_PATENT

_SEVEN = r"(?P<n>\d(?:[\s.,]?\d{3}){2})"
_IN_STATE = r"(?:\s?\([A-Z]{2}\))?"
_EU = r"(?:EU|European\sUnion|Community)"
_EU_MARK = (
    rf"(?:EU\s?TM|CTM|{_EU}\strade\s?mark|Unionsmarke|Gemeinschaftsmarke"
    r"|marque\sde\sl['’]Union\seurop[ée]enne|marca\sde\sla\sUni[óo]n\sEuropea"
    r"|marchio\sdell['’]Unione\seuropea|欧盟商标)s?\)?"
)
_UK = r"(?:UK|U\.K\.|GB|United\sKingdom)"
_REG = r"(?:\s?(?:reg(?:istration)?s?|application)\b\.?)?"

_ep = partial(Form, "ep_patent", _UP, "EPO", "")
_wo = partial(Form, "wo_publication", _UP, "WIPO", "", False)
_eutm = partial(Form, "eutm", _TM, "EUIPO", "EU", None)
_reud = partial(Form, "reud", _DS, "EUIPO", "EU", True)
_uk_mark = partial(Form, "uk_trademark", _TM, "UKIPO", "UK", None)
_uk_design = partial(Form, "uk_design", _DS, "UKIPO", "UK", True)
_uk_clone = partial(Form, "uk_design_clone", _DS, "UKIPO", "UK", True)
_gb = partial(Form, "gb_patent", _UP, "UKIPO", "UK")
_fr_patent = partial(Form, "fr_patent", _UP, "INPI", "FR")
_fr_mark = partial(Form, "fr_trademark", _TM, "INPI", "FR", None)
_bx_mark = partial(Form, "benelux_trademark", _TM, "BOIP", "BX", None)
_bx_design = partial(Form, "benelux_design", _DS, "BOIP", "BX", None)
_madrid = partial(Form, "madrid_trademark", _TM, "WIPO", "", True)
_hague = partial(Form, "hague_design", _DS, "WIPO", "", True)


def _german(kind: str, right: RightType, code: str, granted: bool | None) -> tuple[Form, ...]:
    """The forms of one German class of numbers; `code` is a pattern for its first two digits."""
    form = partial(Form, kind, right, "DPMA", "DE", granted)
    spaced = rf"(?P<n>{code}\s(?:19|20)\d{{2}}\s\d{{3}}\s\d{{3}})"
    glued = rf"(?P<n>{code}\s?(?:19|20)\d{{2}}\s?\d{{3}}\s?\d{{3}})"
    tail = r"(?:\.\d)?"
    part = r"(?:-(?P<part>\d{4}))?" if right is _DS else ""
    return (
        form(rf"DE\s?{glued}{tail}{part}", "DE{n}-{part}"),
        form(rf"(?<!\+\d\d\s){spaced}{tail}{part}", "DE{n}-{part}"),
        form(rf"{glued}{tail}{part}", "DE{n}-{part}", Tells.WITH_RIGHT),
    )


def _german_patent(
    kinds: str, granted: bool, kind: str = "de_patent", code: str = "1[012]"
) -> Form:
    number = rf"(?P<n>{code}\s?(?:19|20)\d{{2}}\s?\d{{3}}\s?\d{{3}})(?:\.\d)?"
    pattern = rf"(?:DE\s?)?{number}\s?(?P<k>{kinds})"
    return Form(kind, _UP, "DPMA", "DE", granted, pattern, "DE{n}{k}")


_GERMAN = (
    _german_patent(r"A[1-9]", granted=False),
    _german_patent(r"B[34]|C[15]", granted=True),
    _german_patent(r"U1", granted=True, kind="de_utility_model", code="2[01]"),
    _german_patent(r"T2", granted=True, kind="de_ep_patent", code="[56]0"),
    *_german("de_patent", _UP, "1[012]", None),
    *_german("de_utility_model", _UP, "2[01]", None),
    *_german("de_trademark", _TM, "30", None),
    *_german("de_design", _DS, "40", None),
    *_german("de_ep_patent", _UP, "[56]0", True),
    Form(
        "de_patent",
        _UP,
        "DPMA",
        "DE",
        None,
        r"(?:DE\s?|P\s?)(?P<n>[1-4]\d\s?\d{2}\s?\d{3})\.(?P<c>\d)",
        "DE{n}",
        check=de_old_holds,
        checked="nc",
    ),
)

EUROPE_FORMS = (
    _ep(True, rf"EP{_IN_STATE}\s?{_SEVEN}\s?(?P<k>B[1-3]|C0)", "EP{n}{k}"),
    _ep(False, rf"EP{_IN_STATE}\s?{_SEVEN}\s?(?P<k>A[1-9])", "EP{n}{k}"),
    _ep(None, rf"EP{_IN_STATE}\s?{_SEVEN}", "EP{n}"),
    _ep(
        True,
        rf"European\spatents?{NUMBER_SIGN}(?P<value>(?:EP\s?)?{_SEVEN}(?:\s?(?P<k>B[1-3]))?)",
        "EP{n}{k}",
    ),
    _wo(r"WO\s?(?P<n>\d{4}/?\d{6})(?:\s?(?P<k>A\d))?", "WO{n}{k}"),
    _wo(r"PCT/(?P<c>[A-Z]{2}\d{4})/(?P<n>\d{6})", "PCT/{c}/{n}"),
    _eutm(rf"{_EU_MARK}{_REG}{NUMBER_SIGN}(?P<value>(?P<n>\d{{6,9}}))", "{n:0>9}"),
    _eutm(r"(?:EUTM|EM|EU)\s?(?P<n>0\d{8})", "{n}"),
    _eutm(rf"EUIPO{_REG}{NUMBER_SIGN}(?P<value>(?P<n>0\d{{8}}))", "{n}"),
    _eutm(r"(?P<n>0\d{8})", "{n}", Tells.AS_VALUE),
    _reud(r"(?P<n>\d{9})-(?P<part>\d{4})", "{n}-{part}"),
    _reud(r"(?:EM|EU|RCD|REUD)\s?(?P<n>\d{9})-?(?P<part>\d{4})", "{n}-{part}"),
    _reud(r"(?P<n>\d{9})(?P<part>\d{4})", "{n}-{part}", Tells.WITH_RIGHT),
    _uk_mark(r"(?P<n>UK(?:\s?0){2}(?:\s?\d){9})", "{n}"),
    _uk_mark(
        rf"{_UK}\s?(?:TM|trade\s?marks?){_REG}{NUMBER_SIGN}(?P<value>(?P<n>\d{{7}}))", "UK{n:0>11}"
    ),
    _uk_mark(r"UK\s?(?P<n>[1-4]\d{6})", "UK{n:0>11}", Tells.WITH_RIGHT),
    _uk_mark(r"(?P<n>\d{7})", "UK{n:0>11}", Tells.WITH_STORE),
    _uk_design(
        rf"{_UK}\s?(?:registered\s)?designs?{_REG}{NUMBER_SIGN}(?P<value>(?P<n>\d{{7}}))", "{n}"
    ),
    _uk_design(r"(?P<n>\d{7})", "{n}", Tells.WITH_STORE),
    _uk_clone(
        rf"{_UK}\s?(?:registered\s)?designs?{_REG}{NUMBER_SIGN}(?P<value>(?P<n>[89]\d{{13}}))",
        "{n}",
    ),
    _uk_clone(r"(?P<n>[89]\d{13})", "{n}", Tells.WITH_RIGHT),
    _gb(False, rf"GB\s?{_SEVEN}\s?(?P<k>A)", "GB{n}{k}"),
    _gb(True, rf"GB\s?{_SEVEN}\s?(?P<k>[BC])", "GB{n}{k}"),
    _gb(None, rf"GB\s?{_SEVEN}", "GB{n}"),
    _gb(None, rf"(?:UK|GB)\spatents?{NUMBER_SIGN}(?P<value>(?:GB\s?)?{_SEVEN})", "GB{n}"),
    _fr_patent(False, rf"FR\s?{_SEVEN}\s?(?P<k>A[1-3])", "FR{n}{k}"),
    _fr_patent(True, rf"FR\s?{_SEVEN}\s?(?P<k>B[12])", "FR{n}{k}"),
    _fr_patent(None, rf"FR\s?{_SEVEN}", "FR{n}"),
    _fr_patent(None, _SEVEN, "FR{n}", Tells.WITH_STORE),
    _fr_mark(rf"marque\sfran[çc]aise{NUMBER_SIGN}(?P<value>(?P<n>\d{{7}}|\d{{9}}))", "FR{n}"),
    _fr_mark(r"FR\s?(?P<n>\d{9})", "FR{n}", Tells.WITH_RIGHT),
    _fr_mark(r"(?P<n>\d{7}|[1-9]\d{8})", "FR{n}", Tells.WITH_STORE),
    Form(
        "fr_design",
        _DS,
        "INPI",
        "FR",
        None,
        r"(?:FR\s?)?(?P<n>(?:19|20)\d{6})-(?P<part>\d{3})",
        "FR{n}-{part}",
        Tells.WITH_RIGHT,
    ),
    _bx_mark(
        rf"(?:BX|Benelux)\s?(?:trade\s?marks?|TM)?{_REG}{NUMBER_SIGN}(?P<value>(?P<n>\d{{6,7}}))",
        "BX{n}",
    ),
    _bx_design(
        rf"Benelux\s?(?:registered\s)?designs?{_REG}{NUMBER_SIGN}(?P<value>(?P<n>\d{{5,7}}))",
        "BX{n}",
    ),
    _madrid(r"(?:IR|WIPO)\s?(?:No\.?\s?)?(?P<n>\d{6,7}[A-Z]?|\d\s\d{3}\s\d{3})", "IR{n}"),
    _madrid(
        rf"int(?:ernational|\.|l\.)\s?(?:trade\s?mark\s)?reg(?:istration)?\.?{NUMBER_SIGN}(?P<value>(?P<n>\d{{6,7}}[A-Z]?))",
        "IR{n}",
    ),
    _hague(r"DM[/\s]?(?P<n>\d{3}\s?\d{3})", "DM{n}"),
)
"""Most telling forms first; the German ones are in `GERMAN_FORMS`."""

GERMAN_FORMS = _GERMAN
