"""For any case: no slot mark, no ASIN, address, number or date that the case does not hold."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import given as given_
from hypothesis import strategies as st

from tests.unit.letters.cases import (
    ALL_EVIDENCE,
    FACTS,
    GATES,
    PROFILE,
    RIGHTS,
    SIGNING_PROFILE,
    case,
    complaint,
    contact,
)
from triage import letters
from triage.domain.asin import find_asins
from triage.domain.case import Case
from triage.domain.profile import Profile
from triage.letters.language import language

MONTHS = tuple(calendar.month_name)[1:]
DATES = (
    re.compile(rf"(?P<d>\d{{1,2}}) (?P<m>{'|'.join(MONTHS)}) (?P<y>\d{{4}})"),
    re.compile(rf"(?P<m>{'|'.join(MONTHS)}) (?P<d>\d{{1,2}}), (?P<y>\d{{4}})"),
    re.compile(r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日"),
    re.compile(r"(?P<d>\d{2})\.(?P<m>\d{2})\.(?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"),
)

words = st.text(
    alphabet=st.characters(
        codec="utf-8", exclude_categories=("Cs", "Nd", "No", "Nl"), exclude_characters="@|"
    ),
    min_size=1,
    max_size=30,
)
digits = st.integers(10**10, 10**11 - 1).map(str)
asins = st.from_regex(r"B0[A-Z0-9]{8}", fullmatch=True)
moments = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)


@st.composite
def cases(draw: st.DrawFn, letter: str) -> Case:
    about = complaint(
        name=draw(words),
        email=draw(st.sampled_from(["", "ip@alderbirch.example", "legal@birch.example"])),
        asins=tuple(draw(st.lists(asins, max_size=5, unique=True))),
        right=RIGHTS.get(letter, draw(st.sampled_from(["", "trademark", "design", "patent"]))),
        numbers=tuple(draw(st.lists(digits, max_size=2))),
        ids=tuple(draw(st.lists(digits, max_size=5))),
        marketplace=draw(st.sampled_from(["", "amazon.com", "amazon.de", "amazon.co.jp"])),
        reason=draw(words),
    )
    held = draw(st.lists(st.sampled_from(ALL_EVIDENCE), unique=True))
    sent = draw(
        st.sampled_from([(), (contact("L01", 6),), (contact("L02", 9), contact("L06", 11))])
    )
    facts = {**FACTS, "root_cause": draw(words), "brand": draw(words), "scope": draw(words)}
    return case(about, facts=facts, held=tuple(held), contacts=sent, gates=GATES)


@st.composite
def letters_of_any_case(draw: st.DrawFn) -> tuple[str, str, Case, Profile, datetime, str]:
    letter = draw(st.sampled_from(sorted(letters.catalogue())))
    found = draw(cases(letter))
    profile = draw(st.sampled_from([PROFILE, SIGNING_PROFILE]))
    now = draw(moments)
    code = draw(st.sampled_from(letters.catalogue()[letter].languages))
    state = letters.state(letter, found, profile, now, language=code)
    body = f"{state.draft.subject}\n{state.draft.body}" if state.draft else ""
    return letter, body, found, profile, now, code


def known_text(case_: Case, profile: Profile) -> str:
    about = case_.complaint
    fields = [*about.asins, *about.right_numbers, *about.complaint_ids]
    pieces = [field.value for field in fields]
    pieces += [*case_.facts.values(), *(str(value) for value in profile.model_dump().values())]
    pieces += [about.complainant.email.value if about.complainant.email else ""]
    pieces += [address for sent in case_.contacts for address in (*sent.to, *sent.cc)]
    return "\n".join(pieces)


def known_days(case_: Case, now: datetime) -> set[date]:
    days = {case_.opened_at.date(), now.date()}
    days |= {sent.at.date() for sent in case_.contacts}
    days |= {now.date() + timedelta(days=nth) for nth in range(25)}
    text = "\n".join(case_.facts.values())
    return days | {day for pattern in DATES for day in days_of(pattern, text)}


def days_of(pattern: re.Pattern[str], text: str) -> set[date]:
    found = set()
    for match in pattern.finditer(text):
        month = match["m"]
        number = MONTHS.index(month) + 1 if month in MONTHS else int(month)
        found.add(date(int(match["y"]), number, int(match["d"])))
    return found


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given_(letters_of_any_case())
def test_nothing_is_invented(made: tuple[str, str, Case, Profile, datetime, str]) -> None:
    _, body, case_, profile, now, code = made
    known = known_text(case_, profile)
    assert {body[a:b] for a, b in find_asins(body)} <= {known[a:b] for a, b in find_asins(known)}
    for address in re.findall(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", body, re.ASCII):
        assert address in known or address.endswith(("amazon.com", "amazon.de", "amazon.co.jp"))
    for pattern in DATES:
        assert days_of(pattern, body) <= known_days(case_, now)
    clauses = language(code).fixed_clauses
    for clause in clauses:
        body = body.replace(clause, "")
    for pattern in DATES:
        body = pattern.sub("", body)
    for number in re.findall(r"\d{5,}", body):
        assert number in known
    for mark in re.findall(r"\{\{.*?\}\}|\{%.*?%\}|\{[a-z_]+\}", body):
        assert mark in known or mark in str(case_.complaint)
