"""What a conversation was about, in the words of who asked: for a person who takes it over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker

from bot.actions.draft import CHANGE, DROP, SEND
from bot.actions.phrases import listed
from bot.actions.profile import Profile
from bot.privacy import masked
from knowledge.base import Base

MOST = 4  # messages quoted
LONGEST = 140  # characters of each
ASKING = ("ask_", "compare_", "rank_", "advise_", "follow_up", "out_of_scope", "nlu_fallback", "other_language")
NOT_ASKING = ("ask_help", "ask_about_me")


def summary(base: Base, tracker: Tracker) -> str:
    """The last questions, what they were about, and what was said of oneself. Personal data is masked."""
    asked = _asked(tracker)
    lines = [
        "I talked with Billie, a chatbot on careers in medical coding and billing, and would like to ask a person."
    ]
    if asked:
        lines.append(f"I asked: {'; '.join(f'“{text}”' for text in asked)}.")
    if subjects := _subjects(base, tracker.get_slot("question")):
        lines.append(f"It was about {listed(subjects)}.")
    if told := Profile.of(tracker).words(base):
        lines.append(f"About me: {listed([_of_myself(words) for words in told])}.")
    return "\n".join(lines)


def _asked(tracker: Tracker) -> list[str]:
    """The last questions as they were typed, without choices and small talk."""
    said: list[str] = []
    for event in reversed(tracker.events):
        if event.get("event") != "user" or len(said) == MOST:
            continue
        parsed = event.get("parse_data") or {}
        text, intent = str(parsed.get("text") or ""), str((parsed.get("intent") or {}).get("name") or "")
        if not text or text.startswith("/") or any(about.match(text) for about in (CHANGE, DROP, SEND)):
            continue
        if intent.startswith(ASKING) and intent not in NOT_ASKING:
            text = " ".join(masked(text).split())
            said.append(text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…")
    return list(dict.fromkeys(reversed(said)))


def _subjects(base: Base, question: object) -> list[str]:
    """The roles, certifications and places of the last question, by name; what is not one is left out."""
    if not isinstance(question, Mapping):
        return []
    roles = [base.roles[id].plural for id in _names(question.get("role")) if id in base.roles]
    held = [id for id in _names(question.get("certification")) if id in base.certifications]
    places = [base.states[id].name if id in base.states else id for id in _names(question.get("place"))]
    return [masked(name) for name in (*roles, *held, *places)][:6]


def _names(values: Any) -> list[str]:
    return (
        [value for value in values if isinstance(value, str) and len(value) < 60]
        if isinstance(values, (list, tuple))
        else []
    )


def _of_myself(words: str) -> str:
    """ "you are in Tulsa" as its subject says it."""
    return words.replace("you are ", "I am ").replace("you have ", "I have ").replace("you hold ", "I hold ")
