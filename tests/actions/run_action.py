"""Running one action as the action server does: a real tracker, a real dispatcher, the action by its name."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher
from ruamel.yaml import YAML

from bot.actions.answer import Answer

BOT = Path(__file__).parent.parent.parent / "bot"
CODER = ("role", "medical_coder")
BILLER = ("role", "medical_biller")


@dataclass(frozen=True)
class Turn:
    """What one turn left: the messages, and the slots for the turn to come."""

    messages: list[dict[str, Any]]
    slots: dict[str, Any] = field(default_factory=dict)

    @property
    def answer(self) -> Answer:
        """The one envelope of the turn, checked by its type."""
        [message] = self.messages
        return Answer.parse_obj(message["custom"])

    @property
    def text(self) -> str:
        """The one plain message of the turn."""
        [message] = self.messages
        return str(message["text"])

    @property
    def response(self) -> str:
        """The name of the domain's response that the action chose."""
        [message] = self.messages
        return str(message["response"])

    @property
    def titles(self) -> list[str]:
        """What the suggestions are called."""
        return [suggestion.title for suggestion in self.answer.suggestions]


def run_action(
    action_or_intent: str,
    text: str = "",
    entities: Iterable[tuple[str, object] | dict[str, object]] = (),
    slots: Mapping[str, object] | None = None,
    channel: str = "web",
    before: str | None = None,
    events: Iterable[dict[str, object]] = (),
    **message: object,
) -> Turn:
    """Run an action, or the action of an intent's rule, on a message with `entities`: as (name, value), or as
    the entity extractor gives them.

    `before`: the intent of the message before; `events`: what happened before it, as a tracker has it.
    Further keywords become parts of the parsed message.
    """
    is_action = action_or_intent.startswith("action_")
    name = action_or_intent if is_action else rules()[action_or_intent]
    intent = _intents()[name][0] if is_action else action_or_intent
    found = [e if isinstance(e, dict) else {"entity": e[0], "value": e[1]} for e in entities]
    latest: dict[str, Any] = {"text": text, "intent": {"name": intent}, "entities": found, **message}
    messages = [{"intent": {"name": before}}, latest] if before else [latest]
    said = [{"event": "user", "input_channel": channel, "parse_data": parsed} for parsed in messages]
    kept = dict(slots or {})
    tracker = Tracker("someone", kept, latest, [*events, *said], False, None, {}, "action_listen")
    dispatcher = CollectingDispatcher()
    new = _loop().run_until_complete(_run(name, dispatcher, tracker))
    if any(event["event"] == "reset_slots" for event in new):
        kept = {}
    return Turn(dispatcher.messages, {**kept, **{e["name"]: e["value"] for e in new if e["event"] == "slot"}})


async def _run(name: str, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    return list(await registered()[name](dispatcher, tracker, {}))


@lru_cache(maxsize=1)
def _loop() -> asyncio.AbstractEventLoop:
    """One loop for all runs: thousands of tests would spend a sixth of their time on making theirs."""
    return asyncio.new_event_loop()


@lru_cache(maxsize=1)
def registered() -> dict[str, Any]:
    """The actions that the action server finds in `bot.actions`, by name."""
    executor = ActionExecutor()
    executor.register_package("bot.actions")
    return dict(executor.actions)


@lru_cache(maxsize=1)
def rules() -> dict[str, str]:
    """Which action or response each intent leads to, as the rules say."""
    found = {}
    for path in sorted((BOT / "data" / "rules").glob("*.yml")):
        for rule in YAML(typ="safe").load(path)["rules"]:
            intent, action = (step for step in rule["steps"])
            found[intent["intent"]] = action["action"]
    return found


def _intents() -> dict[str, list[str]]:
    by_action: dict[str, list[str]] = {}
    for intent, action in rules().items():
        by_action.setdefault(action, []).append(intent)
    return by_action
