"""Texts that are not written."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker

from bot.actions.writing import writing
from knowledge.base import base


def title(text: str) -> str | None:
    found = writing(base(), Tracker("someone", {}, {"text": text}, [], False, None, {}, "action_listen"))
    return found.text if found else None


@pytest.mark.parametrize("text", ["can u draft my cover letter", "do up my resume pls", "help me write a cover letter"])
def test_for_an_application_there_is_what_goes_on_top(text: str) -> None:
    assert "credential" in (title(text) or "")


@pytest.mark.parametrize("text", ["write the conclusion for me", "could you do my homework", "finish my paper"])
def test_for_school_there_are_figures_to_cite(text: str) -> None:
    assert "cite" in (title(text) or "")


@pytest.mark.parametrize(
    "text", ["how do i write my resume", "i have to write a paper on coders", "what do coders do all day", "/ask_salary", "make me a plan"]
)  # fmt: skip
def test_other_messages_want_no_writer(text: str) -> None:
    assert title(text) is None
