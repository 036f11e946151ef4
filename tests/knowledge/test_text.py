"""How words are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text import key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doctor's Office", "doctors office"),
        ("doctor’s office", "doctors office"),
        ("St. Louis", "st louis"),
        ("  austin,tx ", "austin tx"),
        ("Mayagüez", "mayaguez"),
        ("Winston-Salem", "winston salem"),
        ("AT&T", "at&t"),
        ("C++/C#", "c++/c"),
        ("💸", ""),
        ("", ""),
        ("\x00\n\t", ""),
    ],
)
def test_names_are_compared_without_case_accents_and_punctuation(text: str, expected: str) -> None:
    assert key(text) == expected


@given(st.text())
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert key(key(text)) == key(text)


@given(st.text())
def test_a_key_is_plain_lower_case_words_with_single_blanks(text: str) -> None:
    words = key(text).split(" ")
    assert words == [""] or all(word and word.isascii() and word == word.lower() for word in words)
