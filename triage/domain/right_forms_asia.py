"""How numbers of offices in East Asia, Australia and Canada are printed.

Sources: WIPO and EPO pages on Chinese, Japanese, Korean and Taiwanese numbering.
"""

from __future__ import annotations

from functools import partial

from triage.domain.check_digits import cn_holds
from triage.domain.complaint import RightType
from triage.domain.right_form import NUMBER_SIGN, Form, Tells

_TM, _DS, _UP = RightType.TRADEMARK, RightType.DESIGN, RightType.UTILITY_PATENT


def _chinese(
    kind: str, right: RightType, types: str, published: str, granted: str
) -> tuple[Form, ...]:
    """The forms of a Chinese kind: application and patent number, old and new, and publication."""
    form = partial(Form, kind, right, "CNIPA", "CN")
    new = rf"(?P<n>(?:19|20)\d{{2}}\s?[{types}]\s?\d{{7}})"
    old = rf"(?P<n>\d{{2}}\s?[{types}]\s?\d{{5}})"
    dotted, loose = r"\.(?P<c>[\dX])", r"\.?(?P<c>[\dX])"
    checked = partial(form, check=cn_holds, checked="nc")
    return (
        checked(True, rf"ZL\s?{new}{loose}", "ZL{n}.{c}"),
        checked(None, rf"CN\s?{new}{loose}", "CN{n}.{c}"),
        checked(None, rf"{new}{dotted}", "CN{n}.{c}"),
        checked(None, rf"{new}(?P<c>[\dX])", "CN{n}.{c}", Tells.WITH_RIGHT),
        checked(True, rf"ZL\s?{old}{loose}", "ZL{n}.{c}"),
        checked(None, rf"{old}{dotted}", "CN{n}.{c}", Tells.AS_VALUE),
        form(True, rf"CN\s?(?P<n>{published}\d{{8}})\s?(?P<k>{granted})", "CN{n}{k}"),
    )


def _japanese(kind: str, right: RightType, name: str) -> tuple[Form, ...]:
    form = partial(Form, kind, right, "JPO", "JP", True)
    return (
        form(rf"{name}(?:登録)?第?\s?(?P<n>\d{{7}})(?:\s?号)?", "JP{n}"),
        form(r"(?:JP\s?|登録第)(?P<n>\d{7})(?:\s?号)?", "JP{n}", Tells.WITH_RIGHT),
        form(r"(?:第\s?)?(?P<n>\d{7})(?:\s?号)?", "JP{n}", Tells.WITH_STORE),
    )


def _korean(kind: str, right: RightType, code: str) -> tuple[Form, ...]:
    form = partial(Form, kind, right, "KIPO", "KR")
    return (
        form(
            False,
            rf"(?:KR\s?)?(?P<t>{code})-(?P<y>(?:19|20)\d{{2}})-(?P<n>\d{{7}})",
            "KR{t}-{y}-{n}",
        ),
        form(True, rf"KR\s?(?P<t>{code})-(?P<n>\d{{7}})", "KR{t}-{n}"),
        form(True, rf"(?P<t>{code})-(?P<n>\d{{7}})", "KR{t}-{n}", Tells.AS_VALUE),
    )


def _taiwanese(kind: str, right: RightType, letter: str, tells: Tells) -> tuple[Form, ...]:
    form = partial(Form, kind, right, "TIPO", "TW", True)
    return (
        form(rf"TW\s?(?P<n>{letter}\s?\d{{6,7}})", "TW{n}"),
        form(rf"(?P<n>{letter}\d{{6,7}})", "TW{n}", tells, exact_case=True),
    )


_au_patent = partial(Form, "au_patent", _UP, "IPA", "AU", None)
_au_design = partial(Form, "au_design", _DS, "IPA", "AU", None)
_ca_patent = partial(Form, "ca_patent", _UP, "CIPO", "CA", None)
_cn_mark = partial(Form, "cn_trademark", _TM, "CNIPA", "CN", None)

ASIA_FORMS = (
    *_chinese("cn_patent", _UP, "18", "1", "[BC]"),
    *_chinese("cn_utility_model", _UP, "29", "2", "[UY]"),
    *_chinese("cn_design", _DS, "3", "3", "[SD]"),
    Form("cn_patent", _UP, "CNIPA", "CN", False, r"CN\s?(?P<n>1\d{8})\s?(?P<k>A)", "CN{n}{k}"),
    _cn_mark(r"(?<![録許])第\s?(?P<n>\d{6,8})\s?号", "CN{n}"),
    _cn_mark(r"(?P<n>\d{7,8})", "CN{n}", Tells.WITH_STORE),
    Form("jp_patent", _UP, "JPO", "JP", True, r"JP\s?(?P<n>\d{7})\s?(?P<k>B[12])", "JP{n}{k}"),
    *_japanese("jp_patent", _UP, "特許"),
    *_japanese("jp_design", _DS, "意匠"),
    *_japanese("jp_trademark", _TM, "商標"),
    Form(
        "jp_utility_model",
        _UP,
        "JPO",
        "JP",
        True,
        r"実用新案登録第\s?(?P<n>\d{7})(?:\s?号)?",
        "JP{n}",
    ),
    *_korean("kr_patent", _UP, "10"),
    *_korean("kr_utility_model", _UP, "20"),
    *_korean("kr_design", _DS, "30"),
    *_korean("kr_trademark", _TM, "40"),
    *_taiwanese("tw_patent", _UP, "I", Tells.WITH_RIGHT),
    *_taiwanese("tw_utility_model", _UP, "M", Tells.WITH_RIGHT),
    *_taiwanese("tw_design", _DS, "D", Tells.WITH_STORE),
    _au_patent(r"AU\s?(?P<n>(?:19|20)\d{8})(?:\s?(?P<k>[AB]\d))?", "AU{n}{k}"),
    _au_patent(r"(?P<n>(?:19|20)\d{8})", "AU{n}", Tells.WITH_STORE),
    _au_design(r"AU\s?(?P<n>(?:19|20)\d{7})", "AU{n}"),
    _au_design(r"(?P<n>(?:19|20)\d{7})", "AU{n}", Tells.WITH_STORE),
    Form("au_trademark", _TM, "IPA", "AU", None, r"(?P<n>\d{6,7})", "AU{n}", Tells.WITH_STORE),
    _ca_patent(r"CA\s?(?P<n>\d,\d{3},\d{3}|\d{7})", "CA{n}"),
    _ca_patent(
        rf"Canadian\spatent{NUMBER_SIGN}(?P<value>(?P<n>\d,\d{{3}},\d{{3}}|\d{{7}}))", "CA{n}"
    ),
    _ca_patent(r"(?P<n>\d,\d{3},\d{3}|\d{7})", "CA{n}", Tells.WITH_STORE),
    Form("ca_design", _DS, "CIPO", "CA", None, r"(?P<n>\d{6})", "CA{n}", Tells.WITH_STORE),
)
"""Most telling forms first."""
