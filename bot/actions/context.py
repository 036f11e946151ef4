"""The question of a turn in the light of the conversation: what was asked before, shown, and said of oneself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker

from bot.actions import cues
from bot.actions.change import WITHOUT_PLACE, changed
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import names_shown, parts, read, recall
from bot.actions.reference import referring
from bot.actions.routing import routed
from bot.actions.wanted import still_wanted

CARRIES_PLACE = frozenset(("ask_salary", "compare_roles", "ask_cost_of_living", "ask_job_search"))
_POINTS_AT_PLACES = frozenset(("follow_up", "ask_salary", "ask_cost_of_living"))


def asked(tracker: Tracker) -> Question:
    """The question of the latest message, with what it leaves open taken from the conversation."""
    message = tracker.latest_message or {}
    before, profile = recall(tracker), Profile.of(tracker).told(message)
    question = pointing(read((parts(message) or [message])[0]), names_shown(tracker, "places"))
    if before is None:
        return question if question.intent == "follow_up" else routed(remembering(of_person(question, profile), None))
    question = referring(question, before, names_shown(tracker, "certifications"))
    if question.intent != "follow_up" and profile != Profile.of(tracker) and _states(question, before):
        question = replace(question, intent="follow_up")  # "i have ccs and 5 years", after a question of pay
    if question.intent == "follow_up":
        if about_sources(question, before):
            return replace(question, intent="ask_source")
        return routed(remembering(changed(before, reading(question, before)), before))
    return routed(remembering(of_person(with_context(question, before), profile), before))


def _states(question: Question, before: Question) -> bool:
    """Whether a message says something of its writer and asks nothing, right after a question of pay."""
    asks = "?" in question.text or cues.ASKS.search(question.text)
    return before.intent == "ask_salary" and not asks and not question.role and len(question.text.split()) <= 12


def about_sources(turn: Question, before: Question) -> bool:
    """Whether an elliptical turn asks after a figure's source: "why not the town itself", "and the aapc one"."""
    bodies = turn.organization and not (turn.place or turn.role or turn.certification or turn.setting)
    return bool(cues.WHY.search(turn.text)) or bool(bodies and before.intent in CARRIES_PLACE)


def further(tracker: Tracker, first: Question) -> list[Question]:
    """The other questions of the same message, in the light of the first."""
    return [with_context(read(part), first) for part in parts(tracker.latest_message or {})[1:]]


def with_context(question: Question, before: Question) -> Question:
    """A question with the role and place that were said before, where it names none itself."""
    question = still_wanted(reading(question, before), before)
    role, place, setting = question.role, question.place, question.setting
    if question.intent == "ask_salary" and question.names_nothing() and len(question.text.split()) < 3:
        setting = before.setting  # "pay?"
    if question.intent == "compare_places" and len(place) == 1 and before.place and before.place[0] != place[0]:
        place = (before.place[0], *place)  # "how does that compare to texas"
    if question.intent == "compare_roles" and len(role) == 1 and before.role and before.role[0] != role[0]:
        role = (before.role[0], *role)
    if not role and not question.certification:
        role = before.role[:1]
    elsewhere = question.region or question.country or cues.NATION.search(question.text)
    there = question.intent in CARRIES_PLACE or cues.THERE.search(question.text)
    if not place and not elsewhere and there:
        place = before.place[:1]
    return replace(question, role=role, place=place, setting=setting)


def reading(question: Question, before: Question) -> Question:
    """An ambiguous name read as what was spoken of before: the place itself, or what answers "which one?"."""
    if question.other_readings and (known := [value for value in question.other_readings if value in before.place]):
        return replace(question, place=tuple(known[:1]), other_readings=())
    if before.other_readings and not question.place and (chosen := _chosen(before.other_readings, question.text)):
        return replace(question, place=(chosen,), other_readings=())
    return question


def _chosen(readings: Sequence[str], text: str) -> str | None:
    """Which of several readings "the state", "the city" or "dc" means."""
    if cues.STATE.search(text):
        return next((value for value in readings if len(value) == 2), None)
    if cues.CITY.search(text):
        return next((value for value in readings if len(value) > 2), None)
    return None


def pointing(question: Question, shown: Sequence[str]) -> Question:
    """ "the first one", "number 2": the place that the last ranking or comparison showed there."""
    if question.place or question.number or question.intent not in _POINTS_AT_PLACES:
        return question
    at = cues.ordinal(question.text, len(shown))
    return question if at is None else replace(question, place=(shown[at],), pointed=True)


def of_person(question: Question, profile: Profile) -> Question:
    """A question with what its writer has said of themselves, where it leaves that open."""
    changes: dict[str, Any] = {}
    elsewhere = question.region or question.country or cues.NATION.search(question.text)
    if profile.place and not question.place and not elsewhere and question.intent in CARRIES_PLACE:
        if len(question.role) < 2:
            changes["place"] = (profile.place,)
    if question.intent in ("ask_salary", "advise_certification") and question.experience is None:
        changes["experience"] = profile.experience
    if profile.certifications and not question.certification and question.intent == "advise_certification":
        changes["certification"] = profile.certifications
    return replace(question, **changes) if changes else question


def remembering(question: Question, before: Question | None) -> Question:
    """A question that knows what was spoken of before it: the kind to go back to, places, what stood side by side."""
    of_a_place = question.intent not in WITHOUT_PLACE
    compared = next((v for v in (question.certification, question.role, question.place) if len(v) > 1), ())
    if before is None:
        return replace(
            question, back=question.intent if of_a_place else None, among=compared or question.other_readings
        )
    former = [place for place in (*before.place, *before.earlier) if place not in question.place]
    return replace(
        question,
        back=question.intent if of_a_place else before.back,
        earlier=tuple(dict.fromkeys(former))[:3],
        among=compared or question.other_readings or before.among,
    )
