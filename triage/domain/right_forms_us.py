"""How numbers of the United States are printed.

Sources: USPTO kind codes and series codes; Compendium of U.S. Copyright Office Practices 1608, 1802
and 2309 (twelve signs, zero-padded).
"""

from __future__ import annotations

from functools import partial

from triage.domain.complaint import RightType
from triage.domain.right_form import NUMBER_SIGN, Form, Tells

_US = r"(?:US|U\.\s?S\.|USPTO|United\sStates)"
_PATENT = r"(?P<n>1?\d,\d{3},\d{3}|1?\d{7})"
_GRANTED = r"(?P<k>B[12])"
_DESIGN = r"(?P<n>\d,\d{3},\d{3}|\d{3},?\d{3}|\d{7})"
_MARK = r"(?P<n>\d,\d{3},\d{3}|\d{3},\d{3}|\d{5,7})"
_MARK_LABEL = r"(?:reg(?:istration)?s?|trade\s?marks?|TM)\.?(?:\s?reg(?:istration)?s?\.?)?"
_SERIAL = r"(?P<n>[6-9]\d[/,]?\d{3},?\d{3})"
_WORK = r"(?P<n>\d{1,2}[ -]\d{3}[ -]\d{3}|\d{3}-\d{3}|"

_patent = partial(Form, "us_utility_patent", RightType.UTILITY_PATENT, "USPTO", "US", True)
_plant = partial(Form, "us_plant_patent", RightType.UTILITY_PATENT, "USPTO", "US", True)
_reissue = partial(Form, "us_reissue_patent", RightType.UTILITY_PATENT, "USPTO", "US", True)
_design = partial(Form, "us_design_patent", RightType.DESIGN, "USPTO", "US", True)
_filed = partial(Form, "us_patent_application", RightType.UTILITY_PATENT, "USPTO", "US", False)
_provisional = partial(
    Form, "us_provisional_application", RightType.UTILITY_PATENT, "USPTO", "US", False
)
_published = partial(Form, "us_patent_publication", RightType.UTILITY_PATENT, "USPTO", "US", False)
_filed_design = partial(Form, "us_design_application", RightType.DESIGN, "USPTO", "US", False)
_mark = partial(Form, "us_trademark_registration", RightType.TRADEMARK, "USPTO", "US", True)
_serial = partial(Form, "us_trademark_serial", RightType.TRADEMARK, "USPTO", "US", False)
_work = partial(Form, "us_copyright_registration", RightType.COPYRIGHT, "USCO", "US", True)
_early_work = partial(
    Form, "us_copyright_preregistration", RightType.COPYRIGHT, "USCO", "US", False
)

US_FORMS = (
    _patent(rf"{_US}\s?{_PATENT}(?:\s?{_GRANTED})?", "US{n}{k}"),
    _patent(rf"(?P<n>1?\d,\d{{3}},\d{{3}})\s?{_GRANTED}", "US{n}{k}"),
    _patent(rf"{_PATENT}\s?{_GRANTED}", "US{n}{k}", Tells.AS_VALUE),
    _patent(
        rf"{_US}\s?(?:utility\s)?pat(?:ent)?s?\.?{NUMBER_SIGN}"
        rf"(?P<value>(?:US\s?)?{_PATENT}(?:\s?{_GRANTED})?)",
        "US{n}{k}",
    ),
    _patent(rf"pat(?:ent)?s?\.?{NUMBER_SIGN}(?P<value>(?P<n>1\d,\d{{3}},\d{{3}}))", "US{n}"),
    _patent(r"(?P<n>1\d,\d{3},\d{3})", "US{n}", Tells.AS_VALUE),
    _patent(_PATENT, "US{n}", Tells.WITH_STORE),
    _plant(r"(?:US\s?)?PP\s?(?P<n>\d{2},?\d{3})(?:\s?P[23]?)?", "USPP{n}", exact_case=True),
    _reissue(r"US\s?RE\s?(?P<n>\d{2},?\d{3})(?:\s?E\d?)?", "USRE{n}", exact_case=True),
    _reissue(r"RE\.?\s?(?P<n>\d{2},?\d{3})\s?E\d?", "USRE{n}", exact_case=True),
    _reissue(r"RE\.?\s?(?P<n>\d{2},?\d{3})", "USRE{n}", Tells.AS_VALUE, exact_case=True),
    _design(rf"USD\s?{_DESIGN}\s?S1?", "USD{n}"),
    _design(rf"(?:US\s)?(?:D|Des\.\s?){_DESIGN}(?:\s?S1?)?", "USD{n}", exact_case=True),
    _design(rf"(?:US\s?D|D\s?|US\s?Des\.\s?){_DESIGN}(?:\s?S1?)?", "USD{n}", Tells.WITH_RIGHT),
    _design(
        rf"{_US}\s?design(?:\spat(?:ent)?s?\.?)?{NUMBER_SIGN}"
        rf"(?P<value>(?:US\s?)?(?:D\s?)?{_DESIGN}(?:\s?S1?)?)",
        "USD{n}",
    ),
    _design(_DESIGN, "USD{n}", Tells.WITH_STORE),
    _filed_design(r"(?:US\s?)?(?P<s>29|3[05])/(?P<n>\d{3},\d{3})", "US{s}/{n}"),
    _filed(r"(?:US\s?)?(?P<s>0[1-9]|1\d)/(?P<n>\d{3},\d{3})", "US{s}/{n}"),
    _provisional(r"(?:US\s?)?(?P<s>6[0-3])/(?P<n>\d{3},\d{3})", "US{s}/{n}"),
    _published(r"US\s?(?P<n>20\d{2}/?\d{7})\s?(?P<k>A[129])", "US{n}{k}"),
    _mark(rf"{_US}\s?{_MARK}", "{n}", Tells.WITH_RIGHT),
    _mark(rf"{_US}\s{_MARK_LABEL}{NUMBER_SIGN}(?P<value>{_MARK})", "{n}"),
    _mark(rf"{_MARK_LABEL}{NUMBER_SIGN}(?P<value>(?P<n>\d,\d{{3}},\d{{3}}))", "{n}"),
    _mark(_MARK, "{n}", Tells.WITH_STORE),
    _serial(r"(?P<n>(?:6[4-9]|[7-9]\d)/\d{3},?\d{3})", "{n}"),
    _serial(rf"{_US}\s?{_SERIAL}", "{n}"),
    _serial(rf"serial{NUMBER_SIGN}(?P<value>(?P<n>[6-9]\d/?\d{{3}},?\d{{3}}))", "{n}"),
    _serial(_SERIAL, "{n}", Tells.WITH_STORE),
    _work(rf"(?P<p>TX|PA|VA|SR|SE)[\s-]{{0,2}}{_WORK}\d{{9,10}})", "{p}{n:0>10}", exact_case=True),
    _work(
        rf"(?P<p>(?:TX|PA|VA|SR|SE)[uU])[\s-]{{0,2}}{_WORK}\d{{9}})", "{p}{n:0>9}", exact_case=True
    ),
    _work(r"(?P<p>TX|PA|VA|SR|SE)(?P<n>\d{6,8})", "{p}{n:0>10}", Tells.AS_VALUE, exact_case=True),
    _early_work(r"(?P<p>PRE)(?P<n>\d{9})", "{p}{n}", exact_case=True),
)
"""Most telling forms first."""
