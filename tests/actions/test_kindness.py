"""One kind sentence before an answer, and an answer to those who ask nothing."""

from __future__ import annotations

import pytest

from tests.actions.run_action import CODER, run_action

SORRY = "I am sorry about your job."


def bot(text: str) -> dict[str, object]:
    return {"event": "bot", "text": "", "data": {"custom": {"text": text}}}


def test_a_question_is_answered_after_one_kind_sentence() -> None:
    answer = run_action("ask_salary", text="i was laid off, what do coders make", entities=[CODER]).answer
    assert answer.text.startswith(SORRY) and "$51,140" in answer.text


def test_who_asks_nothing_gets_next_steps() -> None:
    turn = run_action("goodbye", text="rotten week, i got laid off")
    assert turn.answer.text.startswith(SORRY)
    assert turn.titles == ["Finding a job", "Roles in this field", "Which certification?"]


@pytest.mark.parametrize(
    "intent", ["nlu_fallback", "out_of_scope", "feedback_negative", "ask_work_conditions", "greet"]
)
def test_whatever_the_message_was_taken_for(intent: str) -> None:
    assert run_action(intent, text="sorry, i just got let go").answer.text.startswith(SORRY)


def test_no_sentence_in_two_turns_running() -> None:
    events = [bot(f"{SORRY} The median is such.")]
    answer = run_action(
        "ask_salary", text="i'm so worried, what do coders make", entities=[CODER], events=events
    ).answer
    assert answer.text.startswith("**Medical coders")


def test_no_sentence_twice_in_a_conversation() -> None:
    events = [bot(f"{SORRY} The median is such."), {"event": "user"}, bot("Something else."), {"event": "user"}]
    text = run_action(
        "ask_salary", text="i lost my job, what do coders make", entities=[CODER], events=events
    ).answer.text
    assert text.startswith("Losing a job is hard")


def test_a_response_of_the_domain_follows_the_sentence() -> None:
    first, second = run_action("bot_challenge", text="i'm so stressed, are you a real person?").messages
    assert "weighs" in first["text"] or "worry" in first["text"]
    assert second["response"] == "utter_bot_challenge"


def test_a_crisis_gets_the_number_to_call_and_nothing_else() -> None:
    turn = run_action("ask_salary", text="what do coders make, i want to die", entities=[CODER])
    assert "988" in turn.answer.text and not turn.titles


def test_a_complaint_about_an_answer_stays_one() -> None:
    assert run_action("feedback_negative", text="this is bullshit").answer.title == "Let me try again"


def test_a_patients_bill_is_still_answered() -> None:
    turn = run_action(
        "out_of_scope", text="i lost my job and have a hospital bill", entities=[("topic", "bill_or_claim")]
    )
    assert [message.get("response") for message in turn.messages] == [None, "utter_out_of_scope_bill_or_claim"]


def test_a_plain_question_gets_no_sentence() -> None:
    assert run_action("ask_salary", text="coder pay", entities=[CODER]).answer.text.startswith("**Medical coders")
