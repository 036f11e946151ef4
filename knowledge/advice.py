"""Which certification first and next for somebody, what may take its place, why, and what to ask them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.choosing import choose, goal_of
from knowledge.grounds import Reason, for_choice, for_goal, not_for
from knowledge.model import Source, Unknown
from knowledge.profile import Profile, unknown_in
from knowledge.questions import Field, open_fields
from knowledge.schema_career import GoalEntry


@dataclass(frozen=True)
class Choice:
    """A certification, and why it is chosen or set aside."""

    certification: Certification
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Recommendation:
    """What serves the goal: `first`; `alternatives` in its place; `next`, after it, the likeliest first.

    `first` is `None` when nothing that serves the goal is open to them now. `set_aside`: what serves the goal and is not
    open yet, or what they asked about and does not serve it. `reasons`: of the goal. `assumed`: they named no
    goal. `open`: fields of the profile that were not said and whose answer could change this, most useful first;
    `decisive`: those of them that are worth a question.
    """

    goal: GoalEntry
    assumed: bool
    first: Choice | None
    alternatives: tuple[Choice, ...]
    next: tuple[Choice, ...]
    set_aside: tuple[Choice, ...]
    reasons: tuple[Reason, ...]
    open: tuple[Field, ...]
    decisive: tuple[Field, ...]
    sources: tuple[Source, ...]


@lru_cache(maxsize=512)  # a conversation asks for the same profile turn after turn, and most begin with the same
def advise(base: Base, profile: Profile) -> Recommendation | Unknown:
    """The certification to take first and next, each reason with its source; `Unknown` for a name not held."""
    if missing := unknown_in(base, profile):
        return missing
    goal, assumed = goal_of(base, profile)
    chosen = choose(base, profile, goal)

    def choices(ids: tuple[str, ...]) -> tuple[Choice, ...]:
        return tuple(Choice(_known(base, id), tuple(for_choice(base, profile, id))) for id in ids)

    listed = {chosen.first, *chosen.alternatives, *chosen.next, *chosen.barred, *profile.holds}
    unasked = () if profile.wants is None or profile.wants in listed else (profile.wants,)
    first = choices((chosen.first,))[0] if chosen.first else None
    alternatives, after = choices(chosen.alternatives), choices(chosen.next)
    set_aside = [*choices(chosen.barred)]
    for choice in choices(unasked):
        set_aside.append(replace(choice, reasons=(not_for(base, choice.certification.entry, goal), *choice.reasons)))
    reasons = tuple(for_goal(base, profile, goal, ground=chosen.groundwork, onward=chosen.onward))
    named = [reason for choice in (first, *alternatives, *after, *set_aside) if choice for reason in choice.reasons]
    sources = tuple(dict.fromkeys(reason.source for reason in (*reasons, *named)))
    ask = open_fields(base, profile)
    return Recommendation(
        goal, assumed, first, alternatives, after, tuple(set_aside), reasons, ask.fields, ask.decisive, sources
    )


def _known(base: Base, id: str) -> Certification:
    found = certification(base, id)
    assert isinstance(found, Certification), "ids come from the base"
    return found
