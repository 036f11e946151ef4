"""One kind sentence before an answer to somebody for whom things are hard, or good; and an answer when nothing is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.acknowledge import SORRY
from bot.actions.act import taken
from bot.actions.answer import Answer, Suggestion, suggest
from bot.actions.asked_fact import FAIR, asked_fact
from bot.actions.by_fact import LEAST_DOUBTED, told_by
from bot.actions.clauses import clauses
from bot.actions.mention import label
from bot.actions.onward import after_failing, failed_exam
from bot.actions.profile import Profile
from knowledge.base import Base
from knowledge.moods import mood
from knowledge.schema import MoodEntry

ACCUSED = "accused"  # the mood whose own answer says that legal advice is beyond this
# Moods that are spoken to with what came before them, where that was an accusation.
_AFTER = frozenset(("worry", "exhaustion", "self", "anger", "lonely", "lost", "doubt"))
CRISIS = "crisis"  # the mood before which nothing else is answered

_ASKS = re.compile(
    r"\?|\b(?:am i|what|what'?s|whats|which|how|where|when|who|why|should|can i|could i|do i|do you|does|did|is it|is that|is there|are there|will|would|"
    r"tell me|show me|compare|give me|want to know|need to know|wondering|looking (?:for|into|at)|thinking (?:about|of)|help me|interested in|"
    r"heard (?:about|of)|recommend|salary|pay|cost)\b|"
    r"\b(?:can|could|will|would|does|is|are) (?:i|it|this|that|they|you|u|we|the|a|an|my|there|cod\w+|billing)\b", re.I
)  # fmt: skip
# Readings of which nothing is lost when a message that asks nothing is answered for its mood.
_SOFT = frozenset(
    ("greet", "goodbye", "thank", "affirm", "deny", "bot_challenge", "ask_help", "feedback_positive", "feedback_negative", "out_of_scope",
     "nlu_fallback")
)  # fmt: skip
# Kinds of out_of_scope, and other readings, before which only a blow is spoken to, or nothing at all.
_NOT_TO = frozenset(("code_lookup", "software", "advertising", "request_human"))
_BLOWS_TO = frozenset(("medical", "legal", "bill_or_claim", "other_job", "feedback_negative", "ask_source"))
_BLOWS = frozenset(("grief", "illness", "accused", "layoff_of_another", "layoff", "rejection", "apology", "self"))
_ANSWERED = frozenset(("medical", "legal", "bill_or_claim"))  # kinds whose own answer must not be lost
_RECENT = 5  # turns
NAMES = frozenset(("role", "state", "city", "region", "certification", "organization", "specialty", "money"))

# An apology at the beginning of an answer, one too many after another.
_APOLOGY = re.compile(r"^(?:I'?m sorry|I am sorry|Sorry)\b[^.?!]*[.!] ")

NEXT = {
    "how_to_start": suggest("How do I start?", "ask_how_to_start"),
    "job_search": suggest("Finding a job", "ask_job_search"),
    "remote_work": suggest("Working from home", "ask_remote_work"),
    "other_roles": suggest("Roles in this field", "ask_help", topic="roles"),
    "advise_certification": suggest("Which certification?", "advise_certification"),
    "ask_certification": suggest("About certifications", "ask_certification"),
    "apprentice": suggest("How the A comes off", "ask_certification", certification="CPC-A"),
    "ask_salary": suggest("What a coder earns", "ask_salary", role="medical_coder"),
    "ask_outlook": suggest("The outlook, and AI", "ask_outlook", role="medical_coder"),
    "plan": suggest("Does the CPC pay off?", "plan_certification", certification="CPC"),
    "request_human": suggest("Talk to a person", "request_human"),
}


@dataclass(frozen=True)
class Kindness:
    """What is said to a mood: a sentence before the answer (or none, when it was just said), or an answer of its own."""

    sentence: str = ""
    alone: Answer | None = None


def kindness(base: Base, tracker: Tracker) -> Kindness:
    """What is to be said to the mood of the latest message; nothing for most."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    text = str(message.get("text") or "")
    shown = None if text.startswith("/") else mood(base, text)
    if shown is None or (shown.id != CRISIS and _is_spoken_to(message)):
        return Kindness()
    if shown.id != CRISIS and not _welcome(shown.id, _kinds(message)):
        return Kindness()
    asked = asked_fact(base, message)  # "i worry about him sitting alone all day", of which a fact speaks
    of_a_fact = asked is not None and asked.confidence >= FAIR and shown.id != ACCUSED
    if shown.id == CRISIS or (_only_tells(base, message, text, shown.id) and not of_a_fact):
        return Kindness(alone=heard_out(base, tracker, shown))
    turns = _turns(tracker)
    every = [sentence for entry in base.moods for sentence in entry.says]
    if shown.id not in _BLOWS and turns and any(sentence in turns[-1] for sentence in every):
        return Kindness()
    return Kindness(next((s for s in shown.says if not any(s in turn for turn in turns)), ""))


def _is_spoken_to(message: Mapping[str, Any]) -> bool:
    """Whether `bot.actions.feeling` answers a message, by its mood too."""
    act = taken(message)
    return act.sure and act.name in ("feeling", "remark")


def heard_out(base: Base, tracker: Tracker, shown: MoodEntry) -> Answer:
    """The answer to a mood alone; no first steps are offered to who works in the field already."""
    profile = Profile.of(tracker).told(tracker.latest_message or {})
    if shown.id in _AFTER and (said := after_accusation(base, tracker)):
        opening = next((one for one in shown.says if not any(one in turn for turn in _turns(tracker))), "")
        return said.copy(update={"text": f"{opening} {said.text}".strip()})
    exam = studied(base, tracker) if shown.at_study else None
    if exam or (profile.student and shown.at_study):
        return Answer(
            type="text",
            title="",
            text=fresh(shown.at_study, shown.says, tracker),
            suggestions=after_failing(exam or "CPC"),
        )
    text = shown.at_work if profile.in_field and shown.at_work else shown.alone
    return Answer(
        type="text",
        title="",
        text=fresh(text, shown.says, tracker),
        suggestions=following(shown, works=profile.in_field),
    )


def studied(base: Base, tracker: Tracker) -> str | None:
    """The certification that its writer takes or failed, as the message or those before it say."""
    for entity in (tracker.latest_message or {}).get("entities") or ():
        if (
            entity.get("entity") == "certification"
            and label(entity) == "taking"
            and entity["value"] in base.certifications
        ):
            return str(entity["value"])
    return failed_exam(base, tracker)


def following(shown: MoodEntry, *, works: bool) -> tuple[Suggestion, ...]:
    """What comes next after a mood."""
    names = [*shown.next]
    if works:
        names = [{"how_to_start": "job_search", "plan": "other_roles"}.get(name, name) for name in names]
    return tuple(NEXT[name] for name in dict.fromkeys(names))


def after_accusation(base: Base, tracker: Tracker) -> Answer | None:
    """What is said to who was accused at work, as they told a few turns ago; None where they told no such thing."""
    entry = next(one for one in base.moods if one.id == ACCUSED)
    turns = _turns(tracker)[-_RECENT:]
    if not any(sentence in turn for sentence in (*entry.says, *entry.then) for turn in turns):
        return None
    new = [text for text in entry.then if not any(text in turn for turn in turns)]
    return Answer(type="text", title="", text=(new or entry.then)[0], suggestions=following(entry, works=True))


def put_first(dispatcher: CollectingDispatcher, sentence: str) -> None:
    """Puts `sentence` before what the turn says."""
    if not sentence or not dispatcher.messages:
        return
    first = dispatcher.messages[0]
    envelope = first.get("custom")
    if "sorry" in sentence and isinstance(envelope, dict) and envelope.get("text"):
        envelope["text"] = _APOLOGY.sub("", envelope["text"], count=1)
    if isinstance(envelope, dict) and envelope.get("text"):
        envelope["text"] = envelope["text"].replace(f"{SORRY} ", "", 1)  # one apology is enough
        envelope["text"] = (
            f"{sentence} {envelope['text']}" if _is_prose(envelope["text"]) else f"{sentence}\n\n{envelope['text']}"
        )
    elif first.get("text"):
        first["text"] = first["text"].replace(f"{SORRY} ", "", 1)
        first["text"] = f"{sentence} {first['text']}"
    else:  # a response of the domain, whose text the server of the conversation fills in
        spoken = CollectingDispatcher()
        spoken.utter_message(text=sentence)
        dispatcher.messages.insert(0, spoken.messages[0])


def _kinds(message: Mapping[str, Any]) -> set[str]:
    """The intent of a message, and the kind of one that is out of scope."""
    kinds = {e.get("value") for e in message.get("entities") or () if e.get("entity") == "topic"}
    return {kind for kind in (*kinds, (message.get("intent") or {}).get("name")) if isinstance(kind, str)}


def _welcome(mood: str, kinds: set[str]) -> bool:
    """Whether a sentence to that mood fits before the answer to a message of those kinds."""
    return not kinds & _NOT_TO and (mood in _BLOWS or not kinds & _BLOWS_TO)


def _only_tells(base: Base, message: Mapping[str, Any], text: str, shown: str) -> bool:
    """Whether a message asks nothing, and names nothing that could be told of."""
    if shown == ACCUSED and not any(part.asks for part in clauses(text)):
        return True
    if _ASKS.search(text) or told_by(base, text, LEAST_DOUBTED):
        return False
    if _kinds(message) & _ANSWERED:
        return False
    intent = (message.get("intent") or {}).get("name")
    named = any(entity.get("entity") in NAMES for entity in message.get("entities") or ())
    return intent in _SOFT or not named


def fresh(alone: str, says: tuple[str, ...], tracker: Tracker) -> str:
    """The answer, with another sentence at its beginning where that was said before."""
    opening = next((sentence for sentence in says if alone.startswith(sentence)), "")
    turns = _turns(tracker)
    if not opening or not any(opening in turn for turn in turns):
        return alone
    another = next((sentence for sentence in says if not any(sentence in turn for turn in turns)), "")
    return f"{another} {alone[len(opening) :].strip()}".strip()


def _is_prose(text: str) -> bool:
    return not text.startswith(("-", "*", "|", "#"))


def _turns(tracker: Tracker) -> list[str]:
    """What the bot said in each of its turns so far, the latest last."""
    turns = [""]
    for event in tracker.events:
        if event.get("event") == "user":
            turns.append("")
        elif event.get("event") == "bot":
            custom = (event.get("data") or {}).get("custom")
            text = custom.get("text") if isinstance(custom, dict) else event.get("text")
            turns[-1] += f"{text or ''}\n"
    return [turn for turn in turns if turn]
