"""Slips mended and shorthand written out."""

from __future__ import annotations

import pytest

from bot.nlu.spelling import Speller
from bot.nlu.words import words
from knowledge.base import Base

WORDS = "salary certification exam hours question training being hospital money degree coding".split()


@pytest.fixture(scope="module")
def speller(base: Base) -> Speller:
    ordinary = {*WORDS, "workers", "tired", "tech", "neuropathy"}
    return Speller(dict.fromkeys(WORDS, 9), ordinary, base.shorthand)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hw mch is it", "how much is it"),
        ("wht iz teh exam", "what is the exam"),
        ("how many qs", "how many questions"),
        ("3 yrs exp", "3 years experience"),
        ("w/o a degree", "without a degree"),
        ("coding w no degree", "coding with no degree"),
        ("bc i need money tho", "because i need money though"),
        ("ur salary pls", "your salary please"),
        ("b4 the exam thx", "before the exam thanks"),
        ("is comp good", "is pay good"),
        ("sal abt", "salary about"),
        ("r u there ppl", "are you there people"),
        ("certificaton", "certification"),
    ],
)
def test_what_people_shorten_is_written_out(speller: Speller, typed: str, meant: str) -> None:
    assert speller.mend(typed, words(typed)) == meant


@pytest.mark.parametrize(
    "typed", ["workers comp", "i am tired", "w2 or 1099", "R1", "que es la certificacion", "exams"]
)
def test_what_is_left_alone(speller: Speller, typed: str) -> None:
    assert speller.mend(typed, words(typed)) == typed


def test_names_stay_as_they_are(speller: Speller) -> None:
    assert speller.mend("hw is hw", words("hw is hw"), keep={0}) == "hw is how"


def test_what_is_known_to_be_meant_is_written_in_full(speller: Speller) -> None:
    assert speller.mend("p90 pls", words("p90 pls"), fuller={0: "90th percentile"}) == "90th percentile please"


def test_every_short_form_has_one_meaning(base: Base) -> None:
    typed = [form for entry in base.shorthand for form in entry.typed]
    assert len(typed) == len(set(typed))
