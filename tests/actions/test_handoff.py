"""A message to a person: shown, changed, dropped, and sent by the button alone."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import ActionExecutionRejection

from bot.actions import handoff
from bot.actions.draft import Draft
from tests.actions.run_action import Turn, run_action

SECRET = "a secret of more than thirty-two characters"
OURS: list[dict[str, object]] = [{"event": "action", "name": "action_handoff"}, {"event": "bot", "text": "shown"}]
OTHERS: list[dict[str, object]] = [{"event": "action", "name": "action_salary"}, {"event": "bot", "text": "$51,140"}]
WAITING = {"handoff": Draft("Please call", "0" * 16).kept()["value"]}


@pytest.fixture(autouse=True)
def email(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BILLIE_HANDOFF_EMAIL", "office@school.edu")


@pytest.fixture
def webhook(monkeypatch: pytest.MonkeyPatch) -> list[Draft]:
    """What the webhook gets; it refuses the text "refuse me"."""
    monkeypatch.delenv("BILLIE_HANDOFF_EMAIL")
    monkeypatch.setenv("BILLIE_HANDOFF_WEBHOOK", "https://hooks.example/")
    monkeypatch.setenv("BILLIE_HANDOFF_SECRET", SECRET)
    got: list[Draft] = []

    async def post(contact: object, draft: Draft, *, seconds: float) -> bool:
        got.append(draft)
        return draft.text != "refuse me"

    monkeypatch.setattr(handoff, "post", post)  # the network; test_delivery has the real thing
    return got


def typed(text: str, intent: str = "out_of_scope", events: Any = OURS, **slot: Any) -> Turn:
    slots = {"handoff": {**WAITING["handoff"], **slot}}
    return run_action("action_handoff", text=text, slots=slots, events=events, intent={"name": intent})


def press(step: str, text: str = "Please call") -> Turn:
    slots = {"handoff": {**WAITING["handoff"], "text": text}}
    return run_action("request_human", text="/request_human", entities=[("topic", step)], slots=slots)


def test_without_a_person_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BILLIE_HANDOFF_EMAIL")
    assert run_action("request_human", text="a person please").response == "utter_request_human"


def test_a_summary_is_shown_and_waits() -> None:
    turn = run_action("request_human", text="a person please")
    assert turn.slots["handoff"]["text"] in turn.answer.text
    assert turn.titles == ["That's right", "Change it", "Don't send"]


def test_the_button_opens_an_email_and_ends_it() -> None:
    turn = press("send")
    assert "(mailto:office@school.edu?" in turn.answer.text and "Please%20call" in turn.answer.text
    assert turn.slots["handoff"] is None


def test_the_button_sends_to_the_webhook(webhook: list[Draft]) -> None:
    assert press("send").answer.title == "Sent"
    assert [draft.text for draft in webhook] == ["Please call"]


def test_what_did_not_go_through_is_kept_for_another_try(webhook: list[Draft]) -> None:
    turn = press("send", "refuse me")
    assert "did not go through" in turn.answer.text and turn.titles[0] == "Try again"
    assert turn.slots["handoff"]["text"] == "refuse me"


@pytest.mark.parametrize("text", ["send it", "yes", "ok"])
def test_typed_words_do_not_send(webhook: list[Draft], text: str) -> None:
    assert "Send it" in typed(text, "affirm").titles
    assert webhook == []


def test_a_button_of_a_message_that_is_gone_shows_a_new_one(webhook: list[Draft]) -> None:
    turn = run_action("request_human", entities=[("topic", "send")])
    assert turn.answer.title == "A message to a person" and webhook == []


def test_no_drops_it(webhook: list[Draft]) -> None:
    turn = typed("no thanks", "deny")
    assert turn.answer.title == "Not sent" and turn.slots["handoff"] is None and webhook == []


def test_a_change_is_shown_once_more() -> None:
    turn = typed("change it to I live in Ohio")
    assert "I live in Ohio" in turn.answer.text and turn.slots["handoff"]["text"] == "I live in Ohio"


def test_a_change_that_asks_for_a_person_is_a_change() -> None:
    turn = typed("Change it to: I would like to ask a person.\nIt is about Ohio.", "request_human")
    assert turn.slots["handoff"]["text"] == "I would like to ask a person.\nIt is about Ohio."


def test_free_text_is_taken_when_it_was_asked_for() -> None:
    assert (
        typed("Hi, I want to study in Tulsa.", "greet", editing=True).slots["handoff"]["text"]
        == "Hi, I want to study in Tulsa."
    )


def test_a_change_keeps_contact_details_and_does_not_repeat_them(webhook: list[Draft]) -> None:
    turn = typed("change it to call 512-555-0147, ssn 123-45-6789")
    assert turn.slots["handoff"]["text"] == "call 512-555-0147, ssn [Social Security number]"
    assert "0147" not in turn.answer.text and "contact details that you wrote go with it" in turn.answer.text


@pytest.mark.parametrize(
    ("text", "intent", "events", "editing"),
    [
        ("what do coders earn in texas?", "ask_salary", OURS, True),  # a question, though a text was asked for
        ("coder pay in texas", "ask_salary", OURS, False),
        ("yes", "affirm", OTHERS, False),  # about the other answer
        ("no", "deny", OTHERS, False),
        ("change it to texas", "follow_up", OTHERS, False),
        ("coder pay in texas", "ask_salary", OTHERS, True),
        ("/ask_salary", "ask_salary", OURS, True),
    ],
)
def test_what_is_not_about_it_is_passed_on(text: str, intent: str, events: Any, editing: bool) -> None:
    with pytest.raises(ActionExecutionRejection):
        typed(text, intent, events, editing=editing)


def test_send_it_is_heard_after_another_answer() -> None:
    assert typed("send it", "affirm", OTHERS).answer.title == "A message to a person"


def test_the_drop_is_heard_after_another_answer() -> None:
    assert typed("please don't send it", "deny", OTHERS).answer.title == "Not sent"


def come_back(turns: int) -> tuple[list[dict[str, Any]], list[Any]]:
    """The events and messages when the loop comes back after the last of `turns` turns that it passed on."""
    latest: dict[str, Any] = {"text": "coder pay", "intent": {"name": "ask_salary"}, "entities": []}
    turn: list[dict[str, Any]] = [
        {"event": "user", "parse_data": latest},
        {"event": "action_execution_rejected", "name": "action_handoff"},
        *OTHERS,
    ]
    before = [{"event": "slot", "name": "handoff", "value": WAITING["handoff"]}]
    tracker = Tracker("someone", WAITING, latest, [*before, *turn * turns], False, None, {}, "action_salary")
    dispatcher = CollectingDispatcher()
    return asyncio.run(handoff.ActionHandoff().run(dispatcher, tracker, {})), dispatcher.messages


def test_it_is_silent_when_the_loop_comes_back_after_another_answer() -> None:
    assert come_back(1) == ([], [])


def test_after_some_turns_it_stops_listening_and_keeps_the_message() -> None:
    events, messages = come_back(handoff.MOST_PASSED_ON)
    assert [event["event"] for event in events] == ["active_loop", "followup"]
    assert messages == []
