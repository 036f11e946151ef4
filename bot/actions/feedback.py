"""Answers `feedback_positive` and `feedback_negative`: thanks, or which part was wrong and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions import remark as remarks
from bot.actions.act import Act, acts
from bot.actions.answer import Answer, suggest
from bot.actions.gist import Gist
from bot.actions.handoff import SENT
from bot.actions.kindness import after_accusation
from bot.actions.onward import START
from bot.actions.present import ENVELOPE_CHANNELS, last_said, say, varied
from bot.actions.reconsider import FEEDBACK, WAITING
from bot.actions.remark import remark
from bot.actions.shown import SHOWN, offered
from bot.actions.turn import Turn, answers
from bot.record import record
from knowledge.base import Base, base

POSITIVE, NEGATIVE = "feedback_positive", "feedback_negative"
REASONS = ("wrong", "off_topic", "too_long")  # values of `topic` in the payloads of the buttons

# A complaint that names its reason is not asked for it.
_NAMED = {
    "too_long": re.compile(
        r"\b(?:too|so|way|bit|little|very|kinda|really|pretty|quite|rather) (?:too )?(?:long|lengthy|wordy|much (?:text|info\w*)|many words)\b|"
        r"\bwall of text\b|\bdidn'?t read\b|\btl;?dr\b|\b(?:be|keep it|make it|answer) (?:more )?(?:short\w*|brief\w*|concise)\b|\bshorter\b",
        re.I,
    ),  # fmt: skip
    "off_topic": re.compile(
        r"\bnot what i (?:asked|meant|wanted|said)\b|\b(?:didn'?t|never) (?:ask|say|said)\b|\bnot my question\b", re.I
    ),  # fmt: skip
    "wrong": re.compile(
        r"\b(?:number|figure|salary|amount|pay|fee|price)s? (?:is|are|was|were|can'?t be|cannot be|isn'?t|aren'?t|looks?|seems?)\b",
        re.I,
    ),  # fmt: skip
}
# A denial of what was told or laid to one's charge, and nothing else.
_DENIES = re.compile(
    r"^\W*(?:(?:but|no|well|and|honestly|i swear|swear) )*i (?:really |honestly |never |just )?(?:didn'?t|did not|never did|never have|haven'?t|have not|wasn'?t|was not|don'?t|do not|am not|would never|did nothing|did|never)"
    r"(?: (?:(?:do|done) )?(?:it|that|this|any ?(?:of (?:it|that)|thing(?: wrong)?)|nothing)| wrong)?\W*$", re.I
)  # fmt: skip
_SENTENCE = re.compile(r"^(.{20,300}?[.?]\**)(?:\s|$)", re.S)

_WHERE = re.compile(
    r"\b(?:how|where|who|can|could|may|want to|wanna|like to|way to)\b.{0,30}\b(?:feedback|review|comment|suggestion|complaint|report|tell|rate)\b",
    re.I,
)

_SOURCE = suggest("Where does that come from?", "ask_source")
_PERSON = suggest("Talk to a person", "request_human")
_HELP = suggest("What can you do?", "ask_help")

SORRY = (
    "Sorry about that. What was it? You can also put the question in other words.",
    "I see that this does not help, sorry. Which was it? You can also put the question in other words.",
)
WHICH = Answer(
    type="question",
    title="What was wrong?",
    text=SORRY[0],
    suggestions=(
        suggest("A figure is wrong", NEGATIVE, topic="wrong"),
        suggest("Not what I asked", NEGATIVE, topic="off_topic"),
        suggest("Too long", NEGATIVE, topic="too_long"),
        _PERSON,
    ),
)


class ActionFeedback(Turn):
    """Answers feedback_positive and feedback_negative, and records them without anybody's words."""

    def name(self) -> str:
        return "action_feedback"

    async def reply(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        message: Mapping[str, Any] = tracker.latest_message or {}
        intent = str((message.get("intent") or {}).get("name"))
        if intent in (FEEDBACK, WAITING):
            say(dispatcher, tracker, for_the_makers(tracker) if intent == FEEDBACK else _waiting(tracker))
            return []
        if (
            intent == NEGATIVE
            and reason_in(message) is None
            and (said := remark(base(), message, Gist.of(tracker.get_slot(SHOWN))))
        ):
            say(dispatcher, tracker, said)
            return []
        if intent == NEGATIVE and _DENIES.match(str(message.get("text") or "")):
            say(dispatcher, tracker, _heard(tracker))
            return []
        positive = (message.get("intent") or {}).get("name") == POSITIVE
        reason = None if positive else reason_in(message)
        record("feedback", value="up" if positive else "down", reason=reason, about=_about(tracker))
        if positive:
            dispatcher.utter_message(response="utter_feedback_positive")
        else:
            found = answer(reason, _last_answer(tracker), _shown(tracker))
            if found == WHICH:
                found = WHICH.copy(update={"text": varied(tracker, SORRY)})
            say(dispatcher, tracker, found)
        return []


def _heard(tracker: Tracker) -> Answer:
    """What is said to "i didnt", which denies what was spoken of and finds no fault with an answer."""
    known = after_accusation(base(), tracker)
    said = known.text if known else "What would help you most now?"
    return Answer(
        type="text",
        title="",
        text=f"I hear you. {said}",
        suggestions=known.suggestions if known else offered(tracker)[:3] or START,
    )


def answer(reason: str | None, said: str = "", shown: Mapping[str, Any] | None = None) -> Answer:
    """What to do about an answer that was bad for `reason`; `said` is its text, `shown` what it was about."""
    title = str((shown or {}).get("title") or "")
    if reason == "wrong":
        of = f" of “{title}”" if title else ""
        text = f"Sorry. Please check the source{of}: it says how old the figure is and how sure I am of it. A person can look into it too."
        return Answer(type="text", title="A wrong figure", text=text, suggestions=(_SOURCE, _PERSON))
    if reason == "off_topic":
        text = (
            "Sorry, I read that wrong. Ask again in a few plain words: a role, a place and what you want to know of it."
        )
        return Answer(type="text", title="Not what you asked", text=text, suggestions=(_HELP, _PERSON))
    if reason == "too_long":
        first = _SENTENCE.match(said)
        text = (
            f"Sorry. In short: {first[1]}"
            if first and title
            else "Thanks, that is noted. Ask for one thing at a time, and I keep to that."
        )
        return Answer(type="text", title="In short", text=text, suggestions=(_SOURCE, _PERSON))
    return WHICH


def noted(reason: str | None, gist: Gist | None) -> Answer:
    """What is said to feedback for those who made or run this; an answer that was too long is said in short."""
    kind = {"too_long": "too long", "wrong": "a wrong figure", "off_topic": "not what was asked"}.get(reason or "")
    text = f"Thanks, noted for the people who run this: {kind or 'a suggestion'}. I keep the kind and the topic of it, not your words; to have those read, ask for a person."
    if reason == "too_long" and gist:
        text += f" In short, it was: {gist.head}"
    return Answer(type="text", title="Noted", text=text, suggestions=(_PERSON, _HELP))


def _says_it(message: Mapping[str, Any]) -> bool:
    """Whether a message holds the feedback itself, and does not only ask where to give it."""
    text = str(message.get("text") or "")
    return not _WHERE.search(text) and len(text.split()) > 4


def reason_in(message: Mapping[str, Any]) -> str | None:
    """The reason that was chosen or named; None when it was not."""
    chosen = [e.get("value") for e in message.get("entities") or () if e.get("entity") == "topic"]
    if found := next((value for value in chosen if value in REASONS), None):
        return str(found)
    text = str(message.get("text") or "")
    return next((reason for reason, pattern in _NAMED.items() if pattern.search(text)), None)


@acts(FEEDBACK)
def _wanted(base: Base, tracker: Tracker, act: Act) -> Answer:
    """The answer to a turn that is known to be feedback, or to ask where to leave it."""
    return for_the_makers(tracker)


def for_the_makers(tracker: Tracker) -> Answer:
    """Feedback taken, and recorded without its words; how to give it, where a message only asks that."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    if not _says_it(message):
        return remarks.WANTED
    reason = reason_in(message)
    record("feedback", value="down" if reason else "suggestion", reason=reason, about=_about(tracker))
    return noted(reason, Gist.of(tracker.get_slot(SHOWN)))


def _waiting(tracker: Tracker) -> Answer:
    """What is said to somebody who waits for a person."""
    return remarks.SENT if sent_to_a_person(tracker.events) else remarks.WAITING


def sent_to_a_person(events: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a message to a person went in this conversation."""
    texts = (
        ((event.get("data") or {}).get("custom") or {}).get("text") or event.get("text")
        for event in events
        if event.get("event") == "bot"
    )
    return SENT.text in texts


def _last_answer(tracker: Tracker) -> str:
    """The text of the last answer, when it told something: a question back has nothing to be said in short."""
    for event in reversed(tracker.events):
        if event.get("event") == "bot":
            custom = (event.get("data") or {}).get("custom")
            small_talk = not isinstance(custom, Mapping) and tracker.get_latest_input_channel() in ENVELOPE_CHANNELS
            if small_talk or isinstance(custom, Mapping) and custom.get("type") in ("question", "text"):
                return ""
            break
    return last_said(tracker)


def _shown(tracker: Tracker) -> Mapping[str, Any] | None:
    kept = tracker.get_slot(SHOWN)
    return kept if isinstance(kept, Mapping) and isinstance(kept.get("title"), str) else None


def _about(tracker: Tracker) -> str | None:
    """The intent of the question that was answered: no one's words."""
    kept = tracker.get_slot("question")
    intent = kept.get("intent") if isinstance(kept, Mapping) else None
    return intent if isinstance(intent, str) and re.fullmatch(r"[a-z_]{1,40}", intent) else None


for _intent in (POSITIVE, NEGATIVE, FEEDBACK, WAITING):
    answers(_intent, ActionFeedback())
