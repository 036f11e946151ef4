"""Names of the last answer, said again."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker

from bot.actions.named_again import named_again


def entities(text: str, slots: dict[str, Any]) -> list[Any]:
    message = {"text": text, "entities": []}
    tracker = Tracker("s", slots, message, [], False, None, {}, "action_listen")
    return [e["value"] for e in named_again(tracker)["entities"]]


def test_a_town_of_the_ranking_is_known_by_its_name() -> None:
    shown = {"shown": {"places": ["Bend, OR", "Portland-Vancouver-Hillsboro, OR-WA"]}}
    assert entities("tell me about bend", shown) == ["Bend, OR"]
    assert entities("bend the rules", {}) == []


def test_a_role_of_a_comparison_is_known_by_its_last_word() -> None:
    asked = {"question": {"intent": "compare_roles", "role": ["medical_coder", "him_manager"]}}
    assert entities("leave out the manager", asked) == ["him_manager"]
    assert entities("my manager says so", {"question": {"intent": "ask_salary", "role": ["him_manager"]}}) == []
