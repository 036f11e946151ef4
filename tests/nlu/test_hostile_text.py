"""Any text at all is parsed, in bounded time, and sets no intent by itself."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.nlu.entities import Recognizer
from bot.nlu.lexicon import Lexicon
from bot.nlu.segments import segments
from bot.nlu.spelling import Speller
from bot.nlu.words import LONGEST, words
from knowledge.base import Base


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon({"coder": 9, "salary": 9, "texas": 5}, frozenset({"what", "does", "make", "main", "the"}))


@pytest.fixture(scope="module")
def recognizer(base: Base, lexicon: Lexicon) -> Recognizer:
    return Recognizer(base, lexicon.ordinary, lexicon.usual)


HOSTILE = [
    "a" * 10_000,
    "1 " * 5_000,
    "coder " * 1_600,
    "(((((" * 2_000,
    "10 years " * 1_100,
    "top 10 " * 1_400,
    "and is " * 1_400,
    "\u200b\u200d\u202e\u0000 coder",
    "مرمز طبي في تكساس",
    "😀" * 3_000,
    "<script>alert(1)</script>",
    "'; DROP TABLE wage; --",
    "\ud83d",
    "e\u0301" * 4_000,
    "",
    "?!.,",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_hostile_text_is_read_without_a_fault(recognizer: Recognizer, lexicon: Lexicon, text: str) -> None:
    text = text[:LONGEST]
    found = recognizer.recognize(text)
    assert all(0 <= entity.start < entity.end <= len(text) for entity in found)
    assert isinstance(Speller(lexicon).mend(text, words(text)), str)
    assert all(part.text in text for part in segments(text))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300))
def test_no_text_raises(recognizer: Recognizer, text: str) -> None:
    for entity in recognizer.recognize(text):
        assert text[entity.start : entity.end]
