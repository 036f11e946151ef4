"""A message as its clauses and the names and amounts in them, as far as they may tell of its writer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.actions import own_words as own
from bot.actions.clauses import Clause, clauses, mine
from bot.actions.cues import TAKES_BACK
from bot.actions.former_work import former_work
from bot.actions.own_pay import stated_pay
from bot.actions.said import schooling_in
from knowledge.base import Base
from knowledge.text import key


class Statement:
    """`parts`: its clauses. `entities`: what may tell of a person. `backgrounds`: jobs outside the field, with where they stand.

    `mine`: it speaks of its writer; `listed`: it lists what they hold, do and earn. `none_held`: it begins with that no
    credential is held. `takes_back`: it puts right what was said before.
    """

    def __init__(self, base: Base, message: Mapping[str, Any], text: str) -> None:
        self.base, self.message, self.text = base, message, text
        self.parts = clauses(text)
        self.entities = [e for e in message.get("entities") or () if _usable(e, text)]
        kinds = {
            ("place" if e["entity"] in ("state", "city") else e["entity"])
            for e in self.entities
            if self.part_of(e).tells or e["entity"] == "money"
        }
        self.backgrounds = list(former_work(base, text, self.parts, self.entities))
        listed = bool(kinds & {"certification"} or self.backgrounds) and bool(kinds & {"experience", "money"})
        self.none_held = any(own.NONE_HELD.search(key(part.text)) for part in self.parts if not part.asks)
        self.takes_back = bool(TAKES_BACK.search(text))
        schooled = bool(schooling_in(base, text) or own.NO_CREDENTIAL.search(key(text))) and "experience" in kinds
        schooled = schooled or any(own.STUDENT.search(part.text) for part in self.parts if part.tells)
        schooled = schooled or bool(own.AT_WORK.search(text) and "experience" in kinds)
        self.mine = bool(mine(text) or listed or schooled or stated_pay(text)) or (
            len(kinds) > 2 and "certification" in kinds
        )
        self.listed = listed

    def part_of(self, entity: Mapping[str, Any]) -> Clause:
        """The clause in which an entity stands."""
        start = int(entity["start"])
        return next(
            (part for part in self.parts if part.start <= start < max(part.end, part.start + 1)), self.parts[-1]
        )

    def has(self, part: Clause, kind: str) -> bool:
        """Whether an entity of `kind` stands in a clause."""
        return any(e["entity"] == kind and self.part_of(e) == part for e in self.entities)

    def kinds(self) -> set[str]:
        """The kinds of entities in what is told, and of amounts anywhere."""
        return {str(e["entity"]) for e in self.entities if self.part_of(e).tells or e["entity"] == "money"}

    def is_about_writer(self, part: Clause) -> bool:
        """Whether a clause speaks of its writer, by itself or among what is listed of them."""
        return mine(part.text) or bool(self.kinds() & {"certification", "experience"}) or bool(self.backgrounds)

    def unnamed(self, start: int, end: int) -> str:
        """The text from `start` to `end` without the names and numbers in it: "" of "cpc 6 years ", before a place."""
        spans = [(int(e["start"]), int(e.get("end") or e["start"])) for e in self.entities if e["entity"] != "setting"]
        letters = (
            letter for at, letter in enumerate(self.text[start:end], start) if not any(a <= at < b for a, b in spans)
        )
        left = "".join(letters)
        return left if left.strip() else ""


def _usable(entity: Mapping[str, Any], text: str) -> bool:
    start = entity.get("start")
    fits = isinstance(start, int) and not isinstance(start, bool) and 0 <= start <= len(text)
    surface = text[start : entity.get("end")] if isinstance(start, int) else ""
    if entity.get("entity") == "state" and surface in own.WORDS:
        return False  # "three hours from me"
    return (
        fits and entity.get("entity") in own.PERSONS and not entity.get("unknown") and entity.get("value") is not None
    )


def is_number(value: object) -> bool:
    """Whether the value of an entity is a number."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)
