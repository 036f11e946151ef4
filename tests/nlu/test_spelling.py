"""Slips mended and shorthand written out."""

from __future__ import annotations

import pytest

from bot.nlu.lexicon import Lexicon
from bot.nlu.spelling import MOST, Speller
from bot.nlu.words import words
from knowledge.base import Base

WORDS = "salary certification exam hours question training being hospital money degree coding".split()


@pytest.fixture(scope="module")
def speller(base: Base) -> Speller:
    pairs = {"i want": 9, "want to": 9, "what is": 9, "is it": 9}
    english = frozenset(
        {"workers", "tired", "tech", "neuropathy", "evidence", "code", "what", "want", "with", "that", "from"}
    )
    common = ("with", "that", "from", "what", "want", "code", "evidence")
    counts = dict.fromkeys(WORDS, 9) | {"what": 90, "want": 40, "that": 40}
    return Speller(Lexicon(counts, english, common=common, pairs=pairs), base.shorthand, ["remote", "hospital"])


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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("i wnat to", "i want to"),  # swapped, and the words beside it fit
        ("wgat is it", "what is it"),  # the key beside
        ("wht that", "what that"),
        ("tht", "that"),  # of three letters a usual word
        ("evvidence", "evidence"),  # English that the training data do not know
        ("salry and trainng", "salary and training"),
    ],
)
def test_the_likeliest_word_is_meant(speller: Speller, typed: str, meant: str) -> None:
    assert speller.mend(typed, words(typed)) == meant


@pytest.mark.parametrize("typed", ["upcode", "coder", "the Evadence", "degre\u00e9s", "THT", "zqkx"])
def test_what_may_be_a_word_of_its_own_is_left(speller: Speller, typed: str) -> None:
    assert speller.mend(typed, words(typed)) == typed


def test_a_name_is_mended_to_words_of_names(speller: Speller) -> None:
    typed = "remtoe hospiatl"
    assert speller.mend(typed, words(typed)) == "remtoe hospital"  # "hospital" is a word of the training data too
    assert speller.mend(typed, words(typed), names={0, 7}) == "remote hospital"


def test_a_message_of_nothing_but_slips_takes_no_longer(speller: Speller) -> None:
    typed = " ".join(["evvidence"] * 100)
    assert speller.mend(typed, words(typed)).count("evidence") == MOST
