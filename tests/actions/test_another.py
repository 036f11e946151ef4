"""One more credential: what is reported of it, and that this proves nothing."""

from __future__ import annotations

import pytest

from bot.actions.another import asks_one_more, one_more
from bot.actions.profile import Profile
from knowledge import Base


@pytest.mark.parametrize(
    ("text", "asks"),
    [("would a second cert get me a raise", True), ("which second cert helps", False), ("coder pay", False)],
)
def test_the_question_is_told_from_its_neighbors(text: str, asks: bool) -> None:
    assert asks_one_more(text) is asks


def test_the_survey_is_named_as_what_it_is(base: Base) -> None:
    answer = one_more(base, Profile())
    assert "Members report that themselves" in answer.text and answer.sources
