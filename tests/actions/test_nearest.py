"""What an unsure message asks most likely."""

from __future__ import annotations

from bot.actions.nearest import choices, nearest
from knowledge import Base

BARE = {"text": "zzz qqq", "intent": {"name": "nlu_fallback"}, "entities": [], "intent_ranking": []}


def test_nothing_is_guessed_from_nothing(base: Base) -> None:
    assert nearest(base, BARE, None) is None
    assert choices(BARE, {}) == ()
