"""Where the conversation was, and all of it summed up: the heads of the answers given, as many lines as are wanted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk import Tracker

from bot.actions.act import Act, acts
from bot.actions.answer import Answer, cite, suggest
from bot.actions.gist import Gist
from bot.actions.phrases import listed
from bot.actions.profile import Profile
from bot.actions.reconsider import MAKERS
from bot.actions.shown import SHOWN, offered
from knowledge.base import Base

MOST = 4  # lines, where no number is named
_NUMBERS = {"a": 1, "one": 1, "single": 1, "two": 2, "couple": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LINES = re.compile(
    rf"\b(?P<number>\d|{'|'.join(_NUMBERS)})(?: of)? (?:short |quick |bullet |simple )?(?:lines?|sentences?|points?|bullets?|things?|words?)\b",
    re.I,
)
_FIRST = re.compile(
    r"\b(?:first|beginning|very start|start(?:ed)? (?:of|with)|at the start|earliest|originally)\b", re.I
)
_ALL = re.compile(
    r"\b(?:all|everything|whole|sum\w*|summar\w+|recap|overview|so far|today|talked|told|covered|list)\b", re.I
)
_SUMS_UP = re.compile(
    r"\b(?:first|all (?:of )?(?:this|that|it)|everything|whole (?:thing|chat|conversation)|so far|(?:you|u) (?:told|said|gave)|we (?:talked|discussed|covered))\b",
    re.I,
)


def sums_up(text: str) -> bool:
    """Whether a wish about what was said is about more than the last answer: "all this in four lines"."""
    return bool(_SUMS_UP.search(text)) or (_lines(text) or 0) > 1


def _lines(text: str) -> int | None:
    """How many lines are wanted; None where no number is named."""
    named = _LINES.search(text)
    return (_NUMBERS.get(named["number"].lower()) or int(named["number"])) if named else None


@acts("recap", "again")
def recap(base: Base, tracker: Tracker, act: Act) -> Answer | None:
    """What was said first, last, or in all, as the words want it; None before anything was."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    text = str(message.get("text") or "")
    if MAKERS.search(text):
        return None
    given = told(tracker)
    if not given:
        beside = (message.get("intent") or {}).get("name") == "out_of_scope"
        return None if beside else _nothing(base, tracker)
    named = _lines(text)
    number = named or MOST
    if _FIRST.search(text):
        return _answer(base, tracker, "First I said:", given[:1])
    if named or _ALL.search(text):
        head = "All of it in short:" if len(given) > 1 and number > 1 else "In short:"
        return _answer(base, tracker, head, given[-min(max(number, 1), 8) :])
    return _answer(base, tracker, "The last thing was this:", given[-1:])


def told(tracker: Tracker) -> list[Gist]:
    """The gists of the answers so far, each once, the last last."""
    found: dict[str, Gist] = {}
    for event in tracker.events:
        if event.get("event") == "slot" and event.get("name") == SHOWN and (gist := _answered(event.get("value"))):
            found.setdefault(gist.head, gist)
    if now := _answered(tracker.get_slot(SHOWN)):
        found.pop(now.head, None)
        found[now.head] = now
    return list(found.values())


def _answered(kept: Any) -> Gist | None:
    """The gist of what was kept of an answer; None when that only said back what was told."""
    gist = Gist.of(kept)
    return None if gist is None or gist.title in ("", "Noted") else gist


def _answer(base: Base, tracker: Tracker, opening: str, given: Sequence[Gist]) -> Answer:
    lines = [gist.plain for gist in given]
    text = f"{opening} {lines[0]}" if len(lines) == 1 else "\n".join((opening, *(f"- {line}" for line in lines)))
    sources = [base.sources[id] for gist in given for id in gist.sources[:2] if id in base.sources]
    return Answer(
        type="text",
        title="So far",
        text=text,
        sources=cite(sources)[:4],
        suggestions=offered(tracker)[:3] or (suggest("What can you do?", "ask_help"),),
    )


def _nothing(base: Base, tracker: Tracker) -> Answer:
    """What is said before any answer was given here, with what is known of the writer."""
    known = Profile.of(tracker).words(base)
    begun = "In this conversation nothing was answered yet, and I keep no other."
    if known:
        begun += f" What you told me: {listed(known)}."
    return Answer(
        type="text",
        title="Nothing yet",
        text=f"{begun} What would you like to know?",
        suggestions=(
            suggest("What does a coder earn?", "ask_salary"),
            suggest("Which certification first?", "advise_certification"),
            suggest("How do I start?", "ask_how_to_start"),
        ),
    )
