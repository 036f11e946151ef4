"""One recommendation in words: what to take and why, what it costs and takes, when it pays back, what else would do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.actions.answer import Answer, Chart, Line, Point, Suggestion, cite, suggest
from bot.actions.credential import format_of
from bot.actions.inquiry import months_in_words
from bot.actions.phrases import listed, unknown
from bot.actions.who import INTENT
from knowledge.advice import Choice, Recommendation, advise
from knowledge.base import Base
from knowledge.figures import dollars
from knowledge.model import Source, Trust, Unknown
from knowledge.plan import BreakEven, Plan, plan
from knowledge.profile import Profile

EMPLOYERS = "Employers ask for different credentials: read a few job ads near you before you pay for an exam."
ASSUMED = "You named no goal, so I took this one. Tell me the setting or the role you want for better advice."
_MOST_REASONS = 4


def recommend(base: Base, who: Profile) -> Answer:
    """The recommendation for somebody, complete on its own."""
    found = advise(base, who)
    if isinstance(found, Unknown):
        return unknown(found, [suggest("Which one first?", INTENT)])
    if found.first is None:
        return _nothing(found)
    made = plan(base, replace(who, wants=found.first.certification.entry.id))
    costed = made if isinstance(made, Plan) else None
    lines = [*_lines(found, found.first, who), *(_worth(costed, who) if costed else ())]
    if found.alternatives:
        lines.append(_instead(*found.alternatives))
    lines += _aside(found)
    if found.next:
        lines.append(f"After that: {listed([choice.certification.entry.id for choice in found.next], 'or')}.")
    return Answer(
        type="advice",
        title=f"Certification for {found.goal.name}",
        text="\n".join(lines),
        chart=break_even_chart(costed) if costed else None,
        caveats=tuple(_caveats(found, costed)),
        sources=cite(_sources(base, found, costed)),
        suggestions=tuple(_suggestions(found, found.first)),
    )


def break_even_chart(made: Plan) -> Chart | None:
    """What is won or lost by month, at worst and at best; none when cost or gain has no figure."""
    if not made.curve:
        return None
    id = made.certification.entry.id
    points = tuple(Point(x=point.month, low=point.low, high=point.high) for point in made.curve)
    title = f"{id}: money won or lost, by months after the exam"
    return Chart(kind="break_even", title=title, unit="usd", lines=(Line(label=id, points=points),))


def break_even_in_words(found: BreakEven | None) -> str:
    """When it has paid for itself, from best to worst."""
    if found is None:
        return "Break-even: no source here has the figures for it."
    if found.low is None:
        return "Break-even: by these figures it never pays back."
    best = "less than a month" if found.low < 1 else months_in_words(found.low, found.low)
    if found.high is None:
        return f"Break-even: {best} after the exam at best; if your pay stays as it is, it may never pay back."
    return f"Break-even: {best} to {months_in_words(found.high, found.high)} after the exam."


def cost_in_words(made: Plan) -> str:
    """The money by the exam, from least to most, and what it takes to keep the credential."""
    missing = [cost.name for cost in made.missing if not cost.optional and cost.at_start]
    if made.total is None:
        return f"Cost: no source here has the price of the {listed(missing)}, so I can't give a total."
    names = listed([cost.name for cost in made.costs if cost.at_start and not cost.optional and cost.low is not None])
    text = f"Cost: at least {dollars(made.total.low)} by the exam ({names})"
    if made.total.high > made.total.low:
        text += f", up to {dollars(made.total.high)} with everything that may come on top"
    return f"{text}."


def _lines(found: Recommendation, first: Choice, who: Profile) -> Iterator[str]:
    entry = first.certification.entry
    held = f"You hold the {listed(list(who.holds))}. " if who.holds else ""
    name = f"the **{entry.id}** ({entry.name}, {first.certification.issuer})"
    if entry.id in (*found.goal.certifications, *found.goal.then):
        yield f"{held}For {found.goal.name}, take {name}."
    else:
        yield f"{held}The next step is {name}." if who.holds else f"For {found.goal.name}, start with {name}."
    yield " ".join(reason.text for reason in found.reasons)
    order = ("asks", "why", "covers", "apprentice")
    reasons = [
        reason for kind in order for reason in first.reasons if reason.kind == kind and reason not in found.reasons
    ]
    yield from (f"- {reason.text}" for reason in reasons[:_MOST_REASONS])
    if entry.exam:
        hours = f", {entry.exam.hours:g} hours" if entry.exam.hours else ""
        yield f"- Exam: {format_of(entry.exam)}{hours}."


def _worth(made: Plan, who: Profile) -> Iterator[str]:
    over = made.total is not None and who.budget is not None and 0 < who.budget < made.total.low
    yield cost_in_words(made) + (f" That is above your {dollars(who.budget or 0)}." if over else "")
    if made.months:
        short = who.months is not None and 0 < who.months < made.months.low
        more = " That is more than the time you have." if short else ""
        yield f"Time: {months_in_words(made.months.low, made.months.high)} until the exam.{more}"
    yield break_even_in_words(made.break_even)


def _instead(choice: Choice, *others: Choice) -> str:
    """The alternative, with what it asks and the least that it costs; the names of further ones."""
    entry = choice.certification.entry
    said = {kind: [r.text for r in choice.reasons if r.kind == kind] for kind in ("covers", "asks", "money")}
    about = " ".join([*said["covers"], *said["asks"][:1], *said["money"][-1:]])
    more = f" Or the {listed([other.certification.entry.id for other in others], 'or')}." if others else ""
    return f"Instead: the **{entry.id}** ({entry.name}, {choice.certification.issuer}). {about}{more}"


def _aside(found: Recommendation) -> Iterator[str]:
    for choice in found.set_aside[:2]:
        why = next((reason.text for reason in choice.reasons if reason.kind in ("why", "asks")), "")
        yield f"Not now: the {choice.certification.entry.id}. {why}"


def _nothing(found: Recommendation) -> Answer:
    """Nothing that serves the goal is open now: why, and what would be next."""
    lines = [f"For {found.goal.name} I have no certification that is open to you now."]
    lines += [reason.text for reason in found.reasons]
    lines += _aside(found)
    later = [choice.certification.entry.id for choice in found.next]
    if later:
        lines.append(f"Next in line: {listed(later, 'or')}.")
    return Answer(
        type="advice",
        title=f"Certification for {found.goal.name}",
        text="\n".join(lines),
        sources=cite(found.sources),
        suggestions=(
            suggest("How to get there", "ask_education"),
            *(suggest(f"About the {id}", "ask_certification", certification=id) for id in later[:1]),
        ),
    )


def _caveats(found: Recommendation, made: Plan | None) -> Iterator[str]:
    if found.assumed:
        yield ASSUMED
    yield EMPLOYERS
    if made is None:
        return
    if made.break_even:
        yield from (fact.text for fact in made.cannot_know[:2])
    yield from made.caveats
    if made.months and any(fact.entry.trust is Trust.D for fact in made.months.facts):
        yield "The time of study rests on a single third-party source: take it as a hint, not as a figure."


def _sources(base: Base, found: Recommendation, made: Plan | None) -> list[Source]:
    shown = [*found.reasons, *(found.first.reasons if found.first else ())]
    shown += [reason for choice in (*found.alternatives[:1], *found.set_aside[:2]) for reason in choice.reasons]
    exam = found.first.certification.entry.exam if found.first else None
    return [
        base.source(found.goal.source), *(reason.source for reason in shown), *([base.source(exam.source)] if exam else []),
        *(made.sources if made else ()),
    ]  # fmt: skip


def _suggestions(found: Recommendation, first: Choice) -> Iterator[Suggestion]:
    id = first.certification.entry.id
    yield suggest(f"Is the {id} worth it?", "plan_certification", certification=id)
    if found.alternatives:
        other = found.alternatives[0].certification.entry.id
        yield suggest(f"{id} or {other}?", "compare_certifications", certification=[id, other])
    yield suggest(f"About the {id}", "ask_certification", certification=id)
