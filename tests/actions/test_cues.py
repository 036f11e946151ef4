"""What the words of a turn say beside the names in it."""

from __future__ import annotations

import pytest

from bot.actions import cues


@pytest.mark.parametrize(
    ("text", "at"),
    [("the first one", 0), ("number 2", 1), ("what about the third", 2), ("the last one", 4), ("#5", 4)],
)
def test_an_ordinal_points_at_one_of_those_shown(text: str, at: int) -> None:
    assert cues.ordinal(text, 5) == at


@pytest.mark.parametrize("text", ["the fifth", "my first job", "the second year", "first of all", "in texas"])
def test_what_points_at_nothing_shown_is_no_ordinal(text: str) -> None:
    assert cues.ordinal(text, 3) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2nd highest paying", 1),
        ("the third-best state", 2),
        ("best state", None),
        ("the second state", None),
        ("", None),
    ],
)
def test_a_superlative_may_name_its_rank(text: str, at: int | None) -> None:
    assert cues.rank_in(text) == at


def test_nothing_shown_cannot_be_pointed_at() -> None:
    assert cues.ordinal("the last one", 0) is None


@pytest.mark.parametrize("text", ["no, utah", "i meant utah", "sorry utah", "utah instead"])
def test_a_correction_is_one_with_and_without_no(text: str) -> None:
    assert cues.corrects(text)


@pytest.mark.parametrize("text", ["and utah", "i'd rather not"])
def test_what_takes_nothing_back_is_no_correction(text: str) -> None:
    assert not cues.corrects(text)
