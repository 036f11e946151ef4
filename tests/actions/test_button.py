"""Buttons that are typed."""

from __future__ import annotations

import pytest

from bot.actions.answer import suggest
from bot.actions.button import chosen

TWO = (
    suggest("Columbus, OH", "ask_salary", city="Columbus, OH"),
    suggest("Columbus, GA", "ask_salary", city="Columbus, GA"),
)


@pytest.mark.parametrize("text", ["2", "#2", "the second one", "option 2", "columbus ga", "the last one"])
def test_a_number_an_ordinal_or_the_title_picks_a_button(text: str) -> None:
    found = chosen(text, TWO, asked=True)
    assert found is not None and found["entities"] == [{"entity": "city", "value": "Columbus, GA"}]


@pytest.mark.parametrize("text", ["3", "the pay of the second one in ohio and texas", "", "/ask_salary"])
def test_anything_else_picks_none(text: str) -> None:
    assert chosen(text, TWO, asked=True) is None


def test_a_bare_number_picks_nothing_where_nothing_was_asked() -> None:
    assert chosen("2", TWO, asked=False) is None
    assert chosen("Columbus, GA", TWO, asked=False) is not None
