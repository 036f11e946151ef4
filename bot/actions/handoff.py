"""Answers `request_human`: a summary that its writer may change, and that goes when they press the button.

The action is a loop of Rasa's rules: while a message waits it hears each turn first, and passes on what is not about it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import ActionExecutionRejection

from bot.actions.again import again, wish
from bot.actions.answer import Answer, suggest
from bot.actions.delivery import SECONDS, link, post
from bot.actions.draft import CHANGE, DROP, SEND, SLOT, Draft
from bot.actions.language_of import goes_on, language_of
from bot.actions.present import say
from bot.actions.shown import SHOWN
from bot.actions.spoken import language_shown
from bot.actions.summary import summary
from bot.privacy import masked
from bot.record import record
from bot.settings import Contact, Settings
from knowledge.base import base

NAME = "action_handoff"
MOST_PASSED_ON = 5  # turns: then it still waits, but hears no more, which costs each turn two calls
STEPS = ("send", "change", "drop")  # values of `topic` in the payloads of its buttons

_BILL = re.compile(r"\b(?:bill\w*|claim|charges?|insur\w+|invoice|owe|call)\b", re.I)
_ASKS = re.compile(
    r"\?\s*$|^\W*(?:what|whats|how|which|where|who|when|why|is|are|do|does|can|could|will|would|should)\b", re.I
)


class ActionHandoff(Action):  # type: ignore[misc]  # rasa_sdk ships no types
    """Answers request_human, and what is said about the message that waits."""

    def name(self) -> str:
        return NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        contact, draft = Settings.read().handoff, Draft.of(tracker)
        if passed_on := _passed_on(tracker.events):  # Rasa calls the loop again after the other answer
            return [] if draft and passed_on < MOST_PASSED_ON else [ActiveLoop(None), FollowupAction("action_listen")]
        step, text = _step(tracker, draft)
        if step == "pass":
            raise ActionExecutionRejection(NAME)
        asked = str((tracker.latest_message or {}).get("text") or "")
        if step == "show" and wish(asked) == "send" and (told := again(base(), tracker)):  # "email me this"
            say(dispatcher, tracker, told)
            return [] if draft else _done()
        if contact is None and _of_a_bill(tracker):
            dispatcher.utter_message(response="utter_out_of_scope_bill_or_claim")
            return _done()
        if contact is None:
            dispatcher.utter_message(response=f"utter_request_human{'_es' if _in_spanish(tracker) else ''}")
            return _done()
        draft = draft or Draft.new(summary(base(), tracker))
        if step == "send":
            return await _send(dispatcher, tracker, contact, draft)
        if step == "drop":
            say(dispatcher, tracker, DROPPED)
            return _done()
        draft = replace(draft, editing=step == "change")
        if text:
            draft = replace(Draft.new(masked(text, keep_contact=True)), id=draft.id)
        say(dispatcher, tracker, ASK_FOR_TEXT if step == "change" else preview(contact, draft))
        return [draft.kept(), ActiveLoop(NAME)]


def preview(contact: Contact, draft: Draft) -> Answer:
    """The text that would go, and the choice."""
    way = {
        "email": f"I can prepare an e-mail to {contact.address}, which you then send yourself",
        "form": "I can fill it into the form of whoever runs this site, which you then send yourself",
        "webhook": "I can send it to whoever runs this site",
    }[contact.way]
    own = (
        " The contact details that you wrote go with it; I just don't repeat them." if draft.shown != draft.text else ""
    )
    reach = " Say in it how they can reach you, if you want an answer." if contact.way != "email" else ""
    return Answer(
        type="question",
        title="A message to a person",
        text=f"{way}. Nothing goes before you press the button. It says:\n\n{quoted(draft.shown)}\n\n"
        f"To change it, type “change it to …”.{reach}{own}",
        suggestions=(_button("Send it" if contact.way == "webhook" else "That's right", "send"), *CHANGE_OR_DROP),
    )


async def _send(dispatcher: CollectingDispatcher, tracker: Tracker, contact: Contact, draft: Draft) -> list[Any]:
    if contact.way != "webhook":
        say(dispatcher, tracker, _ready(contact, draft))
        record("handoff", way=contact.way)
        return _done()
    taken = await post(contact, draft, seconds=min(SECONDS, Settings.read().actions_timeout / 3))
    record("handoff", way=contact.way, taken=taken)
    say(dispatcher, tracker, SENT if taken else FAILED)
    return _done() if taken else [replace(draft, editing=False).kept(), ActiveLoop(NAME)]


def _ready(contact: Contact, draft: Draft) -> Answer:
    """The link that its writer opens. Contact details are left to them: a link would repeat what they typed."""
    name = f"Open the e-mail to {contact.address}" if contact.way == "email" else "Open the form"
    note = " Add how they can reach you, if you want an answer." if draft.shown != draft.text else ""
    return Answer(
        type="text",
        title="Ready to send",
        text=f"[{name}]({link(contact, draft.shown)}), look it over and send it yourself.{note}",
        suggestions=NEXT,
    )


def _step(tracker: Tracker, draft: Draft | None) -> tuple[str, str]:
    """What this turn asks of the message: "show", one of STEPS, or "pass" on; and the new text, if it has one."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    intent, text = (message.get("intent") or {}).get("name"), str(message.get("text") or "")
    typed = "" if text.startswith("/") else text.strip()
    # A new text may well say “I would like to ask a person”, too.
    if intent == "request_human" and not (draft and CHANGE.match(typed)):
        chosen = [e.get("value") for e in message.get("entities") or () if e.get("entity") == "topic"]
        step = next((str(step) for step in chosen if step in STEPS), "show")
        return (step if draft else "show"), ""  # nothing goes that was not shown
    if draft is None or not typed:
        return "pass", ""
    if DROP.match(typed):
        return "drop", ""
    if SEND.match(typed):
        return "show", ""  # typed words may be misread; the button is not
    if not _ours_last(tracker.events):
        return "pass", ""
    if found := CHANGE.match(typed):
        return ("show", found["text"]) if found["text"].strip() else ("change", "")
    if intent in ("affirm", "deny") and len(typed.split()) < 5:
        return "show" if intent == "affirm" else "drop", ""
    if draft.editing and not _ASKS.search(typed):
        return "show", typed
    return "pass", ""


def _passed_on(events: Sequence[Mapping[str, Any]]) -> int:
    """How many turns, this one among them, were left to other actions since the message was shown; 0: not this one."""
    count, this = 0, True
    for event in reversed(events):
        if event.get("event") == "action_execution_rejected" and event.get("name") == NAME:
            count += 1
        elif event.get("event") == "user" and this:
            this = False
            if not count:
                return 0
        elif event.get("event") == "slot" and event.get("name") == SLOT:
            break
    return count


def _ours_last(events: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the last thing the bot said was about the message."""
    said = False
    for event in reversed(events):
        said = said or event.get("event") == "bot"
        if said and event.get("event") == "action":
            return bool(event.get("name") == NAME)
    return False


def _of_a_bill(tracker: Tracker) -> bool:
    """Whether the person wanted is one for a bill that was spoken of."""
    kept, text = tracker.get_slot(SHOWN), str((tracker.latest_message or {}).get("text") or "")
    refused = kept.get("refused") if isinstance(kept, dict) else None
    return bool(refused == "bill_or_claim" and _BILL.search(text))


def _in_spanish(tracker: Tracker) -> bool:
    text = str((tracker.latest_message or {}).get("text") or "")
    return language_of(text, sure=True) == "es" or language_shown(tracker) == "es" and goes_on(text)


def _done() -> list[Any]:
    return [SlotSet(SLOT, None), ActiveLoop(None), FollowupAction("action_listen")]


def quoted(text: str) -> str:
    """`text` as a Markdown quote."""
    return "\n".join(f"> {line}" for line in text.split("\n"))


def _button(title: str, step: str) -> Any:
    return suggest(title, "request_human", topic=step)


CHANGE_OR_DROP = (_button("Change it", "change"), _button("Don't send", "drop"))
NEXT = (suggest("What can you do?", "ask_help"), suggest("What does a coder earn?", "ask_salary"))
ASK_FOR_TEXT = Answer(
    type="question",
    title="Your own words",
    text="Type the message as it should read, and I show it to you once more.",
    suggestions=(suggest("Leave it as it was", "request_human"), _button("Don't send", "drop")),
)
DROPPED = Answer(
    type="text", title="Not sent", text="All right, nothing was sent, and I dropped the text.", suggestions=NEXT
)
SENT = Answer(
    type="text",
    title="Sent",
    text="Sent to whoever runs this site. I can't see their answer, and don't know when it comes.",
    suggestions=NEXT,
)
FAILED = Answer(
    type="text",
    title="Not sent",
    text="Sorry, that did not go through: nobody has it yet. I keep the text, so you can try again now or later.",
    suggestions=(_button("Try again", "send"), *CHANGE_OR_DROP),
)
