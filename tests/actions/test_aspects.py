"""What a question about a certification is after, by its words."""

from __future__ import annotations

import pytest

from bot.actions.aspects import aspects_in


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("how much is it", "fee"),
        ("what does the exam cost", "fee"),
        ("how many questions are on the test", "exam"),
        ("how do i keep my cpc current", "renewal"),
        ("how many ceus", "renewal"),
        ("how do i drop the a", "removal"),
        ("what if i failed", "retake"),
        ("who can take it", "eligibility"),
        ("is it worth it", "pay"),
    ],
)
def test_the_words_name_the_aspect(text: str, first: str) -> None:
    assert aspects_in(text)[0] == first


def test_words_of_no_aspect_name_none() -> None:
    assert aspects_in("tell me about the cpc") == ()
