"""Answers a turn that tells how its writer feels: a kind sentence that fits, and one next step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker

from bot.actions.act import Act, Acted, acts, share
from bot.actions.answer import Answer, cite
from bot.actions.aside import aside, complains
from bot.actions.asked_fact import FAIR, LIKELY, asked_fact
from bot.actions.by_fact import intent_of
from bot.actions.clauses import clauses
from bot.actions.heard_of import heard_of
from bot.actions.kindness import following, fresh, heard_out
from bot.actions.onward import onward
from bot.actions.present import texts_said
from bot.actions.profile import Profile
from bot.actions.telling import telling
from bot.actions.told import beside_own, heard_answer, told
from bot.actions.tone import tone
from bot.privacy import is_personal
from knowledge.base import Base
from knowledge.facts import fact
from knowledge.moods import mood

# Words in passing that are easily taken for a feeling.
_LEAVES = frozenset(("thanks", "rates", "night", "away"))
_PASSING = frozenset(("agrees", "thinks"))
_NO_COMFORT = frozenset(("code_sets",))
_GLAD = frozenset(("relief", "likes"))
FELT_SURELY = 0.6  # share of a feeling from which on "knew" or "sure" in it is no assent
FELT = 0.15  # share of a feeling from which on faint words show one
GLAD = "That is good to hear. When you like, one of these comes next:"
HARD = "That is not easy. One step is enough for now; one of these may help:"


@acts("feeling", "remark")
def feeling(base: Base, tracker: Tracker, act: Act) -> Answer | None:
    """The reply to a feeling, or to a remark that shows one: to its mood, with the fact that it touches where one does."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    text = str(message.get("text") or "")
    if beside := beside_own(base, tracker):
        return beside
    shown, heard = mood(base, text, felt=share(message, "feeling") >= FELT), tone(text)
    if is_personal(text) or ((shown is None or shown.id == "anger") and complains(message)):
        return None
    if shown is None and telling(base, message).found:
        said_back = told(base, tracker, act)
        return said_back.answer if isinstance(said_back, Acted) else said_back
    named = heard_of(base, tracker) if shown is None else []
    if named and (act.name != "remark" or any(one.means for one in named)):
        return heard_answer(base, tracker, named)
    passing = heard in _PASSING and share(message, "feeling") < FELT_SURELY
    if shown is None and (act.name == "remark" or passing) or heard in _LEAVES:
        return aside(base, tracker)
    asked = asked_fact(base, message)
    known = fact(base, asked.id) if asked and asked.confidence >= (LIKELY if shown is None else FAIR) else None
    if known and (not intent_of(known) or (shown and known.entry.topic in _NO_COMFORT)):
        known = None  # what is only refused, or only explains a word
    if shown is None and known is None and any(part.asks for part in clauses(text)):
        return None
    if shown is None:
        first = GLAD if heard in _GLAD else HARD
        first = first.split(". ")[0] + "." if known else first
    elif known:
        first = fresh(shown.says[0], shown.says, tracker)
    else:
        answer = heard_out(base, tracker, shown)
        if not any(answer.text[-60:] in text for text in texts_said(tracker)):
            return answer
        return answer.copy(update={"text": line_again(shown.says, tracker)})
    works = Profile.of(tracker).told(message).in_field
    then = following(shown, works=works) if shown else onward(base, tracker)
    return Answer(
        type="text",
        title="",
        text=f"{first} {known.text}".strip() if known else first,
        sources=cite([known.source]) if known else (),
        suggestions=then,
    )


def line_again(says: tuple[str, ...], tracker: Tracker) -> str:
    """What is said to a mood that was spoken to before: another sentence, and no offer made twice."""
    said = texts_said(tracker)
    opening = next((sentence for sentence in says if not any(sentence in text for text in said)), "")
    return f"{opening} One step is enough for now; one of these may help:".strip()
