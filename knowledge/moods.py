"""What a text shows of its writer's mood, in so many words; nothing is guessed."""

from __future__ import annotations

from knowledge.base import Base
from knowledge.schema import MoodEntry
from knowledge.text import key
from knowledge.wording import stands_in


def mood(base: Base, text: str) -> MoodEntry | None:
    """The gravest mood of which a phrase stands in `text`; `None` when there is none."""
    asked = f" {key(text)} "
    for entry in base.moods:
        if any(stands_in(alias, asked) for alias in entry.aliases):
            if not any(stands_in(alias, asked) for alias in entry.unless):
                return entry
    return None
