"""How long a right lasts, computed from its dates; the register has the last word.

Sources: 35 U.S.C. 41(b), 154, 173; 15 U.S.C. 1058, 1059; EU and UK design law (5 x 5 years);
Japan's Design Act and China's Patent Law with their cut-off days (identifiers, section 6).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from triage.domain.base import Value, Words
from triage.domain.registers import REGISTERS

COMPUTED = Words(en="Computed; verify in the register.", zh="系统推算，请在官方登记簿核实。")
"""The remark that goes with every computed term."""

_US_DESIGN_CUT = date(2015, 5, 13)
_CN_DESIGN_CUT = date(2021, 6, 1)
_JP_DESIGN_CUTS = (date(2007, 4, 1), date(2020, 4, 1))


class TermState(StrEnum):
    """How a right stands on a day, as far as its dates tell."""

    IN_FORCE = "in_force"
    DUE = "due"
    """A fee or declaration may be filed now."""
    GRACE = "grace"
    """The due day is past; a late filing still saves the right."""
    LAPSED = "lapsed"
    EXPIRED = "expired"


class Term(Value):
    """What the dates tell. `expires` is the last day, None where the right may be renewed forever.

    `next_due` and `next_step` are the next fee or declaration; `grace_until` its last, late day.
    """

    state: TermState
    expires: date | None = None
    next_due: date | None = None
    next_step: Words | None = None
    grace_until: date | None = None
    register_name: str = ""
    note: Words = COMPUTED


class _Fee(Value):
    opens: date
    due: date
    grace_until: date
    step: Words


def fixed_term(start: date, years: int, today: date, register_name: str = "") -> Term:
    """A right that lasts a number of years from `start`; yearly fees are left to the register.

    29 February becomes 28 February.
    """
    expires = start + relativedelta(years=years)
    state = TermState.EXPIRED if today > expires else TermState.IN_FORCE
    return Term(state=state, expires=expires, register_name=register_name)


def us_utility(filing: date, grant: date, today: date, fees_paid: int | None = None) -> Term:
    """A US utility patent: 20 years from filing, fees due 3.5, 7.5 and 11.5 years after grant.

    `fees_paid` is the number of fees paid; None means unknown, then nothing lapses by it.
    """
    fees = (_us_fee(grant, years) for years in (4, 8, 12))
    whole = fixed_term(filing, 20, today, REGISTERS["USPTO"].name)
    return _with_fees(whole, tuple(fees), today, fees_paid)


def us_design(filing: date, grant: date, today: date) -> Term:
    """A US design patent: 15 years from grant, 14 where filed before 13 May 2015; no fees."""
    years = 15 if filing >= _US_DESIGN_CUT else 14
    return fixed_term(grant, years, today, REGISTERS["USPTO"].name)


def us_trademark(registered: date, today: date, filed: int | None = None) -> Term:
    """A US mark: declaration in years 5 to 6, renewal in years 9 to 10, then every ten years.

    `filed` is the number of these filings made; None means unknown.
    """
    fees = tuple(_us_declaration(registered, years) for years in (6, *range(10, 201, 10)))
    return _with_fees(
        Term(state=TermState.IN_FORCE, register_name=REGISTERS["USPTO marks"].name),
        fees,
        today,
        filed,
    )


def eu_design(filing: date, today: date, renewed: int | None = None) -> Term:
    """A registered EU design: renewed every five years from filing, 25 years at most."""
    return _five_by_five(filing, today, renewed, REGISTERS["EUIPO"].name)


def uk_design(filing: date, today: date, renewed: int | None = None) -> Term:
    """A registered UK design: renewed every five years from filing, 25 years at most."""
    return _five_by_five(filing, today, renewed, REGISTERS["UKIPO designs"].name)


def jp_design(filing: date, registration: date, today: date) -> Term:
    """A Japanese design: 25 years from filing; older ones 20 or 15 years from registration."""
    older, newer = _JP_DESIGN_CUTS
    if filing >= newer:
        return fixed_term(filing, 25, today, REGISTERS["JPO"].name)
    return fixed_term(registration, 20 if filing >= older else 15, today, REGISTERS["JPO"].name)


def cn_design(filing: date, today: date) -> Term:
    """A Chinese design: 15 years from filing, 10 where filed before 1 June 2021."""
    return fixed_term(
        filing, 15 if filing >= _CN_DESIGN_CUT else 10, today, REGISTERS["CNIPA"].name
    )


def generic_trademark(
    start: date, today: date, renewed: int | None = None, register_name: str = ""
) -> Term:
    """A mark of another office: periods of ten years with six months of grace (guidance)."""
    fees = tuple(_renewal(start, years) for years in range(10, 201, 10))
    return _with_fees(
        Term(state=TermState.IN_FORCE, register_name=register_name), fees, today, renewed
    )


def _five_by_five(filing: date, today: date, renewed: int | None, register_name: str) -> Term:
    fees = tuple(_renewal(filing, years) for years in (5, 10, 15, 20))
    return _with_fees(fixed_term(filing, 25, today, register_name), fees, today, renewed)


def _with_fees(term: Term, fees: tuple[_Fee, ...], today: date, done: int | None) -> Term:
    """The term with the first fee that is open: the first not done, or not surely past."""
    if term.state is TermState.EXPIRED:
        return term
    rest = fees[done:] if done is not None else [fee for fee in fees if today <= fee.grace_until]
    for fee in rest[:1]:
        return term.model_copy(
            update={
                "state": _fee_state(fee, today),
                "next_due": fee.due,
                "next_step": fee.step,
                "grace_until": fee.grace_until,
            }
        )
    return term


def _fee_state(fee: _Fee, today: date) -> TermState:
    if today > fee.grace_until:
        return TermState.LAPSED
    if today > fee.due:
        return TermState.GRACE
    return TermState.DUE if today >= fee.opens else TermState.IN_FORCE


def _us_fee(grant: date, years: int) -> _Fee:
    half = relativedelta(months=6)
    lapse = grant + relativedelta(years=years)
    return _Fee(
        opens=grant + relativedelta(years=years - 1),
        due=lapse - half,
        grace_until=lapse,
        step=Words(
            en=f"maintenance fee due {years - 0.5:g} years after grant",
            zh=f"授权后第 {years - 0.5:g} 年应缴维持费",
        ),
    )


def _us_declaration(registered: date, years: int) -> _Fee:
    due = registered + relativedelta(years=years)
    first = years == 6
    return _Fee(
        opens=due - relativedelta(years=1),
        due=due,
        grace_until=due + relativedelta(months=6),
        step=Words(
            en=f"Section 8 declaration, years {years - 1} to {years}"
            if first
            else f"Section 8 declaration and Section 9 renewal, years {years - 1} to {years}",
            zh=f"第 {years - 1} 至 {years} 年提交第 8 条使用声明"
            + ("" if first else "及第 9 条续展"),
        ),
    )


def _renewal(start: date, years: int) -> _Fee:
    due = start + relativedelta(years=years)
    return _Fee(
        opens=due - relativedelta(months=6),
        due=due,
        grace_until=due + relativedelta(months=6),
        step=Words(en=f"renewal after {years} years", zh=f"第 {years} 年续展"),
    )
