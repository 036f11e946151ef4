"""A name of several places: the figure of each, and the question which one is meant."""

from __future__ import annotations

from bot.actions.answer import Answer, cite, suggest
from bot.actions.phrases import middle_half
from bot.actions.places import place_entity, release_name
from bot.actions.places_compared import NEAREST, instead
from bot.actions.question import Question
from bot.actions.role_asked import role_of
from knowledge.base import Base
from knowledge.figures import dollars
from knowledge.model import Source
from knowledge.pay import Pay, pay
from knowledge.places import reading


def which_place(base: Base, question: Question) -> Answer:
    """A name of several places: the figure of each, and the question which one was meant."""
    readings = [found for value in question.other_readings if (found := reading(base, value))]
    asked = role_of(base, question)
    role = asked if asked.occupation else base.roles[NEAREST]
    note = f"{instead(asked, role)} " if role is not asked else ""
    lines: list[str] = []
    sources: list[Source] = []
    for candidate in readings:
        wages = pay(base, role, candidate.place)
        if isinstance(wages, Pay) and wages.wages.median is not None:
            lines.append(
                f"- {candidate.label}: median {dollars(wages.wages.median)}, middle half {middle_half(wages.wages) or 'not released'}"
            )
            sources.append(wages.source)
    return Answer(
        type="question",
        title="Which one?",
        text=f"{note}Which one do you mean? For {role.plural} ({release_name(base)}, a year):\n" + "\n".join(lines),
        sources=cite(sources),
        suggestions=tuple(
            suggest(c.label, "ask_salary", role=asked.id, period=question.period, **place_entity(c.label, c))
            for c in readings[:5]
        ),
    )
