"""Remarks are taken kindly, complaints are left to the form."""

from __future__ import annotations

import pytest

from bot.actions.remark import remark
from knowledge import Base


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("a bit dull if you ask me", "It is not for everyone"),
        ("dunno", "Something small"),
        ("my bad", "No harm done"),
        ("what a stupid thing you are", "Let me try again"),
        ("just say yes or no", "No plain yes or no"),
        ("haha", "Go on"),
    ],
)
def test_a_remark_gets_a_line_and_a_way_on(base: Base, text: str, title: str) -> None:
    found = remark(base, {"text": text})
    assert found and found.title == title and found.suggestions


@pytest.mark.parametrize("text", ["that answer was wrong", "you did not get it", "/feedback_negative"])
def test_a_complaint_is_none(base: Base, text: str) -> None:
    assert remark(base, {"text": text}) is None
