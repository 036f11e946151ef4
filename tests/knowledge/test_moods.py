"""What a text shows of its writer's mood: what it says, and nothing else."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.moods import mood


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they let me go on friday and i was let go without notice", "layoff"),
        ("our warehouse is closing and i lost my shift job", "layoff"),
        ("sent out 85 applications since may", "rejection"),
        ("no one ever calls me back", "rejection"),
        ("i flunked the cca exam yesterday", "failed"),
        ("my father passed away in spring", "grief"),
        ("my husband has cancer", "illness"),
        ("honestly terrified of picking wrong", "worry"),
        ("so burned out i could cry", "exhaustion"),
        ("sorry for ranting", "apology"),
        ("i just passed my exam!!", "good_news"),
        ("i want to die", "crisis"),
    ],
)
def test_a_mood_is_noticed(base: Base, text: str, expected: str) -> None:
    found = mood(base, text)
    assert found and found.id == expected


@pytest.mark.parametrize(
    "text",
    [
        "coder pay in ohio",
        "are coders getting laid off",
        "what happens if i failed it",
        "is coding stressful",
        "why are claims rejected",
        "how do i get hired after i passed",
        "no worries",
        "which schools are a waste of money",
    ],
)
def test_a_plain_question_shows_none(base: Base, text: str) -> None:
    assert mood(base, text) is None


def test_each_mood_has_something_to_say(base: Base) -> None:
    assert all(entry.says and entry.alone for entry in base.moods)
