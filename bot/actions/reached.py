"""How a person is reached, for whoever says after asking for one which way suits them: "email is better, i work nights"."""

from __future__ import annotations

import re

from rasa_sdk import Tracker

from bot.actions.act import ANY, Act, acts, alone_of
from bot.actions.answer import Answer, suggest
from bot.actions.onward import onward
from bot.settings import Contact, Settings
from knowledge.base import Base

HANDOFF = "request_human"
RECENT = 4  # turns in which a person who was asked for is still waited for
_LONGEST = 16  # words
_WAY = re.compile(r"\b(?:e-?mails?|phone|calls?|text(?:s|ing)?|voice ?mail|sms|whats ?app|in writing|zoom)\b", re.I)
_SUITS = re.compile(
    r"\b(?:better|best|easier|easiest|prefer\w*|works?|rather|instead|please|pls|plz|only|fine|good|ok(?:ay)?)\b", re.I
)


@acts(ANY)
def by_which_way(base: Base, tracker: Tracker, act: Act) -> Answer | None:
    """What there is of the way that is wanted; None where no person was asked for, or no way is named."""
    message = tracker.latest_message or {}
    text = str(message.get("text") or "")
    if not _WAY.search(text) or len(text.split()) > _LONGEST or "?" in text or not _asked_for(tracker):
        return None
    if (message.get("intent") or {}).get("name") == HANDOFF:
        return None  # `bot.actions.handoff` answers it
    if alone_of(message) != HANDOFF and not _SUITS.search(text):
        return None
    contact = Settings.read().handoff
    if contact is None:
        return Answer(
            type="text",
            title="No contact from here",
            text="No way of contact is set up on this site, neither e-mail nor phone: I can pass nothing on, and nobody will "
            "write to you. The career office of your school, the local chapter of AAPC and AHIMA's member services can say "
            "which way and at which hours they can be reached.",
            suggestions=onward(base, tracker),
        )
    return Answer(
        type="text",
        title="How it reaches a person",
        text=_how(contact),
        suggestions=(suggest("Write the message", HANDOFF), suggest("What can you do?", "ask_help")),
    )


def _how(contact: Contact) -> str:
    if contact.way == "email":
        return (
            f"It goes by e-mail here: I prepare one to {contact.address}, and you send it yourself, at any hour. "
            "Say in it when and how you can be reached."
        )
    if contact.way == "form":
        return "Here it goes by a form, which I fill in and you send yourself, at any hour. Write in it how you can be reached."
    return (
        "Here I send your message to whoever runs this site, once you press the button. "
        "Write in it how you can be reached, and when."
    )


def _asked_for(tracker: Tracker) -> bool:
    """Whether a person was asked for in one of the turns just before."""
    turns = [event.get("parse_data") or {} for event in tracker.events if event.get("event") == "user"]
    return any((turn.get("intent") or {}).get("name") == HANDOFF for turn in turns[-RECENT - 1 :])
