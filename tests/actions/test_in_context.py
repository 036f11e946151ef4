"""Turns that only the conversation makes what they are."""

from __future__ import annotations

import pytest

from bot.actions.in_context import INTENTS, ActionInContext
from bot.actions.turn import action_of


@pytest.mark.parametrize("intent", INTENTS)
def test_every_act_without_a_topic_has_its_action(intent: str) -> None:
    assert isinstance(action_of(intent), ActionInContext)
