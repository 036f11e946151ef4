"""The message to a person that is being prepared: kept in one slot until it went or was dropped."""

from __future__ import annotations

import re
import secrets
from dataclasses import asdict, dataclass

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from bot.privacy import masked

SLOT = "handoff"
LONGEST = 1_000  # characters: what a link to an e-mail carries in every mail program

# What is typed about it.
_THIS = r"(?:it|that|this|the (?:text|message|summary))"
CHANGE = re.compile(
    rf"^\W*(?:please )?(?:change|edit|replace|rewrite) {_THIS}(?: (?:to|with|into))?\b[\s:]*(?P<text>.*)$", re.I | re.S
)
SEND = re.compile(rf"^\W*(?:(?:ok|okay|yes|yeah|now|please|you can)\W+)*send(?: {_THIS})?(?: (?:now|off|please|to them|to a person))*\W*$", re.I)  # fmt: skip
DROP = re.compile(rf"^\W*(?:please )?(?:(?:do not|don'?t|never) send(?: {_THIS})?|cancel {_THIS}|delete the (?:text|message|summary))\b.*$", re.I)  # fmt: skip

_ID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Draft:
    """A message; `id` stays when it is sent again. `editing`: its writer was asked for another text."""

    text: str
    id: str
    editing: bool = False

    @classmethod
    def new(cls, text: str) -> Draft:
        """A draft of `text`, cut to what can be sent."""
        return cls(cut(text), secrets.token_hex(8))

    @classmethod
    def of(cls, tracker: Tracker) -> Draft | None:
        """The draft kept in the slot; None when there is none, or when it is not one."""
        kept = tracker.get_slot(SLOT)
        if not isinstance(kept, dict):
            return None
        text, id = kept.get("text"), kept.get("id")
        if not isinstance(text, str) or not text.strip() or not isinstance(id, str) or not _ID.fullmatch(id):
            return None
        return cls(cut(text), id, kept.get("editing") is True)

    @property
    def shown(self) -> str:
        """The text without the contact details that may be in it: what is typed is not repeated."""
        return masked(self.text)

    def kept(self) -> SlotSet:
        """The event that keeps it."""
        return SlotSet(SLOT, asdict(self))


def cut(text: str) -> str:
    """`text` without control characters, and not longer than can be sent."""
    text = "".join(sign for sign in text if sign == "\n" or sign.isprintable()).strip()
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
