"""What is to be forgotten: all, or a part."""

from __future__ import annotations

import pytest

from bot.actions.forgetting import forgets, forgotten
from knowledge.base import base


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("forget where i live", ("place",)),
        ("please delete my credentials", ("certifications", "holds_nothing", "wants")),
        ("forget what i make", ("pay", "period")),
        ("forget everything", ()),
        ("delete my data", ()),
        ("forget everything about me and where i live", ()),
    ],
)
def test_the_part_that_is_named(text: str, fields: tuple[str, ...]) -> None:
    assert forgotten(base(), text) == fields


@pytest.mark.parametrize(
    ("text", "wish"), [("forget my city", True), ("i dont care where", False), ("the cert thing", False)]
)
def test_a_wish_to_forget(text: str, wish: bool) -> None:
    assert forgets(text) is wish
