"""Answers a remark that asks nothing: a line that fits its tone, what the figures settle of it, and one way on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker

from bot.actions.act import alone_of, fits_nothing
from bot.actions.again import said
from bot.actions.answer import Answer, Suggestion, cite
from bot.actions.asked_fact import FAIR, asked_fact
from bot.actions.gist import Gist
from bot.actions.inference import middle, settled
from bot.actions.kindness import NAMES
from bot.actions.onward import onward, resolved
from bot.actions.present import varied
from bot.actions.profile import Profile
from bot.actions.reading import read, recall
from bot.actions.reconsider import MAKERS
from bot.actions.remark import taken_kindly
from bot.actions.shown import SHOWN
from bot.actions.sourced import IRONY
from bot.actions.tone import Tone, tone
from knowledge.base import Base
from knowledge.facts import fact
from knowledge.model import Source

# What is said to a tone; the second when the first was just said.
_LINES: Mapping[Tone | None, tuple[str, str]] = {
    "thanks": ("You're welcome. Anything else?", "Any time. Ask on if there is more."),
    "rates": ("Thank you for the rating. What would you like next?", "Thanks. What would you like next?"),
    "night": ("Good night, and all the best.", "Take care."),
    "away": ("No hurry, ask on when you are back.", "Take your time."),
    "no_answer": (
        "Right: that I don't know. No source here has it, and I won't guess. What I do have lies near it:",
        "No, I have no source for that. These I can answer:",
    ),
    "doubts": ("It is right to doubt. Ask where it comes from, and I name the source and how sure it is.",
               "Doubt it as long as you like: each source under an answer can be looked up."),
    "goes": ("That sounds like a plan. Come back when something is left open.", "Good, do that. I'm here for what comes after."),
    "declines": ("That is your call, and a fair one.", "Fair enough. What else would you like to look at?"),
    "relief": ("Good. What would you like to look at next?", "Good. One of these may come next:"),
    "down": ("Not what one hopes to hear. One of these may show another way:", "That is not much to go on with. Another way may be one of these:"),
    "likes": ("Good to hear. One of these may come next:", "Then let's go on. What next?"),
    "surprise": ("It is what the sources have. One of these may come next:", "That is what the sources say. What next?"),
    "agrees": ("All right. One of these may come next, or ask in your own words:", "Good. What next?"),
    "thinks": ("Take your time. Something small to go on with, one of these:", "No hurry. One of these, or nothing at all:"),
    "laughs": ("Ha. What would you like to look at next?", "Ha, fair. What next?"),
    None: ("I see. What would help you most now?", "All right. Which of these, or ask in your own words?"),
}  # fmt: skip
SOURCE = "ask_source"
_WITH_FACTS = (None, "down", "doubts", "likes", "laughs")
_HEARD_OUT = frozenset(("thanks", "rates", "no_answer", "doubts"))
_OF_THE_BOT = re.compile(
    r"\b(?:answers?|responses?|repl(?:y|ies)|(?:chat ?)?bot|you|u|your|ur|this (?:thing|chat|app|site|page))\b", re.I
)
_ENDS = frozenset(("night", "away"))  # nothing is offered to who leaves


def aside(base: Base, tracker: Tracker) -> Answer | None:
    """The reply to a remark; None where what it names makes it a question of the topic that it has by itself."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    text = str(message.get("text") or "")
    if asks_by_names(message) or (alone_of(message) == SOURCE and IRONY.search(text)):
        return None
    if known := taken_kindly(base, text):
        return known
    leaves: Tone | None = "away" if alone_of(message) == "goodbye" else None
    heard, before, gist = tone(text) or leaves, recall(tracker), Gist.of(tracker.get_slot(SHOWN))
    asked = asked_fact(base, message)
    known_of_it = fact(base, asked.id) if asked and heard in _WITH_FACTS else None
    if asked and known_of_it and asked.confidence >= FAIR:
        return _answer(base, tracker, known_of_it.text, (known_of_it.source,))
    if found := settled(base, read(message), before, Profile.of(tracker).told(message)):
        return _answer(base, tracker, found.text, found.sources)
    if asked and known_of_it and heard is None and asked.likely:
        return _answer(base, tracker, known_of_it.text, (known_of_it.source,))
    if heard == "doubts" and gist:
        sources = [base.sources[id] for id in gist.sources if id in base.sources]
        return _answer(base, tracker, said(base, "doubt", gist), sources)
    if heard in ("down", "likes") and (level := middle(base, before, up=heard == "down")):
        return _answer(base, tracker, level.text, level.sources)
    following = resolved(base, tracker) if heard == "goes" else ()
    return _answer(base, tracker, line(tracker, heard), (), ends=heard in _ENDS, following=following)


def complains(message: Mapping[str, Any]) -> bool:
    """Whether a message finds fault with the answer or the bot, and is answered as that: "that answer was bad"."""
    text = str(message.get("text") or "")
    fault = alone_of(message) == "feedback_negative" and bool(_OF_THE_BOT.search(text) or MAKERS.search(text))
    return fault and tone(text) not in _HEARD_OUT


def asks_by_names(message: Mapping[str, Any]) -> bool:
    """Whether a message that asks nothing in so many words names what it goes on with: "my husband says madison too"."""
    named = {entity.get("entity") for entity in message.get("entities") or ()} & NAMES
    return bool(named) and (not fits_nothing(message) or alone_of(message) == "follow_up")


def line(tracker: Tracker, heard: Tone | None) -> str:
    """What is said to a tone, in other words than in the turn before."""
    return varied(tracker, _LINES[heard])


def _answer(
    base: Base,
    tracker: Tracker,
    text: str,
    sources: tuple[Source, ...] | list[Source],
    *,
    ends: bool = False,
    following: tuple[Suggestion, ...] = (),
) -> Answer:
    following = () if ends else following or onward(base, tracker)
    return Answer(type="text", title="", text=text, sources=cite(sources)[:2], suggestions=following)
