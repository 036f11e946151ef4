"""What the user asks, as one typed object that is kept in a slot from turn to turn."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from rasa_sdk.events import SlotSet

from knowledge.own import OwnFigures

SLOT = "question"

MANY = ("role", "place", "region", "country", "certification", "organization", "setting", "specialty", "money")
COMPARED = ("role", "place", "certification", "setting")


@dataclass(frozen=True)
class Question:
    """One question. Values are normalised as `docs/reference/intents.md` says; `text` is what was typed.

    `back`: the last question of a place, to which "about Oregon again" returns. `earlier`: places spoken of before, the
    last first. `among`: what was set side by side or offered, of which "the other one" is one. `pointed`: chosen from that.
    `beside`: what was set side by side last, as long as no turn since took one of its kind by itself.
    `scope`, `without` and `skip` (how many of the first were shown before): of a ranking. `focus`: the aspects asked for. `other_readings`: of an ambiguous name.
    `wants`: the figure asked for, of `wanted.WANTS`. `own`: figures of the asker's own case, for a plan.
    `sure`: whether the classifier was. `dropped`: the names that the turn takes out. `last_role`, `last_place`,
    `last_certification`: what was last spoken of, whatever the questions since were about; `earlier_role` and
    `earlier_certification`: what was before that, the last first. `bare`: the turn holds names and nothing else.
    `facts`: the ids of the facts that the turn asks for; `near_facts`: of those that lie near it.
    `other_job`: jobs outside the field that a role is set against.
    """

    intent: str
    text: str = ""
    role: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    certification: tuple[str, ...] = ()
    organization: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    specialty: tuple[str, ...] = ()
    experience: float | None = None
    percentile: int | None = None
    money: tuple[float, ...] = ()
    period: str | None = None
    number: int | None = None
    skip: int = 0
    lowest: bool = False
    adjusted: bool = False
    other_readings: tuple[str, ...] = ()
    back: str | None = None
    pointed: bool = False
    focus: tuple[str, ...] = ()
    scope: str | None = None
    without: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    wants: str | None = None
    sure: bool = True
    dropped: tuple[str, ...] = ()
    last_role: tuple[str, ...] = ()
    last_place: tuple[str, ...] = ()
    last_certification: tuple[str, ...] = ()
    earlier_role: tuple[str, ...] = ()
    earlier_certification: tuple[str, ...] = ()
    bare: bool = False
    facts: tuple[str, ...] = ()
    near_facts: tuple[str, ...] = ()
    own: OwnFigures = OwnFigures()
    other_job: tuple[str, ...] = ()

    def names_nothing(self) -> bool:
        """Whether it names no role, place or other thing to ask about."""
        return not any(getattr(self, name) for name in MANY)

    def among_others(self) -> bool:
        """Whether what was set side by side last is something else than places."""
        return bool(set(self.among) & {*self.role, *self.certification})

    def beside_of(self, kind: str) -> tuple[str, ...]:
        """What still stands side by side of one kind ("role", "place"), of which the question holds no other."""
        now = getattr(self, kind) or getattr(self, f"last_{kind}")
        return self.beside if len(self.beside) > 1 and now and {*now} <= {*self.beside} else ()

    def remember(self) -> list[Any]:
        """The events that keep this question, and what was said in it, for the turns to come."""
        kept: list[Any] = [SlotSet(SLOT, {**asdict(self), "text": ""})]
        state = [place for place in self.place if len(place) == 2]
        city = [place for place in self.place if len(place) > 2]
        said: list[tuple[str, Any]] = [
            ("role", self.role[0] if self.role else None),
            ("certification", self.certification[0] if self.certification else None),
            ("setting", self.setting[0] if self.setting else None),
            ("experience", self.experience),
            ("period", self.period),
        ]
        if self.place:
            said += [("state", state[0] if state else None), ("city", city[0] if city else None)]
        return kept + [SlotSet(name, value) for name, value in said if value is not None or name in ("state", "city")]
