"""The patterns of what people say of themselves."""

from __future__ import annotations

import pytest

from bot.actions import own_words as own


@pytest.mark.parametrize("before", ["i have my ", "i'm a ", "just passed the ", "i am certified as a "])
def test_what_is_held(before: str) -> None:
    assert own.HOLDS.search(before)


@pytest.mark.parametrize("before", ["i want the ", "thinking about ", "studying for my "])
def test_what_is_wanted(before: str) -> None:
    assert own.WANTS.search(before)
