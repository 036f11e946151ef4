"""What an answer leaves for the turns to come."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from rasa_sdk import Tracker

from bot.actions.answer import Answer, Suggestion
from bot.actions.gist import gist

SHOWN = "shown"  # the slot that keeps what was last shown: title and source ids


def shown(answer: Answer, certifications: Sequence[str] = ()) -> dict[str, Any]:
    """What later turns may point at: the gist, the sources, the places set side by side, the certifications put forward.

    `certifications`: those that are known to be; else those that the suggestions of advice or a plan name.
    """
    bars = answer.chart.bars if answer.chart and answer.type in ("ranking", "comparison") else ()
    places = [
        bar.state or bar.label if len(bar.label) < 30 and "," not in bar.label else bar.label
        for bar in bars
        if bar.state
    ]
    return {
        "title": answer.title,
        "type": answer.type,
        "sources": [source.id for source in answer.sources],
        "places": places,
        "roles": _roles(answer),
        "certifications": list(certifications)
        or (_certifications(answer) if answer.type in ("advice", "plan") else []),
        **gist(answer),
        "suggestions": [suggestion.dict() for suggestion in answer.suggestions],
    }


def passing(tracker: Tracker, answer: Answer) -> dict[str, Any]:
    """What was shown before, with what `answer`, a word in passing, offers: "yes" takes that."""
    kept = tracker.get_slot(SHOWN)
    return {
        **(kept if isinstance(kept, dict) else {}),
        "suggestions": [suggestion.dict() for suggestion in answer.suggestions],
    }


def offered(tracker: Tracker) -> tuple[Suggestion, ...]:
    """The suggestions of the answer last shown."""
    kept = tracker.get_slot(SHOWN)
    found = kept.get("suggestions") if isinstance(kept, dict) else None
    return tuple(
        Suggestion(title=s["title"], payload=s["payload"])
        for s in (found if isinstance(found, list) else [])
        if isinstance(s, dict) and isinstance(s.get("title"), str) and isinstance(s.get("payload"), str)
    )


def _roles(answer: Answer) -> list[str]:
    """The names of the roles that an answer lists."""
    table = answer.table if answer.type in ("role", "ranking") else None
    if table is None or table.columns[0].label != "Role":
        return []
    return [row[0] for row in table.rows if isinstance(row[0], str)]


def _certifications(answer: Answer) -> list[str]:
    """The certifications that an answer's suggestions name, each once."""
    named: list[str] = []
    for suggestion in answer.suggestions:
        _, brace, entities = suggestion.payload.partition("{")
        value = json.loads(brace + entities).get("certification") if brace else None
        named += [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return list(dict.fromkeys(named))
