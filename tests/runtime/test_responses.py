"""The domain's responses: one after the other, and as endpoints.yml has them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import read_endpoint_config

from bot.runtime.responses import VariedResponses
from bot.settings import ROOT

DOMAIN = Domain.from_yaml(
    """
version: "3.1"
responses:
  utter_thank:
    - text: "one"
      buttons: [{title: "More", payload: "/more"}]
    - text: "two"
    - text: "three"
  utter_bye:
    - text: "bye {name}"
"""
)


def say(*said: str, response: str = "utter_thank", **more: Any) -> dict[str, Any] | None:
    events = [event for text in said for event in (UserUttered("x"), BotUttered(text))]
    tracker = DialogueStateTracker.from_events("someone", events, DOMAIN.slots)
    return asyncio.run(VariedResponses(domain=DOMAIN).generate(response, tracker, "web", **more))


def text(*said: str) -> str:
    return str((say(*said) or {})["text"])


def test_the_first_comes_first() -> None:
    assert text() == "one"


def test_the_next_one_follows_what_was_said() -> None:
    assert [text("one"), text("one", "two")] == ["two", "three"]


def test_after_the_last_the_first_comes_again() -> None:
    assert text("one", "two", "three") == "one"


def test_what_was_said_between_does_not_matter() -> None:
    assert text("one", "something else") == "two"


def test_an_unknown_response_is_none() -> None:
    assert say(response="utter_nothing") is None


def test_what_stands_in_braces_is_filled_in() -> None:
    assert (say(response="utter_bye", name="Ann") or {})["text"] == "bye Ann"


def test_what_a_caller_adds_stays_out_of_the_domain() -> None:
    (say() or {})["buttons"].append({"title": "Mine", "payload": "/mine"})
    assert len((say() or {})["buttons"]) == 1


def test_the_endpoints_name_it() -> None:
    endpoint = read_endpoint_config(str(Path(ROOT, "bot", "endpoints.yml")), "nlg")
    assert isinstance(NaturalLanguageGenerator.create(endpoint, DOMAIN), VariedResponses)


def test_small_talk_has_something_else_to_say() -> None:
    domain = Domain.load(str(ROOT / "bot" / "domain.yml"))
    fixed = {"utter_action_failed"}
    once = [name for name, all in domain.responses.items() if len({one["text"] for one in all}) < 2]
    assert [name for name in once if name not in fixed and not name.startswith("utter_other_language")] == []
