"""Fee, membership, all in all, upkeep."""

from __future__ import annotations

from tests.actions.test_points import say


def test_all_in_all_is_exam_and_membership() -> None:
    assert "$647 to $798" in say("CPC", "total")  # 425 + 222 to 499 + 299


def test_a_total_without_the_price_of_the_exam_is_not_made_up() -> None:
    assert say("CCS", "total").startswith("I can't add up the CCS")


def test_members_and_others_are_held_against_each_other() -> None:
    assert "$100 less" in say("CCA", "membership")  # 299 - 199: ahima_fees


def test_upkeep_names_what_it_leaves_out() -> None:
    text = say("CPC", "upkeep")
    assert "$222 to $299 a year" in text and "continuing education credits" in text


def test_a_fee_that_is_not_held_says_where_to_look() -> None:
    assert "ahima.org" in say("CDIP", "fee")
