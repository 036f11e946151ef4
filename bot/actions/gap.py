"""By how much what was shown last differs: in dollars, in percent, before prices and after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rasa_sdk import Tracker

from bot.actions.act import Act, Acted, acts
from bot.actions.answer import Answer, cite, suggest
from bot.actions.area_holds import states_of
from bot.actions.measure import measure_of
from bot.actions.memory import remembering
from bot.actions.official import official
from bot.actions.phrases import capital, per, plural
from bot.actions.places import places_of, release_name
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import names_shown, read, recall
from bot.actions.role_asked import role_of, where
from bot.actions.winner import bought
from knowledge.base import NATION, Base
from knowledge.certifications import Certification, certification
from knowledge.compare import Comparison, compare_places, compare_roles, compare_settings
from knowledge.figures import dollars
from knowledge.model import Period, Source
from knowledge.pay import Pay
from knowledge.schema_career import Fee
from knowledge.survey import newest_of

LIKELY = 0.4  # share of the act from which on a turn that is no question by itself is taken for one
MOST = 5  # side by side
LARGEST_HOURLY = 500  # dollars: what is more is pay of a year


_LINE = re.compile(r"\b(?:across|(?:state )?(?:line|border)|(?:two|both|either|other|each) sides?)\b", re.I)
_PERCENTILE = re.compile(r"\bpercentiles?\b", re.I)


@dataclass(frozen=True)
class Side:
    """One of the things held against each other: its amount, and what that buys at average prices."""

    label: str
    value: float
    real: float | None = None


@dataclass(frozen=True)
class Apart:
    """What is held against each other, what the amounts are, and where they come from. `unit`: " a year"; empty for a fee."""

    sides: tuple[Side, ...]
    what: str
    unit: str
    sources: tuple[Source, ...]
    caveats: tuple[str, ...] = ()


@acts("difference", least=LIKELY)
def gap(base: Base, tracker: Tracker, act: Act) -> Acted | None:
    """The difference between what was set side by side, or between an amount and the figure; None when there are no two."""
    before, turn = recall(tracker), read(tracker.latest_message or {})
    if before is None or _PERCENTILE.search(turn.text):
        return None  # "what percentile would that be"
    profile = Profile.of(tracker).told(tracker.latest_message or {})
    question = remembering(_meant(before, turn, profile, names_shown(tracker, "places")), before)
    if _LINE.search(turn.text) and not turn.place and (both := _across(base, question)):
        return both
    apart = _certifications(base, question) or _own(base, question) or _compared(base, question)
    if apart is None or len(apart.sides) < 2:
        return None
    return Acted(_answer(base, question, apart), question)


def _meant(before: Question, turn: Question, profile: Profile, shown: Sequence[str]) -> Question:
    """The question before with what the turn names, and with the two things that it can only mean."""
    place = before.place if turn.place else before.beside_of("place") or before.place
    if turn.place:
        kept = turn.place if set(turn.place) & set(before.place) or before.money else (*before.place, *turn.place)
        place = kept if len(turn.place) < 2 else turn.place
    role = tuple(dict.fromkeys((*before.role, *turn.role))) if turn.role else before.beside_of("role") or before.role
    if before.intent == "rank_pay" and len(shown) > 1 and not turn.place:
        place = (shown[0], shown[-1])
    spoken = tuple(dict.fromkeys((*before.earlier[:1], *before.place)))
    money = turn.money or before.money or _paid(profile, before.period)
    if len(place) == 1 and len(role) < 2 and len(before.setting) < 2 and not money and len(spoken) == 2:
        place = spoken
    period = turn.period or before.period or (profile.period if money and not before.money and not turn.money else None)
    return replace(
        before, text=turn.text, place=tuple(dict.fromkeys(place)), role=role, money=money, period=period, wants=None,
        adjusted=before.adjusted or turn.adjusted, other_readings=(),
    )  # fmt: skip


def _across(base: Base, question: Question) -> Acted | None:
    """How the states differ that the area spoken of lies in, which has one figure; that stays what is spoken of."""
    area = places_of(base, question).first
    states = tuple(id for id in states_of(area) if id in base.places)
    if len(question.place) != 1 or len(states) < 2:
        return None
    apart = _compared(base, replace(question, place=states, role=question.role[:1], setting=()))
    if apart is None or len(apart.sides) < 2:
        return None
    found = _answer(base, question, apart)
    lead = f"The {area.name} area has one figure, for both sides of the line. By the states as a whole:"
    return Acted(found.copy(update={"text": f"{lead}\n{found.text}"}))


def _paid(profile: Profile, period: str | None) -> tuple[float, ...]:
    return (profile.pay,) if profile.pay is not None and period in (None, profile.period) else ()


def _certifications(base: Base, question: Question) -> Apart | None:
    """The pay that holders report, or the fee, where that was compared last."""
    known = [found for id in question.certification if isinstance(found := certification(base, id), Certification)]
    if len(known) < 2 or question.place:
        return None
    if {"fee", "total"} & set(question.focus):
        fees = [(found, _fee(found)) for found in known if found.entry.fees]
        sides = tuple(Side(f"the {found.entry.id}", fee.amount) for found, fee in fees)
        sources = tuple(base.source(fee.source) for _, fee in fees)
        return Apart(
            sides, "one attempt, no member", "", sources, ("Fees differ by membership and by the number of tries.",)
        )
    surveys = [survey for found in known if (survey := newest_of(base, found.entry.id))]
    editions = {survey.entry.edition for survey in surveys}
    caveats = ["Self-reported by members: a survey's difference is not what the exam alone brings."]
    if len(editions) > 1:
        caveats.insert(0, f"The surveys are of different years ({', '.join(sorted(editions))}), so part of it is time.")
    sides = tuple(Side(f"the {survey.entry.certification}", survey.entry.amount) for survey in surveys)
    return Apart(sides, "reported pay", " a year", tuple(s.source for s in surveys), tuple(caveats))


def _fee(found: Certification) -> Fee:
    """What one attempt costs anybody, else the least that is asked."""
    usual = [fee for fee in found.entry.fees if fee.who == "anyone" and fee.attempts == 1]
    return min(usual or found.entry.fees, key=lambda fee: fee.amount)


def _own(base: Base, question: Question) -> Apart | None:
    """The amount that was named and the figure of one role in one place."""
    if not question.money or len(question.place) > 1 or len(question.role) > 1:
        return None
    amount, measure = question.money[0], measure_of(question)
    period = Period.HOUR if amount < LARGEST_HOURLY else Period.YEAR
    places, role = places_of(base, question), role_of(base, question)
    wanted = replace(question, period=period.value, setting=() if places.first != NATION else question.setting)
    best = official(base, wanted, role, places)  # of the place, where one was named: pay by employer is national
    value = measure.of(best.found.wages) if isinstance(best.found, Pay) else None
    if not isinstance(best.found, Pay) or value is None:
        return None
    label = f"the {measure.name} of {role.plural}{where(best.place, places)}"
    sides = (Side(label, value), Side(f"your {dollars(amount)}", amount))
    return Apart(sides, "", f" {per(period)}", (best.found.source,), (*best.notes, *best.found.caveats))


def _compared(base: Base, question: Question) -> Apart | None:
    """What was set side by side: roles, kinds of employer or places; one place is held against the nation."""
    role, period, places = role_of(base, question), Period(question.period or "year"), places_of(base, question)
    settings = [base.settings[id] for id in question.setting if id in base.settings and base.settings[id].industry]
    roles = [base.roles[id] for id in question.role if id in base.roles][:MOST]
    if len(roles) > 1:
        found, what = compare_roles(base, roles, places.first, period), where(places.first, places)
    elif len(settings) > 1:
        found, what = compare_settings(base, role, settings[:MOST], period), f" for {role.plural}"
    elif places.known:
        named = [candidate.place for candidate in places.known][:MOST]
        found = compare_places(base, role, named if len(named) > 1 else [*named, NATION], period)
        what = f" for {role.plural}"
    else:
        return None
    sides = tuple(_sides(found, question))
    known = [line for line, pay in found.known if measure_of(question).of(pay.wages) is not None]
    lacking = [f"I have no figure for {line.label}." for line in found.lines if line not in known]
    return Apart(
        sides,
        f"{measure_of(question).name}{what}",
        f" {per(period)}",
        found.sources,
        (*lacking, *places.notes, *found.caveats),
    )


def _sides(found: Comparison, question: Question) -> Iterable[Side]:
    measure = measure_of(question)
    for line, pay in found.known:
        if (value := measure.of(pay.wages)) is not None:
            label = plural(pay.role) if found.by == "role" else line.named
            yield Side(label, value, bought(line, pay, measure) if line.prices or pay.place == NATION else None)


def _answer(base: Base, question: Question, apart: Apart) -> Answer:
    sides = sorted(apart.sides, key=lambda side: -side.value)
    top, rest = sides[0], sides[1:]
    lines = [_sentence(top, other, apart) for other in rest]
    release = f" ({release_name(base)})" if any(source.release for source in apart.sources) else ""
    head = f"**{lines[0] if len(lines) == 1 else _sentence(top, rest[-1], apart)}**{release}"
    text = [head, *(f"- {line}" for line in lines[:-1] if len(lines) > 1)]
    real = [side for side in sides if side.real is not None]
    if len(real) == len(sides) and all(side.real for side in real) and any(side.real != side.value for side in real):
        text.append(_after_prices(base, real))
    others = (
        (suggest("Per hour", "follow_up", period="hour") if question.period != "hour" else suggest("Per year", "follow_up", period="year"),)
        if apart.unit.strip() in ("a year", "an hour") and not question.certification else ()
    )  # fmt: skip
    return Answer(
        type="comparison",
        title=f"{capital(top.label)} and {rest[-1].label}",
        text="\n".join(text),
        caveats=tuple(dict.fromkeys(apart.caveats)),
        sources=cite(apart.sources),
        suggestions=(*others, suggest("What moves pay", "ask_pay_factors"), suggest("Where the figures come from", "ask_source")),
    )  # fmt: skip


def _sentence(top: Side, other: Side, apart: Apart) -> str:
    """ "Texas is $1,000 a year (2.5%) above Ohio: $41,000 against $40,000." """
    what = f", {apart.what}" if apart.what else ""
    if top.value == other.value:
        return f"No difference: {top.label} and {other.label} have the same{what}, {dollars(top.value)}{apart.unit}."
    more = f"{dollars(top.value - other.value)}{apart.unit} ({_percent(top.value, other.value)})"
    return f"{capital(top.label)} is {more} above {other.label}: {dollars(top.value)} against {dollars(other.value)}{what}."


def _after_prices(base: Base, sides: Sequence[Side]) -> str:
    """The same after prices, first and last by what the pay buys."""
    ordered = sorted(sides, key=lambda side: -(side.real or 0))
    top, last = ordered[0], ordered[-1]
    assert top.real and last.real, "sides with prices"
    return (
        f"After prices (BEA, {base.price_year}) {top.label} is {dollars(top.real - last.real)} ({_percent(top.real, last.real)}) above "
        f"{last.label}: {dollars(top.real)} against {dollars(last.real)}."
    )


def _percent(more: float, less: float) -> str:
    return f"{round(100 * (more - less) / less, 1):g}%"
