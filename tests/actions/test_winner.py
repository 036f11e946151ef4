"""Who is ahead in a comparison, and what is said of a tie."""

from __future__ import annotations

import pytest

from bot.actions.winner import winner
from knowledge.base import Base, base
from knowledge.compare import compare_places, compare_roles
from knowledge.places import reading


@pytest.fixture(scope="module")
def held() -> Base:
    return base()


def of_roles(held: Base, *ids: str) -> str:
    return winner(compare_roles(held, [held.roles[id] for id in ids]), held.price_year) or ""


def test_roles_of_one_occupation_cannot_be_told_apart(held: Base) -> None:
    text = of_roles(held, "medical_auditor", "medical_coder")
    assert (
        text
        == "OEWS counts medical auditors and medical coders in one group (medical records specialists) and cannot tell their pay apart."
    )


def test_a_role_behind_the_tie_is_named(held: Base) -> None:
    assert "medical billers have a lower median" in of_roles(held, "medical_auditor", "medical_coder", "medical_biller")


def test_a_role_that_is_ahead_pays_more(held: Base) -> None:
    assert of_roles(held, "medical_biller", "medical_coder") == "Medical coder pays more."


def test_one_figure_has_no_winner(held: Base) -> None:
    assert of_roles(held, "medical_coder") == ""


def test_a_place_may_be_ahead_before_prices_alone(held: Base) -> None:
    places = [found.place for value in ("HI", "WI") if (found := reading(held, value))]
    text = winner(compare_places(held, held.roles["medical_coder"], places), held.price_year) or ""
    assert text == f"Hawaii pays more; after prices (BEA, {held.price_year}) Wisconsin is ahead."
