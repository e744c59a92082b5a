"""Check digits of patent numbers that no library offers."""

from __future__ import annotations

_CN_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)


def cn_check_digit(body: str) -> str:
    """The check sign (0-9 or X) for the digits of a Chinese application, 8 (old) or 12 (new).

    Source: WIPO, Chinese numbering system; verified with ZL 2017 1 0601862.3 and ZL97101765.4.
    """
    rest = _weighted(body, _CN_WEIGHTS) % 11
    return "X" if rest == 10 else str(rest)


def cn_holds(number: str) -> bool:
    """Whether the last sign of a Chinese number is the check digit of those before it."""
    return cn_check_digit(number[:-1]) == number[-1].upper()


def de_old_holds(number: str) -> bool | None:
    """Whether the eighth digit checks the seven before it (German numbers of 1981 to 2003).

    None where the rule gives no single digit. Source: DPMA, notice 3/83.
    """
    rest = _weighted(number[:-1], range(8, 1, -1)) % 11
    return None if rest < 2 else str(11 - rest) == number[-1]


def _weighted(digits: str, weights: tuple[int, ...] | range) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))
