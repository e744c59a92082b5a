"""Fixed words are found as words, with gaps and open ends, the longest of those that overlap."""

from __future__ import annotations

import pytest

from triage.extraction.phrases import Phrases, pairs

LONG = "a text that is long enough for the index of its words to be made and asked, as mails are. "


@pytest.mark.parametrize("lead", ["", LONG * 2])
@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("stop", "please stop now", "stop"),
        ("stop", "stopping", None),
        ("stop*", "stopping", "stop"),
        ("stop", "nonstop", None),
        ("stop … now", "stop it right now", "stop it right now"),
        ("stop … now", "stop it\n\nright now", None),
        ("stop … now", "stop it nowhere", None),
        ("stop … now", "stop " + "x" * 120 + " now", None),
        ("侵犯", "他侵犯了", "侵犯"),
        ("über", "uber alles", "uber"),
    ],
)
def test_first(lead: str, phrase: str, text: str, found: str | None) -> None:
    key = lead + text
    hit = Phrases([phrase]).first(key)
    assert (key[hit.start : hit.end] if hit else None) == found


def test_all_keeps_the_longest_of_overlapping_ones() -> None:
    hits = Phrases(["rights", "rights owner", "owner name"]).all("rights owner name and rights")
    assert [hit.phrase for hit in hits] == ["rights owner", "rights"]


def test_count_counts_different_phrases_inside_the_bounds() -> None:
    words = Phrases(["one", "two", "three"])
    assert words.count("one one two", 0, 7) == 1
    assert bool(words)
    assert not Phrases([])


def test_pairs_stay_inside_a_clause() -> None:
    verbs, things = Phrases(["send"]), Phrases(["invoice", "licence"])
    key = "send us an invoice. send it. the licence is old"
    (hit,) = pairs(verbs, things, key, 0, len(key), 60)
    assert key[hit.start : hit.end] == "send us an invoice"
    assert hit.phrase == "send … invoice"
