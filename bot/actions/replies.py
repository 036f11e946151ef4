"""What a short message says to a question that is pending: the answer, no answer, "you pick", "stop", or nothing of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.actions.profile_words import PLENTY
from bot.actions.said import goal_named, months_of, near, number_in, said, schooling_in, time_in, values
from bot.actions.who import MOST_YEARS
from knowledge.base import Base
from knowledge.questions import Field
from knowledge.text import key

_LEAST_MONEY = 20  # dollars; a smaller number is not meant as a budget

_STOP = ("never mind", "nevermind", "nvm", "stop", "cancel", "forget it", "forget about it", "quit", "leave it", "stop it",
         "stop asking", "no more questions", "enough", "drop it", "not now", "exit", "end", "stop please")  # fmt: skip
_PICK = ("you pick", "pick", "pick one", "pick for me", "you choose", "choose for me", "you decide", "decide for me", "just tell me",
         "surprise me", "up to you", "your call", "your choice", "whatever you think", "you tell me", "just pick one",
         "which one", "which one then", "so which one", "which then", "whatever you say", "you know best", "whatever is best",
         "tell me already", "just give me one", "just recommend one", "just answer", "dealers choice")  # fmt: skip
_SKIP = ("skip", "skip it", "skip that", "next", "next question", "pass", "idk", "i dont know", "i do not know", "dont know", "dunno",
         "not sure", "im not sure", "unsure", "no idea", "no clue", "doesnt matter", "does not matter", "dont care", "i dont care",
         "dont mind", "i dont mind", "no preference", "whatever", "whichever", "any", "anything", "any of them", "anywhere", "either",
         "either one", "rather not say", "prefer not to say", "none of your business", "hard to say", "not decided",
         "havent decided", "undecided", "all the same", "none of these", "other", "something else", "idc", "no opinion")  # fmt: skip
_WHY = ("why", "why do you ask", "why do you want to know", "what do you mean", "what does that mean", "what", "huh", "explain",
        "what for", "how so", "why does that matter", "i dont understand", "i dont get it")  # fmt: skip
_FILLERS = re.compile(
    r"\b(i guess|i think|i suppose|maybe|probably|honestly|please|lol|tbh|um+|uh+|hm+|well|really|just|only|kinda|sorta|so far|"
    r"right now|at the moment|yet|ok|okay|oh)\b"
)
_STOPS = re.compile(r"\b(?:stop asking|no more questions|never ?mind|nvm|forget it)\b")
_PICKS = re.compile(
    r"\bwhich (?:one|cert) (?:then|do i|should i|is it|would you)\b|\bu (?:pick|choose|decide)\b|"
    r"\b(?:you|just) (?:pick|choose|decide|recommend)\b|\bpick (?:one|for me)\b|\bsurprise me\b|\bjust tell me\b(?! (?:about|what|how|why))"
)
_SKIPS = re.compile(
    r"\b(?:dont|do not|doesnt|does not) (?:really |even )?(?:care|matter|mind)\b|"
    r"^(?:i )?(?:really )?(?:dont know|have no (?:idea|clue|preference)|havent (?:decided|thought)|no idea|not sure|doesnt matter)\b"
)
_MOST_WORDS = 7  # of a message that says no more than that
_HAVE = re.compile(r"\b(?:have|hold|got|passed|earned|my|ive)\b")
_NO = re.compile(r"\b(no|none|nope|nah|nothing|zero|never|not|dont|havent|n)\b")
_YES = re.compile(r"\b(yes|yeah|yep|yup|sure|fine|ok|okay|definitely|absolutely|y|i do|thats ok|works)\b")
_PLENTY = re.compile(r"\b(no object|no problem|not a problem|not an issue|no issue|plenty|enough|no limit|unlimited|can afford|no rush|no hurry|"
                     r"not in a (?:rush|hurry)|all the time|take my time|whenever|no deadline)\b")  # fmt: skip
_LITTLE = re.compile(r"\b(cheap\w*|little|broke|tight|low\w*|least|not much|cant afford|minimum|poor|small)\b")
_SOON = re.compile(r"\b(asap|soon\w*|fast\w*|quick\w*|hurry|rush|now|right away|immediately|yesterday)\b")
_NEW = re.compile(r"\b(new|newbie|beginner|beginning|starting|started|fresh|never worked)\b")


def is_stop(text: str) -> bool:
    """Whether a message ends the questions without an answer."""
    return _is_one_of(text, _STOP) or _says(text, _STOPS)


def is_pick(text: str) -> bool:
    """Whether a message leaves the choice to Billie."""
    return _is_one_of(text, _PICK) or _says(text, _PICKS)


def is_skip(text: str) -> bool:
    """Whether a message leaves one question open."""
    return _is_one_of(text, _SKIP) or _says(text, _SKIPS)


def is_why(text: str) -> bool:
    """Whether a message asks what the question is for."""
    return _is_one_of(text, _WHY)


def _is_one_of(text: str, phrases: tuple[str, ...]) -> bool:
    return near(key(text), phrases) or near(plain(text), phrases)


def _says(text: str, pattern: re.Pattern[str]) -> bool:
    return len(text.split()) <= _MOST_WORDS and bool(pattern.search(key(text)))


def plain(text: str) -> str:
    """The words of `text` that carry it."""
    spare = _FILLERS.sub(" ", key(text))
    return " ".join(spare.split()) or key(text)


def reply(base: Base, field: Field, message: Mapping[str, Any]) -> dict[str, Any] | None:
    """The fields of a `Profile` that a message gives in answer to the question for `field`; `None`: it is no answer."""
    text = key(str(message.get("text") or ""))
    return _READERS[field](base, text, message)


def aside(base: Base, message: Mapping[str, Any]) -> dict[str, Any] | None:
    """What a message says of its writer beside the question for any one field."""
    text = key(str(message.get("text") or ""))
    found = said(base, text, values(message, "money"))
    for read in (_schooling, _setting_named, _held, _worked):
        found |= read(base, text, message) or {}
    return found or None


def _setting_named(base: Base, text: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    named = [value for value in values(message, "setting") if value in base.settings]
    return {"setting": named[0]} if named else None


def _held(base: Base, text: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    return _holds(base, text, message) if values(message, "certification") and _HAVE.search(text) else None


def _worked(base: Base, text: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    return _years(base, text, message) if values(message, "experience") else None


def _goal(base: Base, text: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    if goal := goal_named(base, text):
        return {"goal": goal}
    if setting := _setting(base, text, message):
        return setting
    roles = [role for role in values(message, "role") if role in base.roles]
    if not roles and re.search(r"\bcod(?:ing|er|ers)\b", text):
        roles = ["medical_coder"]
    return next(({"goal": goal.id} for role in roles for goal in base.goals.values() if role in goal.roles), None)


def _setting(base: Base, text: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    if named := _setting_named(base, text, message):
        return named
    alike = [s.id for s in base.settings.values() if near(plain(text), (key(s.name), *s.aliases))]
    if alike:
        return {"setting": alike[0]}
    goal = base.goals.get(goal_named(base, text) or "")
    return {"setting": goal.settings[0]} if goal and goal.settings else None


def _schooling(base: Base, text: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    schooling = schooling_in(base, text, loose=True)
    return {"schooling": schooling} if schooling else None


def _years(base: Base, text: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    named = [value for value in values(message, "experience") if isinstance(value, (int, float))]
    if named:
        years: float | None = float(named[-1])
    elif re.search(r"\bless than (?:a|one|1) year\b", text):
        years = 0.5
    elif time := time_in(text):
        years = months_of(time) / 12
    elif _NO.search(text) and _short(text) or _NEW.search(text):
        years = 0.0
    else:
        years = number_in(text) if _short(text) else None
    return {"experience": years} if years is not None and years <= MOST_YEARS else None


def _holds(base: Base, text: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    named = [id for id in values(message, "certification") if id in base.certifications]
    if named:
        return {"certifications": tuple(named), "holds_nothing": False}
    return {"holds_nothing": True} if _NO.search(text) and _short(text) else None


def _budget(base: Base, text: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    money = [value for value in values(message, "money") if isinstance(value, (int, float))]
    amount = money[-1] if money else number_in(text) if re.search(r"\d", text) else None
    if amount is not None:
        return {"budget": float(amount)} if amount >= _LEAST_MONEY else None
    return _enough("budget", text, _LITTLE)


def _months(base: Base, text: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    if time := time_in(text):
        return {"months": months_of(time)}
    return _enough("months", text, _SOON)


def _enough(field: str, text: str, little: re.Pattern[str]) -> dict[str, Any] | None:
    """Whether there is enough of something: without a figure, all or as little as can be."""
    if not _short(text):
        return None
    if _PLENTY.search(text):
        return {field: PLENTY}
    if little.search(text) or _NO.search(text):
        return {field: 0.0}
    return {field: PLENTY} if _YES.search(text) else None


def _short(text: str) -> bool:
    """Whether a message is short enough for one word of it to be the answer."""
    return len(plain(text).split()) <= _MOST_WORDS


_READERS = {
    "goal": _goal, "setting": _setting, "schooling": _schooling, "years": _years, "holds": _holds, "budget": _budget,
    "months": _months,
}  # fmt: skip
