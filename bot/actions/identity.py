"""What Billie says of itself: its name, what it is made of, who pays it, what it keeps of a conversation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from rasa_sdk import Tracker

from bot.actions.act import Act, acts
from bot.actions.answer import Answer, cite, suggest
from bot.actions.asked_fact import asked_fact
from knowledge.base import Base
from knowledge.facts import fact

Of = Literal["name", "payer", "kept", "made", "feels"]

_YOU = r"(?:you|u|ya|billie|this (?:chat|thing|bot|site))"
_ASKED: tuple[tuple[Of, str], ...] = (
    ("kept", rf"\b(?:do|does|are|will|is|r) {_YOU} (?:\w+ )?(?:sav|stor|keep|kept|record|log|track|shar|sell)\w*\b.{{0,20}}\b(?:what|this|that|my|chat|everything|anything|conversations?|data|info\w*)\b|"
     r"\bis (?:this|it|what i (?:say|type|write)) (?:\w+ )?(?:private|confidential|anonymous|saved|recorded|stored|kept|logged)\b"),
    ("payer", rf"\bwho (?:(?:pays|funds|sponsors|owns|runs|made|built|created|programmed|is behind) {_YOU}|do(?:es)? {_YOU} work for)\b|\b(?:are|r) {_YOU} (?:\w+ )?(?:paid|sponsored|owned|run|funded|made|from|with|part of) ?(?:by|of)?\b.{{0,20}}\b(?:aapc|ahima|schools?|someone|somebody|anyone|company)\b|"
     rf"\b(?:do|does) {_YOU} (?:work for|get paid|get (?:a )?(?:commission|kickback)\w*)\b"),
    ("made", rf"\b(?:are|r|is) {_YOU} (?:\w+ )?(?:chat ?gpt|gpt\w*|openai|claude|gemini|copilot|siri|alexa|llama|(?:an? )?(?:llm|language model|ai))\b|\bwhat (?:model|ai|llm) (?:are|r|is|runs) {_YOU}\b"),
    ("name", rf"\b(?:what(?:'?s| is)|whats) (?:your|ur|yr) name\b|\bwho (?:are|r) {_YOU}\b|\b(?:do|does) {_YOU} have (?:a )?name\b|\bwhat (?:do|should|can) i call {_YOU}\b"),
    ("feels", rf"\b(?:do|does|can) {_YOU} (?:even |really |actually )?(?:have (?:any )?(?:feelings?|emotions?|a heart)|feel (?:anything|things|pain|sad|bad)|get (?:tired|bored|lonely|sad)|sleep|eat)\b"),
)  # fmt: skip
PRIVACY = ("bound_who_sees", "bound_next_visit")  # facts of the base on Billie itself
_PATTERNS = tuple((of, re.compile(pattern, re.I)) for of, pattern in _ASKED)
_SAYS: Mapping[Of, str] = {
    "name": "I'm Billie, a chatbot on careers in medical coding and billing. What would you like to know?",
    "payer": "I am a program, and I can't see who runs or pays for this page. What AAPC's and AHIMA's pages say is named as theirs, "
    "and the pay figures come from BLS, so each can be checked at its source.",
    "kept": "What you type stays with this conversation, so that I know what we talked about, and I use what you tell of yourself for your "
    "questions alone. “Forget me” clears that; “Start over” on the page erases the messages too. Names and numbers of yours I never need.",
    "made": "No: I am Billie, a program without a language model. I don't make sentences up; I look up facts and figures and name where "
    "each comes from.",
    "feels": "No, none: I'm a program that looks things up. What you tell me I still take seriously.",
}  # fmt: skip


def asked_of_it(text: str) -> Of | None:
    """What a message asks of Billie itself; None when nothing of that."""
    return next((of for of, pattern in _PATTERNS if pattern.search(text)), None)


def of_itself(of: Of) -> Answer:
    """What Billie says of itself."""
    following = (
        (suggest("What do you know about me?", "ask_about_me"), suggest("Forget me", "forget_me"))
        if of == "kept"
        else (suggest("Where do the figures come from?", "ask_source"), suggest("What can you do?", "ask_help"))
    )
    return Answer(type="text", title="About Billie", text=_SAYS[of], suggestions=following)


@acts("bot_challenge", "out_of_scope/chit_chat", "out_of_scope/legal", "out_of_scope/other", "ask_about_me", "ask_source", "ask_help")  # fmt: skip
def identity(base: Base, tracker: Tracker, act: Act) -> Answer | None:
    """The answer to a question of Billie itself; None for whatever else such a turn asks."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    found = asked_fact(base, message)
    if found and found.likely and found.id in PRIVACY:
        known = fact(base, found.id)
        return of_itself("kept").copy(update={"text": known.text, "sources": cite([known.source])})
    of = asked_of_it(str(message.get("text") or ""))
    return of_itself(of) if of else None
