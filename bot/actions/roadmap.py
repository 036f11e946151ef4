"""The steps in order for one person: what to learn, which exam, what it costs, how long it takes, the first job.

Each step rests on what advice and plans of the knowledge base say for what was told; what nobody can know is said last.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace

from rasa_sdk import Tracker

from bot.actions.act import Act, acts
from bot.actions.answer import Answer, cite, suggest
from bot.actions.asked_fact import leads
from bot.actions.context import asked
from bot.actions.inquiry import months_in_words
from bot.actions.path import answer as path_between
from bot.actions.phrases import doubts, listed, sources_of
from bot.actions.present import texts_said
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.recommendation import cost_in_words
from bot.actions.routing import PATH
from bot.actions.routing import PLAN as COST
from bot.actions.who import INTENT, told_in, who
from knowledge import profile as known
from knowledge.base import Base
from knowledge.facts import Fact, fact
from knowledge.figures import dollars
from knowledge.plan import Plan, plan
from knowledge.profile import is_new

_WHOLE = re.compile(
    r"\b(?:plan|time ?line|road ?map|steps?|order|lay|map|calendar|schedule|list|draw|write|put|next)\b", re.I
)
_MONTHS = re.compile(
    r"\b(?:month by month|by month|monthly|months?|weeks?|time ?lines?|calendar|schedule|dates?)\b", re.I
)
_HOURS = re.compile(r"\b\d+ ?(?:hours?|hrs?|h)\b.{0,12}\b(?:week|wk|day|night)\b", re.I)
_AT_WORK = "edu_study_at_work_gap"
_WITHOUT = frozenset(("start_steps", "start_learn_codes", "plan_order_gap"))  # the steps themselves
_LONGEST = 420  # characters of one more fact


@acts("plan")
def roadmap(base: Base, tracker: Tracker, act: Act) -> Answer | None:
    """The steps for what was told so far; the way between two roles, or to one that is no entry, where that is meant."""
    message = tracker.latest_message or {}
    question, profile = asked(tracker), Profile.of(tracker).told(message)
    first = [one for one in leads(base, message, replace(question, intent="ask_how_to_start"), texts_said(tracker))
             if one.entry.id not in _WITHOUT and one.entry.topic != "boundary"]  # fmt: skip
    if _HOURS.search(question.text) and all(one.entry.id != _AT_WORK for one in first):
        first.append(fact(base, _AT_WORK))
    told = told_in(base, replace(question, certification=()), message, profile)
    wants = next((id for id in (*question.certification, *question.last_certification) if id in base.certifications), None)  # fmt: skip
    person = who(base, profile, told)
    if wants and wants not in person.holds:
        person = replace(person, wants=wants)
    aim = next((id for id in reversed(question.role) if id in base.roles), None)
    if not is_new(base, person) and aim and (start := profile.role or "medical_coder") != aim:
        return path_between(base, Question(PATH, role=(start, aim)), Profile())
    made = plan(base, person)
    if not isinstance(made, Plan):
        return None
    if first and not _WHOLE.search(question.text):
        return _of_time(made, first)
    return _steps(base, made, person, profile, first, question.text)


def _of_time(made: Plan, first: list[Fact]) -> Answer:
    """One point of the plan, for whoever asks for that alone."""
    lines = [one.text for one in first]
    return _answer(made, lines, first)


def _steps(base: Base, made: Plan, person: known.Profile, profile: Profile, first: list[Fact], text: str) -> Answer:
    """The whole plan, in order."""
    told = profile.words(base)
    head = f"From what you told me ({listed(told)}), in this order:" if told else "Step by step, for a beginner:"
    if not is_new(base, person):
        head = f"From what you told me ({listed(told)}), what comes next:" if told else "What comes next:"
    steps = [*_study(base, made, person), *_money(made, profile), *_exam(made), *_work(base, made, person)]
    lines = [f"**{head}**", *(f"{number}. {step}" for number, step in enumerate(steps, 1))]
    lines += [one.text for one in first if len(one.text) <= _LONGEST]
    lines += _by_months(made, is_new(base, person)) if _MONTHS.search(text) else []
    lines.append(f"{_time(made, profile)} Nobody can promise the job at the end, and no source here says how long it takes to find.")  # fmt: skip
    if not told:
        lines.append("Tell me your work so far, your money, your time and where you want to work, and I fit it to you.")
    return _answer(made, lines, first)


def _by_months(made: Plan, beginner: bool) -> list[str]:
    """The same by months, as far as any source has a length: of the study alone."""
    if not made.months:
        return []
    low, high = math.ceil(made.months.low), math.ceil(made.months.high)
    ends = f"{high}" if low == high else f"{low} to {high}"
    study = f"**Month by month:** study until month {ends}, the exam fee in good time before its end, then the exam."
    return [f"{study} From then on apply; before it, the posts next door." if beginner else study]


def _study(base: Base, made: Plan, person: known.Profile) -> Iterator[str]:
    entry = made.certification.entry
    yield f"**Settle on the {entry.id}** ({entry.name}, {made.certification.issuer}): {entry.covers}."
    if is_new(base, person):
        yield f"**Learn the code sets.** {fact(base, 'start_learn_codes').text}"


def _money(made: Plan, profile: Profile) -> Iterator[str]:
    text = f"**Set the money aside.** {cost_in_words(made)}"
    if made.total and profile.budget:
        has, least = profile.budget, made.total.low
        text += (
            f" Your {dollars(has)} covers that least, without a course."
            if has >= least
            else f" Your {dollars(has)} is {dollars(least - has)} short of that least: save up, or ask an employer, a school's aid office or"
            " your state's workforce center what they would pay."
        )
    yield text


def _exam(made: Plan) -> Iterator[str]:
    months = f", after {months_in_words(made.months.low, made.months.high)} of study" if made.months else ""
    yield f"**Sit the exam**{months}."


def _work(base: Base, made: Plan, person: known.Profile) -> Iterator[str]:
    status = made.certification.entry.apprentice
    if not is_new(base, person):
        return
    held = f" as a {status.status}" if status else ""
    yield f"**Apply{held}**, to billing, claims and records posts as well: {_NEXT_DOOR}"
    if status:
        yield f"**Take the A off.** {fact(base, 'start_apprentice_routes').text}"


_NEXT_DOOR = "by the roles in this base those can lead on to coding."


def _time(made: Plan, profile: Profile) -> str:
    if not made.months:
        return "I have no length of study for this one."
    text = f"Time until the exam: {months_in_words(made.months.low, made.months.high)}."
    if profile.months:
        fits = profile.months >= made.months.low
        mine = months_in_words(profile.months, profile.months)
        text += f" Your {mine.removeprefix('about ')} {'can be enough for that' if fits else 'are fewer than that'}."
    return text


def _answer(made: Plan, lines: list[str], first: list[Fact]) -> Answer:
    id = made.certification.entry.id
    known_time = made.months.facts if made.months else ()
    return Answer(
        type="plan",
        title="Your steps",
        text="\n".join(lines),
        caveats=doubts([*known_time, *first]),
        sources=cite([*made.sources[:6], *sources_of([*known_time, *first])]),
        suggestions=(
            suggest(f"What the {id} costs in all", COST, certification=id),
            suggest("Another certification?", INTENT),
            suggest("Finding a job", "ask_job_search"),
        ),
    )
