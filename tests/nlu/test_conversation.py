"""The topic before a message, as Rasa's tracker holds it."""

from __future__ import annotations

import pytest
from rasa.shared.core.events import SlotSet
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.nlu.conversation import SLOT, topic_before


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
