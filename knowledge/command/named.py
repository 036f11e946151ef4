"""What the names on a command line stand for. A name that nothing bears is a KnowledgeError that says what there is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from knowledge.base import NATION, Base
from knowledge.errors import KnowledgeError
from knowledge.model import Place
from knowledge.places import resolve

T = TypeVar("T")


def known(things: Mapping[str, T], id: str, kind: str) -> T:
    """The thing with that id; `kind` names what it is in the error."""
    if id not in things:
        raise KnowledgeError(f"there is no {kind} {id!r}; known: {', '.join(things)}")
    return things[id]


def perhaps(things: Mapping[str, T], id: str | None, kind: str) -> T | None:
    """Like `known`; `None` for a name that was not given."""
    return None if id is None else known(things, id, kind)


def place(base: Base, name: str | None) -> Place:
    """The one place that `name` stands for; the nation when none is named."""
    if name is None:
        return NATION
    found = resolve(base, name)
    if not found.candidates:
        hint = f"; did you mean {found.nearest}?" if found.nearest else ""
        where = f"in {found.country}" if found.country else "no place that OEWS knows"
        raise KnowledgeError(f"{name!r} is {where}{hint}")
    if found.reason == "ambiguous":
        raise KnowledgeError(f"{name!r} may be {' or '.join(c.label for c in found.candidates)}")
    return found.only()
