"""An entity of a message, as the recognizer gives it and Rasa takes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Value = str | int | float


@dataclass(frozen=True)
class Entity:
    """A name or quantity at characters `start` to `end`. `candidates`: other readings of an ambiguous one.

    `unknown`: it looks like one and the base has none of that name. `negated`: named to be set aside ("not virginia").
    `bare`: a role by its kind of work alone ("inpatient"). `occupation`: of years, the job that is not coding or billing
    in which they were spent, as the id of a role or the name of another job.
    """

    entity: str
    value: Value
    start: int
    end: int
    unknown: bool = False
    candidates: tuple[str, ...] = field(default=())
    negated: bool = False
    bare: bool = False
    occupation: str | None = None

    def as_rasa(self) -> dict[str, Any]:
        """As a parsed message holds it: what does not apply is left out."""
        found: dict[str, Any] = {
            "entity": self.entity,
            "value": self.value,
            "start": self.start,
            "end": self.end,
        }
        for mark in ("unknown", "negated", "bare"):
            if getattr(self, mark):
                found[mark] = True
        if self.candidates:
            found["candidates"] = list(self.candidates)
        if self.occupation:
            found["occupation"] = self.occupation
        return found
