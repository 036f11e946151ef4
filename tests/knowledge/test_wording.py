"""The phrases by which a fact is asked for, and a mood is shown."""

from __future__ import annotations

import pytest

from knowledge.text import key
from knowledge.wording import length_in, plain


def found(phrase: str, text: str) -> int:
    return length_in((phrase,), f" {key(text)} ")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("doctor's office", "in a doctors office"),
        ("nobody|noone .. hire", "and NOBODY wants to hire me"),
        ("hire", "who hires here"),  # a longer word of four letters or more
        ("im 5#", "i'm 52, is that late"),
        ("im 5#", "im 52 years old"),
        ("## applications", "some 60 applications"),
    ],
)
def test_a_phrase_is_found_in_other_forms(phrase: str, text: str) -> None:
    assert found(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("nobody .. hire", "hire nobody"),  # in that order alone
        ("first .. last", "first one two three four five six seven last"),  # too far apart
        ("fee", "a bad feeling"),  # a short word has no ending
        ("im 5#", "im 52 years in"),  # no count
        ("at 4#", "at 45 an hour"),
    ],
)
def test_what_is_something_else_is_not(phrase: str, text: str) -> None:
    assert not found(phrase, text)


def test_the_length_is_that_of_the_words_found_without_the_gap() -> None:
    assert found("pay|send .. money", "they want me to send them some money") == len("send") + len("money")


def test_what_two_phrases_share_is_counted_once() -> None:
    assert length_in(("stress", "so stressed"), " so stressed ") == len("so stressed")


def test_a_search_gets_the_words_alone() -> None:
    assert plain("pay|send .. money") == "pay send money"
