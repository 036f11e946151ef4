"""What every topic action does with a turn: answer, remember, say what was shown."""

from __future__ import annotations

import pytest

from tests.actions.run_action import CODER, run_action


def test_the_question_is_kept_for_the_next_turn() -> None:
    slots = run_action("ask_salary", entities=[CODER, ("state", "OR")]).slots
    assert (slots["question"]["intent"], slots["role"], slots["state"]) == ("ask_salary", "medical_coder", "OR")


def test_the_sources_shown_are_kept_for_questions_after_them() -> None:
    assert run_action("ask_cost_of_living", entities=[("state", "AR")]).slots["shown"]["sources"] == [
        "rpp_2024",
        "oews_2025",
    ]


def test_an_answer_ends_a_row_of_misses() -> None:
    assert run_action("ask_salary", slots={"missed": 3}).slots["missed"] == 0


def test_an_intent_without_a_topic_is_a_fault() -> None:
    with pytest.raises(LookupError, match="no topic answers"):
        run_action("action_salary", intent={"name": "greet"})


def test_a_message_of_two_questions_gets_two_answers() -> None:
    both = [
        {
            "intent": "ask_salary",
            "text": "what do coders make",
            "entities": [{"entity": "role", "value": "medical_coder"}],
        },
        {"intent": "ask_outlook", "text": "and is it growing", "entities": []},
    ]
    turn = run_action("ask_salary", text="what do coders make and is it growing", questions=both)
    assert [message["custom"]["type"] for message in turn.messages] == ["pay", "outlook"]
