"""The envelope in which every answer travels, whatever the channel.

`python -m bot.actions.answer` prints its JSON Schema, which `docs/reference/answer.schema.json` holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Literal

from pydantic import BaseModel, Extra

from knowledge.model import Source

VERSION = 1

AnswerType = Literal[
    "pay", "comparison", "ranking", "certification", "advice", "plan", "outlook", "living_cost", "role", "facts",
    "source", "question", "text",
]  # fmt: skip
ChartUnit = Literal["usd_per_year", "usd_per_hour", "usd_per_month", "usd_per_week", "usd", "percent", "index"]
Cell = str | int | float | None


def _allow_null(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Says in the schema which fields may be null: pydantic 1 does not."""
    for name, field in model.__fields__.items():
        if field.allow_none:
            schema["properties"][name] = {"anyOf": [schema["properties"][name], {"type": "null"}]}


class Part(BaseModel):
    """What all parts of the envelope obey."""

    class Config:
        extra = Extra.forbid
        frozen = True
        smart_union = True  # a cell keeps its type: 51140 is no "51140"
        schema_extra = _allow_null


class Column(Part):
    """A column of a table. `kind` says how to align and write its cells."""

    label: str
    kind: Literal["text", "money", "number", "percent"] = "text"


class Table(Part):
    """Figures side by side; a cell is null where no figure was released."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    class Config:
        @staticmethod
        def schema_extra(schema: dict[str, Any]) -> None:
            schema["properties"]["rows"]["items"]["items"]["anyOf"].append({"type": "null"})


class Bar(Part):
    """One bar of a chart: a median, with the 10th to 90th percentile as whiskers and the middle half as a box."""

    label: str
    value: float
    p10: float | None = None
    p25: float | None = None
    p75: float | None = None
    p90: float | None = None
    state: str | None = None


class Point(Part):
    """What a line shows at `x`: months from the start in `break_even`, the year of reference in `trend`.

    `low` and `high` are the same where one figure is known, not a range.
    """

    x: float
    low: float
    high: float


class Line(Part):
    """One series of points, in the order of `x`; a figure of another source or kind is a line of its own."""

    label: str
    points: tuple[Point, ...]


class Chart(Part):
    """What can be drawn: `bars` and `map` have bars; `break_even` and `trend` have lines. The channel decides how.

    `rest`: the states that a map shades beside those that the answer names.
    """

    kind: Literal["bars", "map", "break_even", "trend"]
    title: str
    unit: ChartUnit
    bars: tuple[Bar, ...] = ()
    rest: tuple[Bar, ...] = ()
    lines: tuple[Line, ...] = ()


class Citation(Part):
    """Where a figure comes from, as a reader may check it."""

    id: str
    title: str
    publisher: str
    vintage: str
    url: str
    trust: Literal["A", "B", "C", "D"]


class Suggestion(Part):
    """A useful next question. `payload` is what the channel sends when it is chosen."""

    title: str
    payload: str


class Answer(Part):
    """One answer. `text` is Markdown and complete on its own; the rest lets a channel show it better."""

    version: Literal[1] = 1
    type: AnswerType
    title: str = ""
    text: str
    table: Table | None = None
    chart: Chart | None = None
    caveats: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


def cite(sources: Iterable[Source]) -> tuple[Citation, ...]:
    """Citations of `sources`, each once, in order."""
    unique = {source.id: source for source in sources}
    return tuple(
        Citation(id=s.id, title=s.title, publisher=s.publisher, vintage=s.vintage, url=s.url, trust=s.trust.value)
        for s in unique.values()
    )


def cited_too(answer: Answer, sources: Iterable[Source]) -> tuple[Citation, ...]:
    """The citations of an answer and, behind them, those of `sources` that it lacks."""
    return (*answer.sources, *(one for one in cite(sources) if one not in answer.sources))


def suggest(title: str, intent: str, **entities: object) -> Suggestion:
    """A next question as Rasa's payload of an intent with its entities; those that are None are left out."""
    known = {name: value for name, value in entities.items() if value is not None}
    return Suggestion(title=title, payload=f"/{intent}{json.dumps(known) if known else ''}")


if __name__ == "__main__":
    print(Answer.schema_json(indent=2))
