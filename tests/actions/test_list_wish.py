"""A wish about a list is told from one to be forgotten."""

import pytest

from bot.actions.list_wish import filters, of_a_list


def _message(text: str, amount: object = None) -> dict[str, object]:
    return {"text": text, "entities": [] if amount is None else [{"entity": "money", "value": amount}]}


@pytest.mark.parametrize("text", ["remove anything under 75k", "only those above 60k", "drop everything below 50k", "just show over 40k"])  # fmt: skip
def test_an_amount_narrows_a_list(text: str) -> None:
    assert filters(_message(text, 60_000))


@pytest.mark.parametrize("text", ["forget i make under 20", "i earn less than 40k", "delete my data", "over 40k"])
def test_what_is_told_of_oneself_narrows_none(text: str) -> None:
    assert not filters(_message(text, 40_000))


def test_taking_lines_out_is_about_the_list_in_view_alone() -> None:
    assert of_a_list(_message("delete the last ones"), "rank_pay")
    assert not of_a_list(_message("delete the last ones"), "ask_role")
    assert not of_a_list(_message("forget everything you know about me"), "rank_pay")
