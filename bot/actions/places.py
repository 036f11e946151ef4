"""The places that a question names, as the base knows them, and what to say of those that it does not."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions.answer import Answer, Suggestion, cite, suggest
from bot.actions.question import Question
from knowledge.base import NATION, Base
from knowledge.figures import dollars
from knowledge.model import Place, Unknown
from knowledge.pay import pay
from knowledge.places import Candidate, reading, resolve


@dataclass(frozen=True)
class Places:
    """`known` places in the order named, the notes that come with them, and an answer when one has to be given first."""

    known: tuple[Candidate, ...]
    notes: tuple[str, ...]
    refusal: Answer | None = None

    @property
    def first(self) -> Place:
        return self.known[0].place if self.known else NATION


def places_of(base: Base, question: Question) -> Places:
    """The places of `question`. A country or an unknown name is refused, with what is known nearest."""
    known: list[Candidate] = []
    unknown: list[tuple[str, str | None]] = []
    for value in question.place:
        found = reading(base, value)
        if found is None:
            resolution = resolve(base, value)
            if resolution.candidates:
                found = resolution.candidates[0]
            elif resolution.country:
                return Places((), (), abroad(base, resolution.country, question))
            else:
                unknown.append((value, resolution.nearest))
                continue
        if found not in known:
            known.append(found)
    if question.country and not known:
        return Places((), (), abroad(base, question.country[0], question))
    if unknown and not known:
        return Places((), (), nowhere(base, *unknown[0], question))
    notes = [found.note for found in known if found.note and found.reason == "near"]
    notes += [f"I know no place called {name}." for name, _ in unknown]
    return Places(tuple(known), tuple(notes))


def abroad(base: Base, name: str, question: Question) -> Answer:
    """Billie's figures are of the US alone."""
    return Answer(
        type="text",
        title="US only",
        text=f"I only have figures for the US, so none for {_with_article(name)}: that country's own statistics office "
        f"would know. For comparison, {nation_line(base, question)}",
        sources=cite([base.oews()]),
        suggestions=_instead(question),
    )


def nowhere(base: Base, name: str, nearest: str | None, question: Question) -> Answer:
    """No such place; the nearest known name, if any, and the nation's figure as a way on."""
    hint = f" Did you mean {nearest.title()}?" if nearest else ""
    suggestions = _instead(question)
    if nearest and (found := resolve(base, nearest)).candidates:
        label = found.candidates[0].label
        suggestions = (suggest(label, question.intent or "ask_salary", role=_role(question), **place_entity(label, found.candidates[0])), *suggestions)  # fmt: skip
    return Answer(
        type="text",
        title="No such place",
        text=f"I know no place called {name} in the US.{hint} Try a state or a larger city. "
        f"The nearest that I have: {nation_line(base, question)}",
        sources=cite([base.oews()]),
        suggestions=suggestions[:3],
    )


def nation_line(base: Base, question: Question) -> str:
    """The national median of the role asked about, as a sentence."""
    role = base.roles.get(_role(question) or "medical_coder") or base.roles["medical_coder"]
    found = pay(base, role)
    if isinstance(found, Unknown) or found.wages.median is None:
        return "I can compare US states for you."
    return f"the US median for {role.plural} is {dollars(found.wages.median)} a year ({release_name(base)})."


def release_name(base: Base) -> str:
    """The newest release of OEWS, as a sentence names it: "BLS OEWS, May 2025"."""
    return f"BLS OEWS, {base.releases[0]}"


def place_entity(label: str, candidate: Candidate) -> dict[str, str]:
    """The entity that names a candidate in a payload."""
    if candidate.place.is_state_level and ", " not in label:
        return {"state": candidate.place.id}
    return {"city": label}


def _with_article(country: str) -> str:
    return (
        f"the {country}"
        if country.startswith("United") or country in ("Philippines", "Netherlands", "Bahamas")
        else country
    )


def _role(question: Question) -> str | None:
    return question.role[0] if question.role else None


def _instead(question: Question) -> tuple[Suggestion, ...]:
    role = _role(question) or "medical_coder"
    return (
        suggest("The US as a whole", "ask_salary", role=role),
        suggest("Best-paying states", "rank_pay", role=role),
    )
