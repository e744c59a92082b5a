"""Right numbers: forms, disambiguation, running text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.check_digits import cn_check_digit, cn_holds, de_old_holds
from triage.domain.complaint import RightType
from triage.domain.right_form import Tells
from triage.domain.right_number import FORMS, NumberForm, find_numbers, identify

TM, UP, DS, PATENT = (
    RightType.TRADEMARK,
    RightType.UTILITY_PATENT,
    RightType.DESIGN,
    RightType.PATENT,
)

SELF_IDENTIFYING = [
    ("US 10,123,456 B2", "us_utility_patent", "US10123456B2", "USPTO", "US", True),
    ("U.S. 9,123,456", "us_utility_patent", "US9123456", "USPTO", "US", True),
    ("US10123456B2", "us_utility_patent", "US10123456B2", "USPTO", "US", True),
    ("10,123,456", "us_utility_patent", "US10123456", "USPTO", "US", True),
    ("9123456 B1", "us_utility_patent", "US9123456B1", "USPTO", "US", True),
    ("USD845,135 S", "us_design_patent", "USD845135", "USPTO", "US", True),
    ("D845135", "us_design_patent", "USD845135", "USPTO", "US", True),
    ("US D1,012,345 S", "us_design_patent", "USD1012345", "USPTO", "US", True),
    ("Des. 345,678", "us_design_patent", "USD345678", "USPTO", "US", True),
    ("PP12,345 P2", "us_plant_patent", "USPP12345", "USPTO", "US", True),
    ("RE36,543 E", "us_reissue_patent", "USRE36543", "USPTO", "US", True),
    ("29/010,907", "us_design_application", "US29/010907", "USPTO", "US", False),
    ("17/123,456", "us_patent_application", "US17/123456", "USPTO", "US", False),
    ("62/123,456", "us_provisional_application", "US62/123456", "USPTO", "US", False),
    ("US 2021/0123456 A1", "us_patent_publication", "US20210123456A1", "USPTO", "US", False),
    ("97/123,456", "us_trademark_serial", "97123456", "USPTO", "US", False),
    ("US 88123456", "us_trademark_serial", "88123456", "USPTO", "US", False),
    ("VA 2-123-456", "us_copyright_registration", "VA0002123456", "USCO", "US", True),
    ("VAu 598-764", "us_copyright_registration", "VAU000598764", "USCO", "US", True),
    ("SR-320-918", "us_copyright_registration", "SR0000320918", "USCO", "US", True),
    ("PRE000012345", "us_copyright_preregistration", "PRE000012345", "USCO", "US", False),
    ("EP 1 234 567 B1", "ep_patent", "EP1234567B1", "EPO", "", True),
    ("EP 1 234 567 A1", "ep_patent", "EP1234567A1", "EPO", "", False),
    ("EP (DE) 1234567", "ep_patent", "EP1234567", "EPO", "", None),
    ("WO 2019/123456 A1", "wo_publication", "WO2019123456A1", "WIPO", "", False),
    ("PCT/CN2019/123456", "wo_publication", "PCT/CN2019/123456", "WIPO", "", False),
    ("017867542", "eutm", "017867542", "EUIPO", "EU", None),
    ("EM 017867542", "eutm", "017867542", "EUIPO", "EU", None),
    ("004048098-0004", "reud", "004048098-0004", "EUIPO", "EU", True),
    ("RCD 0040480980004", "reud", "004048098-0004", "EUIPO", "EU", True),
    ("UK 00 003 123 456", "uk_trademark", "UK00003123456", "UKIPO", "UK", None),
    ("UK00917867542", "uk_trademark", "UK00917867542", "UKIPO", "UK", None),
    ("GB 2 257 858 B", "gb_patent", "GB2257858B", "UKIPO", "UK", True),
    ("GB 2 257 858 A", "gb_patent", "GB2257858A", "UKIPO", "UK", False),
    ("GB2257858", "gb_patent", "GB2257858", "UKIPO", "UK", None),
    ("10 2010 123 456 B4", "de_patent", "DE102010123456B4", "DPMA", "DE", True),
    ("DE 10 2010 123 456 A1", "de_patent", "DE102010123456A1", "DPMA", "DE", False),
    ("20 2015 001 234 U1", "de_utility_model", "DE202015001234U1", "DPMA", "DE", True),
    ("30 2015 012 345", "de_trademark", "DE302015012345", "DPMA", "DE", None),
    ("40 2015 001 234-0001", "de_design", "DE402015001234-0001", "DPMA", "DE", None),
    ("DE 50 2009 001 234", "de_ep_patent", "DE502009001234", "DPMA", "DE", True),
    ("FR 2 987 654 B1", "fr_patent", "FR2987654B1", "INPI", "FR", True),
    ("FR1909731", "fr_patent", "FR1909731", "INPI", "FR", None),
    ("IR 1234567A", "madrid_trademark", "IR1234567A", "WIPO", "", True),
    ("DM/212 345", "hague_design", "DM212345", "WIPO", "", True),
    ("CN304512345S", "cn_design", "CN304512345S", "CNIPA", "CN", True),
    ("CN210123456U", "cn_utility_model", "CN210123456U", "CNIPA", "CN", True),
    ("CN110123456B", "cn_patent", "CN110123456B", "CNIPA", "CN", True),
    ("CN110123456A", "cn_patent", "CN110123456A", "CNIPA", "CN", False),
    ("第1234567号", "cn_trademark", "CN1234567", "CNIPA", "CN", None),
    ("特許第6123456号", "jp_patent", "JP6123456", "JPO", "JP", True),
    ("JP 6123456 B2", "jp_patent", "JP6123456B2", "JPO", "JP", True),
    ("意匠登録第1612345号", "jp_design", "JP1612345", "JPO", "JP", True),
    ("商標登録第5123456号", "jp_trademark", "JP5123456", "JPO", "JP", True),
    ("実用新案登録第3123456号", "jp_utility_model", "JP3123456", "JPO", "JP", True),
    ("10-2012-0001234", "kr_patent", "KR10-2012-0001234", "KIPO", "KR", False),
    ("30-0572831", "kr_design", "KR30-0572831", "KIPO", "KR", True),
    ("TW I123456", "tw_patent", "TWI123456", "TIPO", "TW", True),
    ("AU 2010001234", "au_patent", "AU2010001234", "IPA", "AU", None),
    ("CA 2,123,456", "ca_patent", "CA2123456", "CIPO", "CA", None),
]


@pytest.mark.parametrize(
    ("printed", "kind", "normal", "office", "territory", "granted"), SELF_IDENTIFYING
)
def test_a_form_that_names_its_office(
    printed: str, kind: str, normal: str, office: str, territory: str, granted: bool | None
) -> None:
    form = identify(printed)
    assert form is not None
    assert (form.kind, form.normal, form.office) == (kind, normal, office)
    assert (form.territory, form.granted, form.printed) == (territory, granted, printed)


NEEDING_CONTEXT: list[tuple[str, RightType | None, str, str]] = [
    ("88123456", TM, "US", "us_trademark_serial"),
    ("10123456", UP, "US", "us_utility_patent"),
    ("5918336", TM, "US", "us_trademark_registration"),
    ("5,918,336", RightType.COUNTERFEIT, "US", "us_trademark_registration"),
    ("US 5,918,336", TM, "US", "us_trademark_registration"),
    ("US 5,918,336", PATENT, "US", "us_utility_patent"),
    ("845,135", DS, "US", "us_design_patent"),
    ("USD845,135", DS, "DE", "us_design_patent"),
    ("USD845,135", PATENT, "DE", "us_design_patent"),
    ("USD845,135", UP, "US", "us_design_patent"),
    ("D845,135", TM, "US", "us_design_patent"),
    ("1507260", DS, "JP", "jp_design"),
    ("1507260", TM, "JP", "jp_trademark"),
    ("1507260", UP, "JP", "jp_patent"),
    ("3123456", TM, "GB", "uk_trademark"),
    ("3123456", TM, "UK", "uk_trademark"),
    ("6123456", DS, "UK", "uk_design"),
    ("90040480980004", DS, "UK", "uk_design_clone"),
    ("1234567", TM, "CN", "cn_trademark"),
    ("D123456", DS, "TW", "us_design_patent"),
    ("I123456", UP, "", "tw_patent"),
    ("190973142", TM, "FR", "fr_trademark"),
    ("20190973-123", DS, "FR", "fr_design"),
    ("10,123,456", TM, "US", "us_utility_patent"),
    ("0040480980004", DS, "DE", "reud"),
    ("2017106018623", UP, "CN", "cn_patent"),
    ("2017106018623", PATENT, "", "cn_patent"),
    ("EP 1 234 567 B1", TM, "DE", "ep_patent"),
    ("2010001234", UP, "AU", "au_patent"),
    ("2123456", UP, "CA", "ca_patent"),
    ("302015012345", TM, "DE", "de_trademark"),
    ("登録第5123456号", TM, "", "jp_trademark"),
    ("5,918,336", TM, "", "us_trademark_registration"),
    ("9,123,456", PATENT, "", "us_utility_patent"),
    ("USD 845,135 S", None, "", "us_design_patent"),
    ("VA2123456", RightType.COPYRIGHT, "", "us_copyright_registration"),
    ("UK3123456", TM, "", "uk_trademark"),
    ("登録第1612345号", DS, "", "jp_design"),
]


@pytest.mark.parametrize(("printed", "right", "store", "kind"), NEEDING_CONTEXT)
def test_right_and_store_decide(
    printed: str, right: RightType | None, store: str, kind: str
) -> None:
    form = identify(printed, right=right, territory=store)
    assert form is not None
    assert form.kind == kind


@pytest.mark.parametrize(
    ("printed", "right", "store"),
    [
        ("", None, ""),
        ("EM" + " " * 80, None, ""),
        ("EP 1 234 567 B1" + " and so on" * 8, None, ""),
        ("845,135", DS, "DE"),
        ("12345678", TM, "UK"),
        ("88123456", None, "US"),
        ("5918336", TM, ""),
        ("5918336", TM, "DE"),
        ("7,123,456", None, ""),
        ("USD250,000", None, ""),
        ("5918336", RightType.OTHER, "US"),
        ("114-1234567-1234567", None, ""),
        ("1:23-cv-01234", None, ""),
        ("JP 6123456", None, ""),
        ("JP 6123456", PATENT, ""),
    ],
)
def test_unknown_or_ambiguous(printed: str, right: RightType | None, store: str) -> None:
    assert identify(printed, right=right, territory=store) is None


@pytest.mark.parametrize(
    ("printed", "holds"),
    [
        ("ZL 2017 1 0601862.3", True),
        ("ZL 2017 1 0601862.4", False),
        ("ZL97101765.4", True),
        ("ZL95115608.X", True),
        ("P 31 30 619.5", True),
        ("P 31 30 619.6", False),
        ("US10123456B2", None),
    ],
)
def test_check_digits(printed: str, holds: bool | None) -> None:
    form = identify(printed)
    assert form is not None
    assert form.check_digit is holds


def test_check_digit_rules() -> None:
    assert cn_check_digit("201710601862") == "3"
    assert cn_holds("95115608x")
    assert de_old_holds("00000000") is None
    assert de_old_holds("00000060") is None
    assert de_old_holds("00000059") is False
    assert de_old_holds("00000010") is False


MAIL = (
    "We own US 10,123,456 B2, U.S. Patent No. 9,234,567 and USD845,135 S; also EP 1 234 567 B1, "
    "004048098-0004, Reg. No. 5,123,456, "
    "European Union trade mark (EUTM) No. 17867542, VA 2-123-456, DM/212 345, "
    "ZL201710601862.3、特許第6123456号、商标注册证第1234567号。 UK trade mark no. 3123456, "
    "10\u00a02010\u00a0123\u00a0456 B4, international registration no. 1234567."
)


def test_numbers_in_running_text() -> None:
    found = find_numbers(MAIL)
    assert [form.normal for _, _, form in found] == [
        "US10123456B2",
        "US9234567",
        "USD845135",
        "EP1234567B1",
        "004048098-0004",
        "5123456",
        "017867542",
        "VA0002123456",
        "DM212345",
        "ZL201710601862.3",
        "JP6123456",
        "CN1234567",
        "UK00003123456",
        "DE102010123456B4",
        "IR1234567",
    ]
    assert all(MAIL[start:end] == form.printed for start, end, form in found)
    assert found[1][2].printed == "9,234,567"


@pytest.mark.parametrize(
    "text",
    [
        "we paid USD 250,000, USD250,000 and AUD 250,000, $10,123,456 in all",
        "call +49 30 2015 012 345 or (212) 555-0100 or 010-1234-5678",
        "order 114-1234567-1234567 of 2025-06-18, 18/06/2025, 06.18.2025",
        "ASIN B0DB9Q5GDJ, BT00LLINKI, 1412775884, X001ABCDEF",
        "cases 1:23-cv-01234, 2:20-cv-01234-BBD-dkv and 25cv02937",
        "complaint ID 16914539521, case ID 16496946351, merchant A1B2C3D4E5F6G7",
        "tax 12-3456789, VAT GB 123 4567 89 and DE123456789, ZIP CA 90210-1234",
        "10,123,456,789 units, 7,123,456 clicks",
    ],
)
def test_what_is_no_right_number(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "normals"),
    [
        (
            "U.S. Patent Nos. 10,123,456, 9,876,543 and 9,765,432.",
            ["US10123456", "US9876543", "US9765432"],
        ),
        ("Reg. Nos. 5,123,456 and 5,234,567", ["5123456", "5234567"]),
        ("USD845,135 S, D845,136", ["USD845135", "USD845136"]),
        ("UK registered designs 6123456、6123457", ["6123456", "6123457"]),
        ("Reg. No. 5,123,456 and 250,000 units, 2,500", ["5123456"]),
        ("serial no. 97123456, 12345", ["97123456"]),
        ("US trademark reg. no. 1234567, 12345", ["1234567"]),
        ("US trademark reg. no. 1234567, 123456", ["1234567", "123456"]),
        ("U.S. Patent No. 9,876,543, 1234-5", ["US9876543"]),
        ("EP 1 234 567 B1 and nothing else", ["EP1234567B1"]),
    ],
)
def test_numbers_in_a_list(text: str, normals: list[str]) -> None:
    found = find_numbers(text)
    assert [form.normal for _, _, form in found] == normals
    assert all(text[start:end] == form.printed for start, end, form in found)


@pytest.mark.parametrize(
    ("text", "printed", "normal"),
    [
        ("U.S. Design Pat. No. D 845,135", "D 845,135", "USD845135"),
        ("EUIPO Reg. No. 017867542", "017867542", "017867542"),
        ("Int. Reg. No. 1234567", "1234567", "IR1234567"),
        ("our TM No. 5,918,336", "5,918,336", "5918336"),
        ("work VA 2 123 456", "VA 2 123 456", "VA0002123456"),
        ("serial number 97123456", "97123456", "97123456"),
        ("European Patent No. 3123456", "3123456", "EP3123456"),
        ("Benelux trade mark 1234567", "1234567", "BX1234567"),
        ("marque française n° 4123456", "4123456", "FR4123456"),
        ("GB Registered Design 6123456", "6123456", "6123456"),
        ("P 31 30 619.5", "P 31 30 619.5", "DE3130619"),
    ],
)
def test_a_label_names_the_office(text: str, printed: str, normal: str) -> None:
    assert [(form.printed, form.normal) for _, _, form in find_numbers(text)] == [(printed, normal)]


def test_numbers_far_apart_are_all_found() -> None:
    gap = " and much is said between " * 20
    text = gap.join(row[0] for row in SELF_IDENTIFYING)
    near = "; ".join(row[0] for row in SELF_IDENTIFYING)
    kinds = [form.normal for _, _, form in find_numbers(text)]
    assert kinds == [form.normal for _, _, form in find_numbers(near)]
    assert len(kinds) > 50


def test_a_long_text_stays_quick() -> None:
    for piece in ("US 1,", "10 2010 ", "EP 1 234 ", "D123,", "VA-1-", "UK 0 0 ", "Reg. No. : "):
        text = piece * (100_000 // len(piece))
        begun = time.perf_counter()
        find_numbers(text)
        assert time.perf_counter() - begun < 5


def test_many_numbers_stay_quick() -> None:
    begun = time.perf_counter()
    assert len(find_numbers("USD845,135 S; " * 5_000)) == 5_000
    assert time.perf_counter() - begun < 5


@given(st.text(max_size=80))
def test_any_text_is_safe(text: str) -> None:
    found = find_numbers(text)
    assert all(text[start:end] == form.printed for start, end, form in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert isinstance(identify(text), NumberForm | None)


@given(st.sampled_from([row[0] for row in SELF_IDENTIFYING]), st.sampled_from(list(RightType)))
def test_prefix_letters_outweigh_a_wrong_right(printed: str, right: RightType) -> None:
    assert identify(printed, right=right) is not None


def test_forms_are_sound() -> None:
    assert {form.tells for form in FORMS} == set(Tells)
    for form in FORMS:
        assert set(form.checked) <= set(form.whole.groupindex)
        assert form.anywhere.groups == form.whole.groups
