"""Which language a text is in, by its script and its commonest words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from triage.extraction.normal import fold

_KANA = re.compile("[\u3041-\u30fa]")
_HAN = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+")
_WIDE = frozenset({"ja", "zh"})
_ENOUGH = 4
_SURE = 8
"""The common words from which on one language is told from its neighbours."""
_HAN_PER_WORD = 2
_MOST = 200_000


@dataclass(frozen=True)
class Languages:
    """The language of a text and every language that has a share in it, the main one first."""

    main: str
    present: tuple[str, ...]


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """For each common word the languages that it belongs to."""
    path = Path(__file__).parent / "detection.toml"
    owners: dict[str, list[str]] = {}
    for code, words in tomllib.loads(path.read_text("utf-8")).items():
        for word in words:
            owners.setdefault(word, []).append(code)
            if fold(word) != word:
                owners.setdefault(fold(word), []).append(code)
    return {word: tuple(dict.fromkeys(codes)) for word, codes in owners.items()}


def detect(text: str) -> Languages:
    """The languages of `text`; English where nothing speaks for another."""
    scores = _scores(text[:_MOST])
    ranked = sorted(scores, key=lambda code: (-scores[code], code == "en", code))
    if not ranked:
        return Languages("en", ("en",))
    top = scores[ranked[0]]
    least = max(_ENOUGH, top * 0.2) if top >= _SURE else top * 0.5
    present = [code for code in ranked if scores[code] >= least]
    return Languages(ranked[0], tuple(present or ranked[:1]))


def common_words(text: str) -> int:
    """How many words of the language in Latin script that has most of them stand in `text`."""
    scores = _scores(text[:_MOST])
    return int(max((score for code, score in scores.items() if code not in _WIDE), default=0))


def _scores(text: str) -> dict[str, float]:
    owners: dict[str, tuple[str, ...]] = _words()
    result: dict[str, float] = {}
    for word, times in Counter(_WORD.findall(text.lower())).items():
        for code in owners.get(word, ()):
            result[code] = result.get(code, 0) + min(times, 12) / len(owners[word])
    if text.isascii():
        return result
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    if kana > han * 0.15:
        result["ja"] = (kana + han) / _HAN_PER_WORD
    elif han:
        result["zh"] = han / _HAN_PER_WORD
        if kana:
            result["ja"] = float(kana)
    return result
