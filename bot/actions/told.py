"""Answers a turn that tells something of its writer: said back, with the fact that it touches and what comes next."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker

from bot.actions.acknowledge import acknowledge, course
from bot.actions.act import Act, Acted, acts, fits_nothing
from bot.actions.answer import Answer, cite
from bot.actions.aside import asks_by_names
from bot.actions.asked_fact import FAIR, LIKELY, SURE, SUREST, asked_fact, is_gap, led
from bot.actions.by_fact import LEAST_NAMED, intent_of
from bot.actions.clauses import clauses
from bot.actions.inference import sets_beside, settled
from bot.actions.kindness import NEXT
from bot.actions.memory import remembering
from bot.actions.onward import START, onward
from bot.actions.own_figures import own_in
from bot.actions.path import next_roles, next_up
from bot.actions.phrases import doubts, listed
from bot.actions.places import places_of
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import read, recall
from bot.actions.routing import PLAN
from bot.actions.telling import telling
from bot.privacy import is_personal
from knowledge.base import Base
from knowledge.facts import Fact, fact, named
from knowledge.moods import mood
from knowledge.own import OwnFigures

UNDERSTOOD = "Thank you for telling me. Which of these would help most, or ask in your own words:"
_DISBELIEVES = re.compile(
    r"\b(?:can'?t|cannot|isn'?t|not|doesn'?t (?:seem|look|sound)|no way (?:that|thats|that's)) (?:be )?(?:right|true|correct|accurate)\b|\bno way\b",
    re.I,
)
SURELY = 0.8  # share of a telling from which on it is heard out, whatever it may be by itself
_SURER = {LIKELY: FAIR, FAIR: SUREST, SURE: SUREST}  # the shares that take the place of each, of what no source tells
_TOPICS = ("how_to_start", "education", "work_conditions", "remote_work", "job_search", "boundary", "outlook")


@acts("tell")
def told(base: Base, tracker: Tracker, act: Act) -> Answer | Acted | None:
    """What was understood of a telling, and what is worth knowing then; None where it asks, or changes the question before."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    text, before = str(message.get("text") or ""), recall(tracker)
    if is_personal(text):
        return None
    found = telling(base, message)
    if beside := beside_own(base, tracker):
        return beside
    if "not_roles" in found.found:
        return _without(base, tracker, before, Profile.of(tracker).told(message))
    asks = any(part.asks for part in clauses(text))
    first = touched(base, message, SURE if asks else FAIR if found.found else LIKELY)
    if (asks and first is None) or (before and before.intent == PLAN and own_in(text, loose=True) != OwnFigures()):
        return None
    way = course(message, found, before)
    if way in ("change", "advise") or (found.found and found.found.keys() <= {"pay", "period"}):
        return None
    known, profile = Profile.of(tracker), Profile.of(tracker).told(message)
    if found.found:
        answer = _before_the_rest(acknowledge(base, message, found, profile, before), first)
        return Acted(answer, _opened(tracker, first)) if first and before is None else answer
    new = [words for words in profile.words(base) if words not in known.words(base)]
    if new:
        return led(
            _plain(base, tracker, f"Noted: {listed(new)}. What would you like to know?"),
            [first] if first else [],
            Question("tell"),
        )
    if first is None and act.confidence < SURELY and (asks_by_names(message) or not fits_nothing(message)):
        return None
    if first is None and (shown := mood(base, text)):  # `kindness` says the first sentence
        opening = next((sentence for sentence in shown.says if shown.alone.startswith(sentence)), "")
        following = tuple(NEXT[name] for name in shown.next)
        return Answer(type="text", title="", text=shown.alone[len(opening) :].strip(), suggestions=following)
    if first is None:
        return _plain(base, tracker, _with_place(base, message))
    answer = _of(base, tracker, first)
    return Acted(answer, _opened(tracker, first)) if before is None else answer


def _with_place(base: Base, message: Mapping[str, Any]) -> str:
    """The thanks for a telling, with the place that it names, which questions from here on are of."""
    places = places_of(base, read(message)).known
    return f"Noted: {listed([found.place.named for found in places])}. {UNDERSTOOD}" if len(places) == 1 else UNDERSTOOD


def _opened(tracker: Tracker, first: Fact) -> Question:
    """The question that a telling at the beginning opens: of the topic of the fact that it touches."""
    turn = read(tracker.latest_message or {})
    return remembering(replace(turn, intent=intent_of(first), text="", facts=(first.entry.id,)), None)


def _without(base: Base, tracker: Tracker, before: Question | None, profile: Profile) -> Answer:
    """That a kind of work is set aside, with the next roles that are left where such were spoken of."""
    aside = listed([base.roles[id].name for id in profile.not_roles], "or")
    spoken = (profile.role, *((*before.role, *before.last_role) if before else ()))
    start = next((base.roles[id] for id in spoken if id in base.roles and id not in profile.not_roles), None)
    said = f"Noted: no work as {aside}."
    if start is None or not next_roles(base, start, profile.not_roles):
        return _plain(base, tracker, f"{said} What would you like to look at instead?").copy(
            update={"suggestions": START}
        )
    left = next_up(base, start, profile.not_roles)
    return left.copy(update={"text": f"{said} {left.text.replace('After', 'That leaves, after', 1)}"})


def beside_own(base: Base, tracker: Tracker) -> Answer | None:
    """The pay last shown beside that of the writer, for a turn that sets them against each other: "thats less than i make"."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    text, before, turn = str(message.get("text") or ""), recall(tracker), read(message)
    if not sets_beside(text) and not (turn.money and _DISBELIEVES.search(text)):
        return None
    shown = settled(base, turn, before, Profile.of(tracker).told(message))
    return _plain(base, tracker, shown.text).copy(update={"sources": cite(shown.sources)}) if shown else None


def touched(base: Base, message: Mapping[str, Any], least: float) -> Fact | None:
    """The fact that a telling touches: the one asked for, with a share of `least` or more, or named in its words.

    What no source tells has to be surer by a step, for nobody who merely tells of themselves has asked for it.
    """
    asked = asked_fact(base, message)
    known = fact(base, asked.id) if asked else None
    if asked and known and asked.confidence >= (_SURER[least] if is_gap(known) else least):
        return known if intent_of(known) else None
    if least >= SURE:
        return None
    found = named(base, _TOPICS, str(message.get("text") or ""), least=LEAST_NAMED)
    return next((one for one in found if intent_of(one)), None)


def _before_the_rest(answer: Answer, first: Fact | None) -> Answer:
    """What was said back, then the fact, then the rest: the fact matters more than what comes next in general."""
    head, _, rest = answer.text.partition("\n")
    if first is None or first.text in answer.text:
        return answer
    with_fact = led(answer, [first], Question("tell"))
    return with_fact.copy(update={"text": "\n".join(part for part in (head, first.text, rest) if part)})


def _of(base: Base, tracker: Tracker, first: Fact) -> Answer:
    """The fact that a telling touches, where it tells nothing that is kept."""
    return _plain(base, tracker, first.text).copy(
        update={"sources": cite([first.source]), "caveats": tuple(doubts([first]))}
    )


def _plain(base: Base, tracker: Tracker, text: str = UNDERSTOOD) -> Answer:
    return Answer(type="text", title="", text=text, suggestions=onward(base, tracker))
