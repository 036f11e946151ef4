"""What is asked of a certification beside exam and price: answered, or said to be unknown, in the first line."""

from __future__ import annotations

import pytest

from tests.actions.run_action import run_action


def first(text: str, certification: str) -> str:
    answer = run_action("ask_certification", text=text, entities=[("certification", certification)]).answer
    return answer.text.splitlines()[0]


def test_where_a_fact_speaks_of_it_the_fact_answers() -> None:
    assert "online or in person" in first("can i take the cpc at home", "CPC")


def test_where_none_does_the_nearest_stands_beside_the_gap() -> None:
    text = first("can i take the ccs at home", "CCS")
    assert (
        text.startswith("**I have no sourced word on whether the CCS can be taken at home.") and "Pearson VUE" in text
    )


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("is the cca respected", "how employers see the CCA"),
        ("does the cca count in canada", "whether the CCA counts abroad"),
        ("any discount on the cca", "discounts on the CCA"),
        ("can i use a calculator in the cca", "breaks in the CCA exam"),
        ("is the cca in spanish", "the language of the CCA exam"),
    ],
)
def test_a_property_that_no_source_has_is_said_to_be_missing(text: str, gap: str) -> None:
    assert first(text, "CCA").startswith(f"**I have no sourced word on {gap}")


def test_a_credential_holds_in_each_state() -> None:
    assert "not a state" in first("is my cpc good in another state", "CPC")


def test_other_questions_start_with_what_is_asked() -> None:
    assert first("what does the cca cost", "CCA").startswith("Exam fee: $199")  # ahima_fees


def test_installments_are_not_known_and_the_fee_stands_beside_that() -> None:
    answer = run_action(
        "ask_certification", text="could i split the price in installments", entities=[("certification", "CIC")]
    ).answer
    assert answer.text.startswith("**I have no sourced word on paying for the CIC") and "$425" in answer.text
