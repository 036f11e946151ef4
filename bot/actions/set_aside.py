"""The roles that somebody says they do not want: "no management again", "auditing isnt for me"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.actions.statement import Statement
from knowledge.base import Base

# A kind of work that somebody does not want (any more); a state of things ("im not a manager") is none.
_SETS_ASIDE = re.compile(
    r"(?<!\bim )(?<!\bi'm )(?<!\bam )\bnot an? |\b(?:not|no interest in|never) (?:into|interested in|for me|doing|going (?:back )?(?:to|into))\b|\b(?:don'?t|do not|dont|didn'?t|wouldn'?t|won'?t|never) (?:ever |really )?(?:wanna|want|like|enjoy|care for|go back)\b|"
    r"\b(?:isn'?t|ain'?t|aint|wasn'?t|not) (?:really |exactly )?(?:for me|my thing)\b|\b(?:never again|no more|hated?|hating|can'?t stand|cant stand|sick of|done with|anything but|rule out|skip)\b", re.I
)  # fmt: skip
_MANAGES = re.compile(
    r"(?<!\bmy )(?<!\bthe )(?<!\bour )(?<!\btheir )\b(?:(?:people |practice |office |team )?manag(?:er|ers|ing|ement)\b|manag\w+ (?:people|staff|a team)|supervis(?:or|ors|ing|e|ion)\b|(?:lead|leading|run|running) (?:people|a team|staff))",
    re.I,
)


def set_aside(base: Base, said: Statement) -> tuple[str, ...]:
    """The ids of those named so, and of all that manage people where that is not wanted."""
    return tuple(dict.fromkeys(_roles(base, said)))


def _roles(base: Base, said: Statement) -> Iterator[str]:
    for part in said.parts:
        if part.asks or part.of_others or not _SETS_ASIDE.search(part.text):
            continue
        named = (e for e in said.entities if e["entity"] == "role" and said.part_of(e) == part)
        yield from (str(e["value"]) for e in named if e["value"] in base.roles)
        if _MANAGES.search(part.text):
            yield from (role.id for role in base.roles.values() if role.name.endswith("manager"))


def left_of(base: Base, found: Mapping[str, Any]) -> dict[str, Any]:
    """What was told without the roles set aside in it: they are neither the work that is done nor a wish."""
    aside = {*found.get("not_roles", ())}
    goal = base.goals.get(found.get("goal", ""))
    unwanted = {"goal"} if goal and aside and {*goal.roles} <= aside else set()
    return {
        name: value for name, value in found.items() if name not in unwanted and not (name == "role" and value in aside)
    }
