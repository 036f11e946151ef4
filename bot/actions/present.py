"""How an answer leaves for its channel: the envelope for the web, plain text with a table and buttons elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.answer import Answer, Cell, Column, Table
from knowledge.figures import dollars, figure

ENVELOPE_CHANNELS = frozenset(("web", "slack"))
AGAIN = "As before:"


def say(dispatcher: CollectingDispatcher, tracker: Tracker, answer: Answer) -> None:
    """Hands `answer` to the channel that the latest message came from; one that was just given says so."""
    if {answer.text, terminal(answer)} & set(_said_before(tracker)):
        answer = answer.copy(update={"text": f"{AGAIN} {answer.text}"})
    if tracker.get_latest_input_channel() in ENVELOPE_CHANNELS:
        dispatcher.utter_message(json_message=answer.dict())
        return
    dispatcher.utter_message(text=terminal(answer), buttons=buttons(answer))


def varied(tracker: Tracker, texts: Sequence[str]) -> str:
    """The first of `texts` that was not said in the turn before."""
    before = _said_before(tracker)
    return next((text for text in texts if text not in before), texts[0])


def texts_said(tracker: Tracker) -> list[str]:
    """The texts of all answers before the latest message, the last first."""
    texts = []
    for event in reversed(tracker.events):
        if event.get("event") == "bot":
            custom = (event.get("data") or {}).get("custom")
            texts.append(str((custom.get("text") if isinstance(custom, dict) else event.get("text")) or ""))
    return texts


def last_said(tracker: Tracker) -> str:
    """The text of the last answer before the latest message; empty when there is none."""
    return next(iter(_said_before(tracker)), "")


def _said_before(tracker: Tracker) -> list[str]:
    """The texts of the turn before, the last first: of envelopes, or plain texts, which have the table in them too."""
    texts: list[str] = []
    for event in reversed(tracker.events):
        if event.get("event") == "user" and texts:
            break
        if event.get("event") == "bot":
            data = event.get("data") or {}
            custom = data.get("custom")
            text = custom.get("text") if isinstance(custom, dict) else event.get("text")
            texts.append(str(text or ""))
    return texts


def buttons(answer: Answer) -> list[dict[str, Any]]:
    """The suggestions as Rasa's buttons."""
    return [{"title": s.title, "payload": s.payload} for s in answer.suggestions]


def terminal(answer: Answer) -> str:
    """An answer as plain text: the text, an aligned table, notes, sources."""
    parts = [re.sub(r"\[([^\]]+)\]\((\S+?)\)", r"\1: \2", re.sub(r"\*\*(.+?)\*\*", r"\1", answer.text))]
    if answer.table:
        parts.append(aligned(answer.table))
    parts += [f"Note: {caveat}" for caveat in answer.caveats]
    if answer.sources:
        cited = [f"{s.title} ({s.publisher}, {s.vintage})" for s in answer.sources]
        parts.append("Sources: " + "; ".join(cited) if len(cited) > 1 else f"Source: {cited[0]}")
    return "\n\n".join(part for part in parts if part)


def aligned(table: Table) -> str:
    """A table in columns, figures to the right."""
    rows = [[_cell(cell, column) for cell, column in zip(row, table.columns)] for row in table.rows]
    head = [column.label for column in table.columns]
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column.kind == "text" else cell.rjust(width)
            for cell, width, column in zip(row, widths, table.columns)
        ).rstrip()
        for row in [head, *rows]
    )


def _cell(cell: Cell, column: Column) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    if column.kind == "money":
        return dollars(cell)
    return figure(cell, "percent" if column.kind == "percent" else None)
