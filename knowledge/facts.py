"""Facts that are not rows of a table, and the claims of the article: found by topic and subject."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.base import Base
from knowledge.figures import figure
from knowledge.model import Source
from knowledge.schema import ClaimEntry, FactEntry
from knowledge.text import key
from knowledge.wording import length_in


@dataclass(frozen=True)
class Fact:
    """A fact as a sentence, with its source. `text` has its figures written out; so has `spanish`, where there is one."""

    entry: FactEntry
    text: str
    source: Source
    spanish: str | None = None


@dataclass(frozen=True)
class Claim:
    """What the article says, and what the statistics say of it."""

    entry: ClaimEntry
    source: Source


def fact(base: Base, id: str) -> Fact:
    """The fact with that id. Raises KeyError when there is none."""
    return _written(base)[id]


@lru_cache(maxsize=2)
def _written(base: Base) -> dict[str, Fact]:
    """All facts with their figures written out, once: advice weighs the same few at every answer that it tries."""
    return {
        id: Fact(
            entry,
            _written_out(entry, entry.text),
            base.source(entry.source),
            _written_out(entry, entry.spanish) if entry.spanish else None,
        )
        for id, entry in base.facts.items()
    }


def _written_out(entry: FactEntry, text: str) -> str:
    figures = {name: getattr(entry, name) for name in ("value", "low", "high")}
    return text.format(**{name: figure(value, entry.unit) for name, value in figures.items() if value is not None})


def facts(
    base: Base,
    topics: Iterable[str],
    *,
    about: Sequence[str] = (),
    text: str = "",
    most: int = 4,
    focused: bool = False,
    overview: bool = False,
) -> list[Fact]:
    """The facts of `topics`: those whose key phrases stand in `text` first, then those `about` what was named.

    `focused`: a text with key phrases gets the facts that they name, and two more at most.
    `overview`: without those that are told to nobody who did not ask for them (`only_asked`).
    A boundary (no guarantee, no tax advice …) belongs to every topic, when its key phrases stand in `text`.
    """
    asked, topics = f" {key(text)} ", set(topics)
    chosen = [
        entry
        for entry in base.facts.values()
        if entry.topic in topics or (entry.topic == "boundary" and _named_in(entry, asked))
    ]
    if overview:
        chosen = [entry for entry in chosen if not entry.only_asked or _named_in(entry, asked)]
    chosen.sort(key=lambda entry: (-_score(entry, asked, about), entry.rank))
    if focused and (hits := sum(1 for entry in chosen if _named_in(entry, asked))):
        most = min(most, hits + 2)
    return [fact(base, entry.id) for entry in chosen[:most]]


def named(base: Base, topics: Iterable[str], text: str, *, about: Sequence[str] = (), least: int = 1) -> list[Fact]:
    """The facts of `topics` whose key phrases stand in `text`, in `least` characters of it or more, the best fit first."""
    asked, topics = f" {key(text)} ", set(topics)
    found = [entry for entry in base.facts.values() if entry.topic in topics and _named_in(entry, asked) >= least]
    found.sort(key=lambda entry: (-_fit(entry, asked, about), entry.rank))
    return [fact(base, entry.id) for entry in found]


def _named_in(entry: FactEntry, asked: str) -> int:
    """How much of a text the entry's key phrases make up, in characters."""
    return length_in(entry.aliases, asked)


def _fit(entry: FactEntry, asked: str, about: Sequence[str]) -> float:
    """How well a fact that is named fits: by what was said, what it is about, and whether it is of one thing alone."""
    subject = len(set(about) & set(entry.about))
    elsewhere = 1 if entry.about and about and not subject else 0
    return _named_in(entry, asked) + 8 * min(subject, 1) - 4 * elsewhere + (6 if entry.only_asked else 0)


def _score(entry: FactEntry, asked: str, about: Sequence[str]) -> float:
    phrases, subject = _named_in(entry, asked), len(set(about) & set(entry.about))
    elsewhere = 1 if entry.about and about and not subject else 0
    return (100 if phrases else 0) + phrases + 30 * subject - 15 * elsewhere - entry.rank / 10


def claims(base: Base, *, role: str | None = None, state: str | None = None, kind: str | None = None) -> list[Claim]:
    """The article's claims that bear on a role, a state or a kind. A claim about states is for those alone."""
    return [
        Claim(entry, base.source(entry.source))
        for entry in base.claims.values()
        if (role is None or role in entry.roles)
        and (state in entry.states if state else not entry.states)
        and (kind is None or entry.kind == kind)
    ]
