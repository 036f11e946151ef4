"""The lines of the list or comparison shown last, with what they are ordered by."""

from __future__ import annotations

from collections.abc import Sequence

from bot.actions.measure import measure_of
from bot.actions.official import official
from bot.actions.places import places_of
from bot.actions.places_compared import NEAREST
from bot.actions.places_ranked import by_of, left_out
from bot.actions.question import Question
from bot.actions.ranking import EVERY
from bot.actions.role_asked import role_of
from bot.actions.winner import bought
from knowledge.base import Base
from knowledge.compare import compare_places
from knowledge.model import Period, Role
from knowledge.pay import Pay
from knowledge.rank import Ranked, Ranking, rank_places, rank_roles
from knowledge.survey import by_certification


def whole(base: Base, before: Question, role: Role, *, areas: bool) -> Ranking:
    """The list of places shown last, to its end."""
    region = base.regions.get(before.region[0]) if before.region else None
    states = region.states if region and not areas else ()
    if areas:
        states = tuple(found.place.state for found in places_of(base, before).known if found.place.state)
    return rank_places(
        base, role, "area" if areas else "state", by_of(before), 10 * EVERY, lowest=before.lowest, period=Period(before.period or "year"),
        states=states, without=left_out(base, before),
    )  # fmt: skip


def role_in_view(base: Base, before: Question) -> Role:
    """The role whose places are listed."""
    role = role_of(base, before)
    return role if role.occupation else base.roles[NEAREST]


def side_by_side(before: Question) -> bool:
    """Whether places stand side by side, rather than in a list of all there are."""
    return before.intent in ("compare_places", "rank_pay") and len(before.place) > 1 and before.scope != "area"


def lines_in_view(base: Base, before: Question) -> tuple[Ranking | None, Sequence[Ranked]]:
    """The lines of the list shown last, to its end, or of what stands side by side, the best (or the lowest) first."""
    if before.intent == "compare_roles" and len(before.role) > 1:
        return None, _roles(base, before)
    if side_by_side(before):
        return None, _places(base, before)
    if before.intent != "rank_pay":
        return None, ()
    if before.certification or before.organization or before.scope == "certification":
        found = [s for s in by_certification(base) if len(before.certification) < 2 or s.entry.certification in before.certification]  # fmt: skip
        lines = [Ranked(s.entry.certification or "", s.entry.amount, None) for s in found]
        return None, lines[::-1] if before.lowest else lines
    if (before.scope == "role" or before.specialty) and not before.role:
        roles = rank_roles(base, n=EVERY, lowest=before.lowest)
        return roles, roles.lines
    ranked = whole(base, before, role_in_view(base, before), areas=before.scope == "area")
    return ranked, ranked.lines


def _places(base: Base, before: Question) -> list[Ranked]:
    """The places that stand side by side."""
    measure, named = measure_of(before), [found.place for found in places_of(base, before).known]
    compared = compare_places(base, role_in_view(base, before), named, Period(before.period or "year"))
    lines = []
    for line, pay in compared.known:
        value = bought(line, pay, measure) if before.adjusted else measure.of(pay.wages)
        place = next((place for place in named if place.name == line.label), pay.place)
        if value is not None:
            lines.append(Ranked(line.label, value, pay.wages.employed, place))
    return sorted(lines, key=lambda line: line.value, reverse=not before.lowest)


def _roles(base: Base, before: Question) -> list[Ranked]:
    """The roles that stand side by side, as far as there are figures of them."""
    measure, places = measure_of(before), places_of(base, before)
    lines = []
    for role in (base.roles[id] for id in before.role if id in base.roles):
        found = official(base, before, role, places).found
        value = measure.of(found.wages) if isinstance(found, Pay) else None
        if isinstance(found, Pay) and value is not None:
            lines.append(Ranked(role.name, value, found.wages.employed, role=role))
    return sorted(lines, key=lambda line: line.value, reverse=not before.lowest)
