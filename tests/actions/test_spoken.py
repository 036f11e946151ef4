"""Going on in Spanish, and back to English."""

from __future__ import annotations

from tests.actions.run_action import CODER, Turn, run_action


def in_spanish() -> Turn:
    return run_action("other_language", text="cuánto gana un codificador en ohio", entities=[CODER, ("state", "OH")])


def test_a_button_keeps_the_language() -> None:
    turn = run_action("advise_certification", text="/advise_certification", slots=in_spanish().slots)
    assert turn.answer.title == "Qué certificación primero"


def test_the_button_for_english_says_the_last_answer_in_english() -> None:
    payload = '/other_language{"topic": "english"}'
    turn = run_action("other_language", text=payload, entities=[("topic", "english")], slots=in_spanish().slots)
    assert "Medical coders in Ohio earn a median of $50,990" in turn.answer.text  # OEWS May 2025


def test_a_wish_for_english_does_so_too() -> None:
    turn = run_action("out_of_scope", text="now in english please, my son reads along", slots=in_spanish().slots)
    assert "Medical coders in Ohio" in turn.answer.text


def test_a_question_in_english_is_answered_as_such() -> None:
    turn = run_action(
        "ask_salary", text="ok in english, what do coders make in ohio", entities=[CODER], slots=in_spanish().slots
    )
    assert "earn a median" in turn.answer.text and not turn.slots["shown"].get("language")


def test_without_a_question_before_english_is_offered() -> None:
    assert run_action("other_language", text="english please").response == "utter_english"


def test_thanks_in_english_end_the_spanish() -> None:
    assert run_action("thank", text="thank you so much", slots=in_spanish().slots).response == "utter_thank"


def test_an_english_conversation_is_left_alone() -> None:
    assert run_action("thank", text="thanks").response == "utter_thank"
