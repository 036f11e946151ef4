"""The topic and the messages before a message, as Rasa's tracker holds them."""

from __future__ import annotations

import pytest
from rasa.shared.core.events import (
    ActionExecuted,
    AllSlotsReset,
    Event,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.nlu.conversation import SLOT, messages_before, topic_before


@pytest.mark.parametrize(
    ("kept", "topic"),
    [({"intent": "ask_salary"}, "ask_salary"), (None, ""), ("ask_salary", ""), ({"intent": 5}, ""), ({"intent": "a b"}, "")],
)  # fmt: skip
def test_the_slot_may_hold_anything(kept: object, topic: str) -> None:
    tracker = DialogueStateTracker("someone", [AnySlot(SLOT, mappings=[{}])])
    tracker.update(SlotSet(SLOT, kept))
    assert topic_before(tracker) == topic


def test_a_conversation_without_the_slot_has_no_topic() -> None:
    assert topic_before(DialogueStateTracker("someone", [])) == ""


@pytest.mark.parametrize(
    ("events", "messages"),
    [
        ([], []),
        ([UserUttered("hi"), ActionExecuted("action_respond"), UserUttered("pay")], ["hi", "pay"]),
        ([UserUttered("hi"), UserUttered("pay"), UserUttered("ohio")], ["pay", "ohio"]),
        ([UserUttered("pay"), UserUttered("/ask_salary")], ["pay"]),
        ([UserUttered("pay"), SessionStarted(), UserUttered("hi")], ["hi"]),
        ([UserUttered("pay"), Restarted()], []),
        ([UserUttered("i owe 9000"), AllSlotsReset(), UserUttered("pay")], ["pay"]),
        ([UserUttered(None)], []),
    ],
)
def test_the_messages_before_are_those_that_were_typed_in_this_session(
    events: list[Event], messages: list[str]
) -> None:
    tracker = DialogueStateTracker.from_events("someone", events)
    assert messages_before(tracker, 2) == messages
