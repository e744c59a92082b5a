"""Terms, registers and register words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain import validity as v
from triage.domain.complaint import RightType
from triage.domain.registers import REGISTERS, register_of
from triage.domain.right_number import FORMS, identify
from triage.domain.status_words import MEANING, Treatment, treatment
from triage.domain.terms import FIXED_YEARS, Dates, term_of
from triage.domain.validity import TermState

FILED, GRANTED = date(2010, 3, 1), date(2012, 5, 8)


@pytest.mark.parametrize(
    ("today", "paid", "state", "due", "grace"),
    [
        (date(2013, 1, 1), 0, TermState.IN_FORCE, date(2015, 11, 8), date(2016, 5, 8)),
        (date(2015, 6, 1), 0, TermState.DUE, date(2015, 11, 8), date(2016, 5, 8)),
        (date(2015, 11, 8), 0, TermState.DUE, date(2015, 11, 8), date(2016, 5, 8)),
        (date(2015, 11, 9), 0, TermState.GRACE, date(2015, 11, 8), date(2016, 5, 8)),
        (date(2016, 5, 8), 0, TermState.GRACE, date(2015, 11, 8), date(2016, 5, 8)),
        (date(2016, 5, 9), 0, TermState.LAPSED, date(2015, 11, 8), date(2016, 5, 8)),
        (date(2016, 5, 9), 1, TermState.IN_FORCE, date(2019, 11, 8), date(2020, 5, 8)),
        (date(2016, 5, 9), None, TermState.IN_FORCE, date(2019, 11, 8), date(2020, 5, 8)),
        (date(2016, 5, 8), None, TermState.GRACE, date(2015, 11, 8), date(2016, 5, 8)),
        (date(2015, 5, 8), 0, TermState.DUE, date(2015, 11, 8), date(2016, 5, 8)),
        (date(2015, 5, 7), 0, TermState.IN_FORCE, date(2015, 11, 8), date(2016, 5, 8)),
        (date(2026, 1, 1), 3, TermState.IN_FORCE, None, None),
        (date(2026, 1, 1), None, TermState.IN_FORCE, None, None),
        (date(2030, 3, 1), 3, TermState.IN_FORCE, None, None),
        (date(2030, 3, 2), 3, TermState.EXPIRED, None, None),
    ],
)
def test_us_utility(
    today: date, paid: int | None, state: TermState, due: date | None, grace: date | None
) -> None:
    term = v.us_utility(FILED, GRANTED, today, paid)
    assert (term.state, term.next_due, term.grace_until) == (state, due, grace)
    assert term.expires == date(2030, 3, 1)


def test_us_fees_are_named() -> None:
    term = v.us_utility(FILED, GRANTED, date(2013, 1, 1), 0)
    assert term.next_step is not None
    assert term.next_step.en == "maintenance fee due 3.5 years after grant"
    assert term.note == v.COMPUTED


@pytest.mark.parametrize(
    ("filing", "expires"),
    [(date(2015, 5, 13), date(2031, 6, 1)), (date(2015, 5, 12), date(2030, 6, 1))],
)
def test_us_design_cut(filing: date, expires: date) -> None:
    assert v.us_design(filing, date(2016, 6, 1), date(2026, 1, 1)).expires == expires


@pytest.mark.parametrize(
    ("today", "filed", "state", "due"),
    [
        (date(2024, 12, 31), 0, TermState.IN_FORCE, date(2026, 1, 1)),
        (date(2025, 1, 1), 0, TermState.DUE, date(2026, 1, 1)),
        (date(2026, 7, 1), 0, TermState.GRACE, date(2026, 1, 1)),
        (date(2026, 7, 2), 0, TermState.LAPSED, date(2026, 1, 1)),
        (date(2026, 7, 2), None, TermState.IN_FORCE, date(2030, 1, 1)),
        (date(2029, 2, 1), 1, TermState.DUE, date(2030, 1, 1)),
        (date(2031, 2, 1), 2, TermState.IN_FORCE, date(2040, 1, 1)),
    ],
)
def test_us_trademark(today: date, filed: int | None, state: TermState, due: date) -> None:
    term = v.us_trademark(date(2020, 1, 1), today, filed)
    assert (term.state, term.next_due, term.expires) == (state, due, None)


def test_us_declarations_are_named() -> None:
    first = v.us_trademark(date(2020, 1, 1), date(2021, 1, 1), 0).next_step
    second = v.us_trademark(date(2020, 1, 1), date(2021, 1, 1), 1).next_step
    assert first is not None
    assert second is not None
    assert first.en == "Section 8 declaration, years 5 to 6"
    assert "Section 9 renewal, years 9 to 10" in second.en
    assert "第 9 条续展" in second.zh


@pytest.mark.parametrize("rule", [v.eu_design, v.uk_design])
def test_five_times_five_years(rule: object) -> None:
    assert callable(rule)
    filing = date(2004, 2, 29)
    assert rule(filing, date(2009, 9, 1), 0).state is TermState.LAPSED
    assert rule(filing, date(2009, 8, 1), 0).state is TermState.GRACE
    assert rule(filing, date(2008, 8, 28), 0).state is TermState.DUE
    assert rule(filing, date(2008, 8, 27), 0).state is TermState.IN_FORCE
    assert rule(filing, date(2026, 1, 1), 4).expires == date(2029, 2, 28)
    assert rule(filing, date(2029, 3, 1), 4).state is TermState.EXPIRED


@pytest.mark.parametrize(
    ("filing", "expires"),
    [
        (date(2020, 4, 1), date(2045, 4, 1)),
        (date(2020, 3, 31), date(2041, 1, 5)),
        (date(2007, 4, 1), date(2041, 1, 5)),
        (date(2007, 3, 31), date(2036, 1, 5)),
    ],
)
def test_jp_design_cuts(filing: date, expires: date) -> None:
    assert v.jp_design(filing, date(2021, 1, 5), date(2022, 1, 1)).expires == expires


def test_cn_design_cut() -> None:
    assert v.cn_design(date(2021, 6, 1), date(2022, 1, 1)).expires == date(2036, 6, 1)
    assert v.cn_design(date(2021, 5, 31), date(2022, 1, 1)).expires == date(2031, 5, 31)


def test_marks_live_in_periods_of_ten_years() -> None:
    term = v.generic_trademark(date(2015, 3, 3), date(2025, 3, 4), 0)
    assert (term.state, term.next_due, term.expires) == (TermState.GRACE, date(2025, 3, 3), None)


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(1, 30))
def test_the_last_day_is_still_in_force(start: date, years: int) -> None:
    last = v.fixed_term(start, years, start).expires
    assert last is not None
    assert v.fixed_term(start, years, last).state is TermState.IN_FORCE
    assert last.year == start.year + years
    assert last.month == start.month


TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("printed", "dates", "expires"),
    [
        ("US 10,123,456 B2", Dates(filing=FILED, registration=GRANTED), date(2030, 3, 1)),
        ("USD845,135 S", Dates(filing=FILED, registration=GRANTED), date(2026, 5, 8)),
        ("EP 1 234 567 B1", Dates(filing=FILED), date(2030, 3, 1)),
        ("20 2015 001 234 U1", Dates(filing=FILED), date(2020, 3, 1)),
        ("CN304512345S", Dates(filing=FILED), date(2020, 3, 1)),
        ("意匠登録第1612345号", Dates(filing=FILED, registration=GRANTED), date(2032, 5, 8)),
        ("004048098-0004", Dates(filing=FILED), date(2035, 3, 1)),
    ],
)
def test_the_rule_follows_the_number(printed: str, dates: Dates, expires: date) -> None:
    number = identify(printed)
    assert number is not None
    term = term_of(number, dates, TODAY)
    assert term is not None
    assert term.expires == expires
    assert term.register_name


def test_marks_follow_their_office() -> None:
    us = identify("5,918,336", right=RightType.TRADEMARK, territory="US")
    eu = identify("017867542")
    assert us is not None
    assert eu is not None
    us_term = term_of(us, Dates(registration=date(2020, 1, 1)), TODAY)
    eu_term = term_of(eu, Dates(filing=date(2020, 1, 1)), TODAY)
    assert us_term is not None
    assert eu_term is not None
    assert us_term.next_due == date(2026, 1, 1)
    assert us_term.state is TermState.GRACE
    assert eu_term.next_due == date(2030, 1, 1)
    later = Dates(filing=date(2019, 1, 1), registration=date(2020, 1, 1))
    from_filing = term_of(eu, later, TODAY)
    assert from_filing is not None
    assert from_filing.next_due == date(2029, 1, 1)
    assert eu_term.register_name == "EUIPO eSearch plus"


@pytest.mark.parametrize(
    ("printed", "dates"),
    [
        ("EP 1 234 567 B1", Dates()),
        ("US 10,123,456 B2", Dates(filing=FILED)),
        ("004048098-0004", Dates()),
        ("VA 2-123-456", Dates(filing=FILED, registration=GRANTED)),
        ("97/123,456", Dates(filing=FILED)),
        ("017867542", Dates()),
    ],
)
def test_no_rule_or_no_date(printed: str, dates: Dates) -> None:
    number = identify(printed)
    assert number is not None
    assert term_of(number, dates, TODAY) is None


def test_an_office_without_register_still_has_a_term() -> None:
    number = identify("EP 1 234 567 B1")
    assert number is not None
    elsewhere = number.model_copy(update={"office": "XX"})
    term = term_of(elsewhere, Dates(filing=FILED), TODAY)
    assert term is not None
    assert term.register_name == ""


def test_every_office_has_a_register() -> None:
    assert all(register_of(form.office, form.right) for form in FORMS)
    assert {form.kind for form in FORMS} >= set(FIXED_YEARS)
    assert register_of("USPTO", RightType.TRADEMARK) == REGISTERS["USPTO marks"]
    assert register_of("USPTO", RightType.DESIGN) == REGISTERS["USPTO"]
    assert register_of("DPMA") == REGISTERS["DPMA"]
    assert register_of("XX") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("LIVE/REGISTRATION/Issued and Active", Treatment.IN_FORCE),
        ("Registered", Treatment.IN_FORCE),
        ("Marke eingetragen", Treatment.IN_FORCE),
        ("已注册", Treatment.IN_FORCE),
        ("注册", Treatment.IN_FORCE),
        ("EP 1 234 567 B1", Treatment.IN_FORCE),
        ("LIVE/APPLICATION/Awaiting Examination", Treatment.PENDING),
        ("Application  published", Treatment.PENDING),
        ("serial only", Treatment.PENDING),
        ("注册申请中", Treatment.PENDING),
        ("DEAD/CANCELLED/Section 8", Treatment.LAPSED),
        ("Registration expired", Treatment.LAPSED),
        ("not registered", Treatment.LAPSED),
        ("专利权终止", Treatment.LAPSED),
        ("全部无效", Treatment.LAPSED),
        ("Registered, opposition pending", Treatment.OPPOSED),
        ("无效宣告请求审查中", Treatment.OPPOSED),
        ("no record found", Treatment.NOT_FOUND),
        ("unregistered design", None),
        ("", None),
    ],
)
def test_register_words(words: str, expected: Treatment | None) -> None:
    assert treatment(words) is expected


def test_every_treatment_has_its_meaning() -> None:
    assert set(MEANING) == set(Treatment)
