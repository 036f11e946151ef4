"""What is told is said back, with the fact that it touches."""

from tests.actions.run_action import run_action
from tests.actions.turns import turn


def test_what_is_understood_is_said_back() -> None:
    answer = run_action(
        "ask_how_to_start",
        text="i live in ohio",
        entities=[{"entity": "state", "value": "OH", "start": 10, "end": 14}],
        turn=turn("tell"),
    ).answer
    assert answer.text.startswith("Noted: you are in Ohio.")


def test_the_fact_that_is_touched_is_told() -> None:
    facts = [{"id": "start_record", "confidence": 0.9}]
    answer = run_action("out_of_scope", text="a misdemeanor, ten years back", facts=facts, turn=turn("tell")).answer
    assert "criminal record" in answer.text


def test_nothing_understood_is_no_refusal() -> None:
    answer = run_action("out_of_scope", text="the old crew is all gone", turn=turn("tell")).answer
    assert answer.text.startswith("Thank you for telling me")


def test_personal_data_is_left_to_others() -> None:
    turned = run_action("out_of_scope", text="my ssn is 123-45-6789", turn=turn("tell"))
    assert turned.response == "utter_personal_data"
