"""What a message is said after: the topic of the conversation, by which "how much" asks for pay or for a fee, and the messages before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.core.events import AllSlotsReset, Restarted, SessionStarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

SLOT = "question"  # the slot in which the actions keep the question that they answered last


def topic_before(tracker: DialogueStateTracker) -> str:
    """The intent of the question that was answered last; "" at the beginning, or where the slot holds no question."""
    kept = tracker.get_slot(SLOT) if SLOT in tracker.slots else None
    intent = kept.get("intent") if isinstance(kept, dict) else None
    return intent if isinstance(intent, str) and intent.isidentifier() else ""


def messages_before(tracker: DialogueStateTracker, count: int) -> list[str]:
    """The last `count` messages typed in this session, in their order; none from before what was to be forgotten."""
    return list(islice(_backwards(tracker), count))[::-1]


def _backwards(tracker: DialogueStateTracker) -> Iterator[str]:
    for event in reversed(tracker.events):
        if isinstance(event, AllSlotsReset | Restarted | SessionStarted):
            return
        if isinstance(event, UserUttered) and event.text and not event.text.startswith(INTENT_MESSAGE_PREFIX):
            yield event.text
