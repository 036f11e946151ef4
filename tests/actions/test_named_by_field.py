"""A certification by its field."""

from __future__ import annotations

import pytest

from bot.actions.named_by_field import named_by_field
from knowledge import Base


@pytest.mark.parametrize(
    ("text", "found"), [("is the billing one hard", ("CPB",)), ("the gardening one", ()), ("is it hard", ())]
)
def test_the_field_tells_which(base: Base, text: str, found: tuple[str, ...]) -> None:
    assert named_by_field(base, text, ["CPC", "CPB"]) == found
