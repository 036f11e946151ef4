"""Tables that can be read on a phone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.slack.cut import cut
from bot.channels.slack.mrkdwn import escaped
from knowledge.figures import dollars, figure

PHONE = 40  # characters of a monospace line that a phone shows without breaking it
MOST_ROWS = 20
MOST_FIELDS = 10  # of a section, as Slack says
MOST_FIELD = 300  # characters; Slack takes 2000, escapes counted, and a phone is full long before
MOST_LABEL = 75
MOST_SECTION = 3_000
NOTHING = "–"

Block = dict[str, Any]


def table_blocks(table: Mapping[str, Any]) -> list[Block]:
    """A table as blocks: aligned in columns where it is narrow enough, else a section for each row."""
    labels = [str(column["label"]) for column in table["columns"]]
    kinds = [str(column["kind"]) for column in table["columns"]]
    rows = [[cell(value, kind) for value, kind in zip(row, kinds)] for row in table["rows"]]
    shown, left = rows[:MOST_ROWS], len(rows) - MOST_ROWS
    lines = aligned([labels, *shown], kinds)
    columns = "```\n" + escaped("\n".join(lines)) + "\n```"
    if max(map(len, lines)) <= PHONE and len(columns) <= MOST_SECTION:
        blocks = [_section(columns)]
    else:
        blocks = [_row(labels, row) for row in shown]
    if left > 0:
        blocks.append(
            {"type": "context", "elements": [_mrkdwn(f"… and {left} more {'row' if left == 1 else 'rows'}.")]}
        )
    return blocks


def aligned(rows: Sequence[Sequence[str]], kinds: Sequence[str]) -> list[str]:
    """Rows in columns, figures to the right."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(kinds))]
    return [
        "  ".join(
            text.ljust(width) if kind == "text" else text.rjust(width) for text, width, kind in zip(row, widths, kinds)
        ).rstrip()
        for row in rows
    ]


def cell(value: object, kind: str) -> str:
    """A cell as a person reads it."""
    if value is None:
        return NOTHING
    if not isinstance(value, (int, float)):
        return str(value)
    return dollars(value) if kind == "money" else figure(value, "percent" if kind == "percent" else None)


def _row(labels: Sequence[str], row: Sequence[str]) -> Block:
    block = _section(f"*{escaped(cut(row[0] or NOTHING, MOST_FIELD))}*")
    fields = [
        _mrkdwn(
            f"{escaped(cut(label, MOST_LABEL))}\n{escaped(cut(text, MOST_FIELD))}"
            if label
            else escaped(cut(text, MOST_FIELD))
        )
        for label, text in zip(labels[1:], row[1:])
        if text
    ]
    return block | {"fields": fields[:MOST_FIELDS]} if fields else block


def _section(text: str) -> Block:
    return {"type": "section", "text": _mrkdwn(text)}


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text}
