"""Why another figure differs from the one last shown: of another site, of a colleague, of AAPC's survey."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.actions.answer import Answer, cite, suggest
from bot.actions.official import official
from bot.actions.phrases import listed, per
from bot.actions.places import places_of
from bot.actions.question import Question
from bot.actions.role_asked import role_of
from bot.actions.sourced import RIGHT, SITES
from knowledge.base import Base
from knowledge.explain import Explanation, explain
from knowledge.facts import fact
from knowledge.figure import Figure
from knowledge.figures import dollars
from knowledge.model import HOURS_A_YEAR, Period
from knowledge.pay import Pay
from knowledge.survey import newest_of, overview
from knowledge.text import capital

PAY_INTENTS = frozenset(("ask_salary", "compare_places", "compare_roles"))
LARGEST_HOURLY = 500  # dollars: what is more is pay of a year
MOST = 5  # reasons

_TIMES = (
    (2.0, re.compile(r"\b(?:twice|double|2 ?x|two times|2 times)\b", re.I)),
    (3.0, re.compile(r"\b(?:triple|3 ?x|three times|3 times)\b", re.I)),
    (0.5, re.compile(r"\bhalf (?:that|of that|as much|this)\b", re.I)),
)
_PERSON = re.compile(
    r"\b(?:colleagues?|co-?workers?|friends?|boss|manager|supervisor|aunt|uncle|cousin|sister|brother|mom|mother|dad|husband|"
    r"wife|neighbou?r|classmate|girl|gal|guy|lady|somebody|someone|paycheck|my pay|my salary|(?<!can )(?<!could )(?<!may )i|she|he)\b", re.I
)  # fmt: skip
_EARNS = re.compile(
    r"\b(?:makes?|making|made|earns?|earning|gets?(?! (?:it|the|this|them|data|figures?|numbers?)\b)|getting|is paid|gets? paid|i'?m paid|paycheck|pay|salary)\b",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:(?:another|other|different) (?:web ?)?(?:sites?|pages?|sources?)|web ?site|google|chat ?gpt|recruiter|offer|"
    r"job (?:ads?|bank|board)|postings?)\b", re.I
)  # fmt: skip
_SAYS = re.compile(r"\b(?:says?|said|shows?|told|quoted|lists?|lying|has it|had|gave|not what)\b", re.I)
_DIFFERS = re.compile(
    r"\b(?:more|less|higher|lower|differs?|different(?:ly)?|difference|two|both|match|agree|right|why)\b", re.I
)
# "6 dollars more", "ten grand short": a distance, not an amount.
_DISTANCE = re.compile(
    r"(?:\boff by\b|(?:\bdollars?|\bbucks|\bgrand|\bthousand|\dk?)\s+(?:an hour |a year )?(?:more|less|higher|lower|short|above|below|under)\b)",
    re.I,
)
WHICH_IS_RIGHT = "method_which_is_right"
_OF_PLACES = ("rank_pay", "ask_cost_of_living")


def difference(base: Base, question: Question, before: Question | None, places: Sequence[str] = ()) -> Answer | None:
    """Why the figure that `question` speaks of differs from the one shown in answer to `before`.

    `places`: those that a ranking or comparison showed, of which the one that `question` names is meant, else the first.
    None when no pay was shown, or the question holds no other figure against it.
    """
    if before is None or before.intent not in (*PAY_INTENTS, *_OF_PLACES):
        return None
    if before.intent == "ask_cost_of_living" and not question.money:
        return None
    before = _one_place(before, question, places)
    one = _shown(base, before)
    other = _other(base, question, before, one) if one else None
    if not one or not other:
        return None
    found = _answer(explain(base, one, other))
    if not RIGHT.search(question.text):
        return found
    right, (head, *rest) = fact(base, WHICH_IS_RIGHT), found.text.split("\n")
    cited = cite([right.source])
    return found.copy(
        update={
            "text": "\n".join((head, f"**{right.text}**", *rest)),
            "sources": (*found.sources, *(one for one in cited if one not in found.sources)),
        }
    )


def _one_place(before: Question, question: Question, places: Sequence[str]) -> Question:
    """The question before narrowed to one place: the one named now, else the first of several or of a ranking."""
    if question.place and (len(before.place) != 1 or before.intent in _OF_PLACES):
        return replace(before, intent="ask_salary", place=question.place[:1])
    if before.intent == "rank_pay":
        return replace(before, intent="ask_salary", place=tuple(places[:1]), setting=())
    return before


def _shown(base: Base, before: Question) -> Figure | None:
    """The median last shown, or the survey's figure when a credential was asked about."""
    if before.certification and not (before.role and before.place):
        survey = newest_of(base, before.certification[0])
        return Figure.of_survey(survey) if survey else None
    return _official(base, before)


def _official(base: Base, before: Question) -> Figure | None:
    found = official(base, before, role_of(base, before), places_of(base, before)).found
    return Figure.of_pay(found) if isinstance(found, Pay) and found.wages.median is not None else None


def _other(base: Base, question: Question, before: Question, one: Figure) -> Figure | None:
    """The figure that the question holds against `one`; None when it holds none."""
    differs = bool(_DIFFERS.search(question.text) or _SAYS.search(question.text))
    person = bool(_PERSON.search(question.text) and _EARNS.search(question.text))
    sites = base.facts[SITES].about if SITES in base.facts else ()
    site = bool(_ELSEWHERE.search(question.text) or set(question.organization) & set(sites))
    times = next((factor for factor, pattern in _TIMES if pattern.search(question.text)), None)
    if times and one.low:
        return Figure.of_unsourced(one.low * times, one.period, one_person=person and not site)
    if site and (differs or question.money) or person:
        amount, period = _amount(question, one)
        return Figure.of_unsourced(amount, period, one_person=not site)
    if one.self_reported and _DIFFERS.search(question.text):
        return _official(base, before)  # it stood beside the survey's figure
    if "aapc" in question.organization and differs and not one.self_reported:
        named = [survey for id in question.certification if (survey := newest_of(base, id))]
        return Figure.of_survey((named or overview(base))[0])
    return None


def _amount(question: Question, one: Figure) -> tuple[float | None, Period]:
    """Of the amounts named, the one farthest from the figure shown: the nearer one repeats it."""
    found = [(amount, _period(question, amount)) for amount in question.money]
    if not found or _DISTANCE.search(question.text):
        return None, one.period
    shown = one.per(Period.YEAR)[0] or 0
    return max(found, key=lambda pair: abs(pair[0] * pair[1].per_year - shown))


def _period(question: Question, amount: float) -> Period:
    if question.period and not (question.period == "year" and amount < LARGEST_HOURLY):
        return Period(question.period)
    return Period.HOUR if amount < LARGEST_HOURLY else Period.YEAR


def _answer(found: Explanation) -> Answer:
    reasons = [reason for reason in found.reasons if reason.kind not in ("job_mix", "period")][:MOST]
    text = [_head(found), *(f"- {reason.text}" for reason in reasons)]
    if found.unknowns:
        text += ["", f"What I can't know: {listed(found.unknowns)}."]
    return Answer(
        type="source",
        title="Why the figures differ",
        text="\n".join(text),
        caveats=tuple(reason.text for reason in found.reasons if reason.kind == "job_mix"),
        sources=cite(found.sources),
        suggestions=(
            suggest("What moves pay", "ask_pay_factors"),
            suggest("Best-paying states", "rank_pay"),
            suggest("Where the figures come from", "ask_source"),
        ),
    )


def _head(found: Explanation) -> str:
    one, other = found.one, found.other
    mine = f"{one.label}, {_written(one)}"
    if found.size is None:
        return f"**Without its amount I can't say how far it is from {mine}.** What can set such figures apart:"
    theirs = _written(other) if other.source is None else f"{other.label}, {_written(other)},"
    if other.period is Period.HOUR and one.period is not Period.HOUR and other.low is not None:
        theirs += f" ({dollars(round(other.low * HOURS_A_YEAR))} for {HOURS_A_YEAR:,} hours)"
    if found.size == 0:
        return f"**{capital(theirs)} is about the same as {mine}.**"
    side = "above" if found.size > 0 else "below"
    return f"**{capital(theirs)} is {abs(found.size):g}% {side} {mine}.** What can explain it:"


def _written(figure: Figure) -> str:
    assert figure.low is not None, "a figure that is written out has an amount"
    return f"{dollars(figure.low)} {per(figure.period)}"
