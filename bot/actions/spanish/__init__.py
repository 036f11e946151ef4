"""What is answered in Spanish: the commonest questions, small talk, and one sentence for the rest."""

from __future__ import annotations

from rasa_sdk import Tracker

from bot.actions.answer import Answer
from bot.actions.spanish.credential import exam
from bot.actions.spanish.meaning import Meaning, asked_in_parts, meant
from bot.actions.spanish.passing import asks_nothing, once_more, remark
from bot.actions.spanish.told import future, sources, told, work
from bot.actions.spanish.wages import ranked, wages
from bot.actions.topic import Said, speaks
from knowledge.base import Base

_OTHERS = frozenset(("forget_me", "ask_about_me"))  # their actions do something, in whatever language
# What has a response of its own in the domain.
_SMALL_TALK = frozenset(
    ("greet", "goodbye", "thank", "affirm", "deny", "bot_challenge", "ask_help", "request_human", "forget_me")
)
_MADE = {"pay": wages, "ranking": ranked, "exam_price": exam, "price": exam, "outlook": future, "difference": work}
REST = "utter_other_language_es"


@speaks("es")
def spanish(base: Base, tracker: Tracker) -> Said | None:
    """What to say to the latest message, which is in Spanish."""
    intent = str(((tracker.latest_message or {}).get("intent") or {}).get("name"))
    if intent in _OTHERS:
        return None
    if wished := once_more(tracker):
        return Said(wished, passes=True)
    meaning = meant(base, tracker)
    topic = meaning.topic
    if topic is None and asks_nothing(tracker):
        return Said(remark(tracker), passes=True)
    if topic is None:
        return Said(response=f"utter_{intent}_es" if intent in _SMALL_TALK else REST)
    if topic.intent in _SMALL_TALK and not topic.facts:
        return Said(response=f"utter_{topic.intent}_es")
    answer = _both(base, meaning) or _answer(base, meaning)
    return Said(answer, meaning.question, topic.id) if answer else Said(response=REST)


def _both(base: Base, meaning: Meaning) -> Answer | None:
    """The answers to two things asked in one message, one after the other; None when it asks one."""
    made: list[tuple[str, Answer]] = []
    for part in asked_in_parts(base, meaning.question):
        if part.topic and part.topic.id not in dict(made) and (answer := _answer(base, part)):
            made.append((part.topic.id, answer))
    if len(made) < 2:
        return None
    (_, first), (_, second) = made[:2]
    return first.copy(
        update={
            "text": f"{first.text}\n\n{_beside(first, second)}",
            "caveats": tuple(dict.fromkeys((*first.caveats, *second.caveats))),
            "sources": tuple({source.id: source for source in (*first.sources, *second.sources)}.values()),
        }
    )


def _beside(first: Answer, second: Answer) -> str:
    """The text of the second answer under its title, without lines that the first has."""
    said = {line.lstrip("- ") for line in first.text.split("\n")}
    lines = [line for line in second.text.split("\n") if line.lstrip("- ") not in said]
    head = "" if second.type == "question" else f"**{second.title}.** "
    return f"{head}{chr(10).join(lines)}"


def _answer(base: Base, meaning: Meaning) -> Answer | None:
    assert meaning.topic is not None
    if made := _MADE.get(meaning.topic.id):
        return made(base, meaning)
    return sources(base, meaning) if meaning.topic.id == "source" else told(base, meaning)
