"""What may come next for whoever tells or remarks something: by what is known of them, not the beginner's three questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rasa_sdk import Tracker

from bot.actions.answer import Suggestion, suggest
from bot.actions.mention import FAIRLY, label
from bot.actions.own_words import UNHELD
from bot.actions.profile import Profile
from bot.actions.reading import read, recall
from bot.actions.shown import offered
from bot.actions.who import INTENT
from knowledge.base import Base
from knowledge.fields import roles_of_fields

START: tuple[Suggestion, ...] = (
    suggest("What does a coder earn?", "ask_salary"),
    suggest("Which certification first?", INTENT),
    suggest("How do I start?", "ask_how_to_start"),
)
MOST = 3
_FAILS = re.compile(
    r"\b(?:i|just|ive|i'?ve) (?:\w+ )?(?:failed|flunked|bombed)\b|\b(?:i )?(?:did ?n'?t|did not) pass\b", re.I
)
_OF_EXAMS = frozenset(("follow_up", "ask_certification", "compare_certifications", INTENT, "ask_education"))
RECENT = 10  # turns in which an exam that was failed is still what is spoken of


def onward(base: Base, tracker: Tracker) -> tuple[Suggestion, ...]:
    """The next steps: those offered last, unless they are those of a beginner and more is known of the writer."""
    before = recall(tracker)
    if (before is None or before.intent in _OF_EXAMS) and (failed := failed_exam(base, tracker)):
        return after_failing(failed)
    last = offered(tracker)[:MOST]
    beginners = {suggestion.payload for suggestion in START}
    if last and not {suggestion.payload for suggestion in last} <= beginners:
        return last
    profile = Profile.of(tracker).told(tracker.latest_message or {})
    return tuple(next_for(base, profile))[:MOST] or last or START


def failed_exam(base: Base, tracker: Tracker) -> str | None:
    """The certification whose exam its writer failed, as they said a few turns ago; None when they did not, or hold it now."""
    messages = [event.get("parse_data") or {} for event in tracker.events if event.get("event") == "user"]
    messages = [*messages[-RECENT:], tracker.latest_message or {}]
    for message in reversed(messages):
        fails = bool(_FAILS.search(str(message.get("text") or "")))
        for entity in message.get("entities") or ():
            if entity.get("entity") != "certification" or entity.get("value") not in base.certifications:
                continue
            read = label(entity, FAIRLY)
            if (read == "failed" and UNHELD.search(str(message.get("text") or ""))) or (
                fails and read in ("", "taking")
            ):
                return str(entity["value"])
            if read == "held":
                return None
    return None


def resolved(base: Base, tracker: Tracker) -> tuple[Suggestion, ...]:
    """The next steps for whoever decided on what was spoken of: "gonna go for it", "think ill do billing"."""
    before, now = recall(tracker), read(tracker.latest_message or {})
    profile = Profile.of(tracker).told(tracker.latest_message or {})
    if profile.certifications or profile.experience:
        return onward(base, tracker)  # no beginner
    fields = roles_of_fields(base, now.text)
    spoken = (*now.role, *(role.id for role in fields), *((*before.role, *before.last_role) if before else ()))
    named = (*now.certification, *(before.certification if before else ()))
    certification = next((id for id in named if id in base.certifications), None)
    if certification:
        return (
            suggest(f"What the {certification} asks", "ask_certification", certification=certification),
            suggest("How to prepare", "ask_education", certification=certification),
            suggest("Finding a job", "ask_job_search"),
        )
    role = next((id for id in spoken if id in base.roles), None)
    if role is None:
        return onward(base, tracker)
    return (
        suggest("How do I start?", "ask_how_to_start", role=role),
        suggest("Which certification for it?", INTENT, role=role),
        suggest("Finding a job", "ask_job_search", role=role),
    )


def after_failing(id: str) -> tuple[Suggestion, ...]:
    return (
        suggest(f"What the {id} exam asks", "ask_certification", certification=id),
        suggest("How to prepare", "ask_education", certification=id),
        suggest("Another certification?", INTENT),
    )


def next_for(base: Base, profile: Profile) -> Iterator[Suggestion]:
    """What is next for a student, or for somebody in the field."""
    role = profile.role if profile.role in base.roles else "medical_coder"
    place = {("state" if len(profile.place) == 2 else "city"): profile.place} if profile.place else {}
    if profile.in_field:
        years = {"experience": profile.experience} if profile.experience is not None else {}
        yield suggest("What could I earn?", "ask_salary", role=role, **place, **years)
        yield suggest("Which certification next?", INTENT)
        yield suggest("Where does it lead?", "ask_path", role=role)
    elif profile.student:
        yield suggest("Which exam after the course?", INTENT)
        yield suggest("Finding a first job", "ask_job_search", **place)
        yield suggest("Entry-level pay", "ask_salary", role=role, **place, experience=0)
