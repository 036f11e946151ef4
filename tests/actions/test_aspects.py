"""What a question about a certification is after, by its words."""

from __future__ import annotations

import time

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


def test_cost_and_renewal_are_two_aspects() -> None:
    assert {"fee", "renewal"} <= set(aspects_in("cost and renewal of the cca"))


def test_a_long_message_is_read_in_no_time() -> None:
    start = time.perf_counter()
    aspects_in("coder pay in texas " * 530)
    assert time.perf_counter() - start < 2
