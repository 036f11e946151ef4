"""The list shown last, edited. Figures: OEWS May 2025."""

from __future__ import annotations

from bot.actions.list_edited import list_edited
from tests.actions.acting import acting
from tests.actions.asking import TOP_FIVE

said = acting(list_edited, "list_edit")


def test_more_goes_on_where_the_list_ended() -> None:
    told = said("more", TOP_FIVE)
    assert told and "6. Minnesota: $61,530" in told.answer.text
    again = said("next", told.question)
    assert again and "11. Colorado" in again.answer.text


def test_a_place_has_its_rank_in_the_list() -> None:
    told = said("where does colorado come in", TOP_FIVE, state="CO")
    assert told and told.answer.text.startswith("**Colorado is number 11 of 50 states**")


def test_one_line_of_the_list_is_told() -> None:
    told = said("3rd best", TOP_FIVE)
    assert told and "Number 3 of that list, the highest first: Washington" in told.answer.text


def test_the_first_one_is_a_place_to_ask_about() -> None:
    assert said("more on the first one", TOP_FIVE) is None
