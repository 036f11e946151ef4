"""Several roles in several places: a row for each place, a column for each role."""

from __future__ import annotations

from bot.actions import pay_lead
from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.measure import measure_of
from bot.actions.phrases import listed, per, plural
from bot.actions.places import Places, release_name
from bot.actions.question import Question
from bot.actions.role_asked import unknown_role
from knowledge.base import Base
from knowledge.compare import Comparison, Line, compare_places
from knowledge.figures import dollars
from knowledge.model import Period, Role

MOST = 5  # places, and roles


def grid_compared(base: Base, question: Question, found: Places) -> Answer:
    """Each role in each place by the figure asked for, and which of them pays most."""
    roles = [base.roles[id] for id in question.role if id in base.roles][:MOST]
    period, measure = Period(question.period or "year"), measure_of(question)
    places = [candidate.place for candidate in found.known][:MOST]
    columns = [(role, compare_places(base, role, places, period)) for role in roles]
    labels = [line.label for line in columns[0][1].lines]
    cells = {
        (line.label, role.id): (value, line)
        for role, compared in columns
        for line, pay in compared.known
        if (value := measure.of(pay.wages)) is not None
    }
    text = [
        part for part in (pay_lead.after_tax(question), *_best(cells, roles, measure.name), *_together(roles)) if part
    ]
    text.append(f"The {measure.name} {per(period)} ({release_name(base)}):")
    for label in labels:
        shown = [f"{role.plural} {_shown(cells.get((label, role.id)))}" for role in roles]
        text.append(f"- **{label}**: {', '.join(shown)}")
    comparisons: list[Comparison] = [compared for _, compared in columns]
    return Answer(
        type="comparison",
        title=f"{listed([plural(roles[0]), *(role.plural for role in roles[1:])])}: {listed(labels)}",
        text="\n".join(text),
        table=Table(
            columns=(Column(label="Place"), *(Column(label=role.name, kind="money") for role in roles)),
            rows=tuple((label, *(cells[label, role.id][0] if (label, role.id) in cells else None for role in roles)) for label in labels),
        ),
        caveats=tuple(dict.fromkeys((*unknown_role(question, roles[0]), *found.notes,
                                     *(text for compared in comparisons for text in compared.caveats)))),
        sources=cite([base.oews()]),
        suggestions=(
            suggest("Per hour", "follow_up", period="hour") if period is not Period.HOUR else suggest("Per year", "follow_up", period="year"),
            suggest(f"Best-paying states for {roles[0].plural}", "rank_pay", role=roles[0].id),
            suggest("After cost of living", "follow_up", adjusted="yes"),
        ),
    )  # fmt: skip


def _best(cells: dict[tuple[str, str], tuple[float, Line]], roles: list[Role], name: str) -> list[str]:
    """Which place is ahead for each role."""
    found = []
    for role in roles:
        held = {label: value for (label, id), (value, _) in cells.items() if id == role.id}
        if len(held) > 1:
            top = max(held, key=lambda label: held[label])
            found.append(f"**{plural(role)} have the highest {name} in {top}: {dollars(held[top])}.**")
    return found


def _shown(cell: tuple[float, Line] | None) -> str:
    if cell is None:
        return "no figure"
    value, line = cell
    return dollars(value) + (f" (figure of {line.instead.named})" if line.instead else "")


def _together(roles: list[Role]) -> list[str]:
    """The roles that OEWS cannot tell apart."""
    groups: dict[str, list[Role]] = {}
    for role in roles:
        if role.occupation:
            groups.setdefault(role.occupation.short, []).append(role)
    return [
        f"OEWS counts {listed([role.plural for role in group])} in one group ({short}) and cannot tell their pay apart."
        for short, group in groups.items()
        if len(group) > 1
    ]
