"""What a message is said after: the topic of the conversation, by which "how much" asks for pay or for a fee."""

from __future__ import annotations

from rasa.shared.core.trackers import DialogueStateTracker

SLOT = "question"  # the slot in which the actions keep the question that they answered last


def topic_before(tracker: DialogueStateTracker) -> str:
    """The intent of the question that was answered last; "" at the beginning, or where the slot holds no question."""
    kept = tracker.get_slot(SLOT) if SLOT in tracker.slots else None
    intent = kept.get("intent") if isinstance(kept, dict) else None
    return intent if isinstance(intent, str) and intent.isidentifier() else ""
