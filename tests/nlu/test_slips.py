"""How likely a slip is, and which word fits."""

from __future__ import annotations

import pytest

from bot.nlu.slips import beside, ease, formed
from bot.nlu.usage import END, START, Usage


@pytest.mark.parametrize(
    ("typed", "easily", "hardly"),
    [
        ("wnat", "want", "what"),  # two swapped, the key beside
        ("helo", "hello", "help"),  # left out, another key
        ("thaat", "that", "theat"),
        ("cofe", "code", "core"),  # f beside d, not beside r's neighbor
        ("ode", "odel", "code"),  # the first letter is seldom missed
        ("codwe", "code", "coder"),
    ],
)
def test_the_easier_slip(typed: str, easily: str, hardly: str) -> None:
    assert ease(typed, easily) >= ease(typed, hardly)


def test_two_slips_are_hardest() -> None:
    assert ease("certifcaton", "certification") < ease("xertification", "certification")


def test_keys_touch() -> None:
    assert beside("a", "s") and beside("a", "q") and not beside("a", "p") and not beside("a", "é")


def test_words_are_formed_from_others() -> None:
    known = {"buy", "code", "boss", "coding"}
    assert all(formed(word, known) for word in ("buys", "coder", "coded", "upcoding"))
    assert not any(formed(word, known) for word in ("bosss", "cdes", "by"))


def test_the_words_beside_tell_which_fits() -> None:
    usage = Usage({"want": 10, "what": 10, "i": 10}, {"i want": 8, f"{START} what": 8}, ["what", "want"])
    assert usage.fit("i", "want", END) > usage.fit("i", "what", END)
    assert usage.fit(START, "what", END) > usage.fit(START, "want", END)


def test_a_commoner_word_fits_better() -> None:
    usage = Usage({}, {}, ["the", *"abcdefghij", "harmonica"])
    assert usage.fit("a", "the", "b") > usage.fit("a", "harmonica", "b") > usage.fit("a", "zyzzyva", "b")
