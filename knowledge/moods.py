"""What a text shows of its writer's mood, in so many words; nothing is guessed."""

from __future__ import annotations

from knowledge.base import Base
from knowledge.schema import MoodEntry
from knowledge.text import key
from knowledge.wording import stands_in


def mood(base: Base, text: str, *, felt: bool = False) -> MoodEntry | None:
    """The gravest mood of which a phrase stands in `text`; `None` when there is none.

    `felt`: `text` is known to tell how its writer feels, so that fainter words count where no plain ones stand.
    """
    asked = f" {key(text)} "
    plain = next((entry for entry in base.moods if _shows(entry.aliases, entry, asked)), None)
    if plain or not felt:
        return plain
    return next((entry for entry in base.moods if _shows(entry.felt, entry, asked)), None)


def _shows(phrases: tuple[str, ...], entry: MoodEntry, asked: str) -> bool:
    """Whether one of `phrases` stands in `asked`, and nothing that rules the mood out."""
    found = any(stands_in(phrase, asked) for phrase in phrases)
    return found and not any(stands_in(phrase, asked) for phrase in entry.unless)
