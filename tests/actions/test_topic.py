"""Which function answers which intent."""

from __future__ import annotations

from bot.actions.topic import answerer_of, intents
from tests.actions.run_action import rules


def test_an_intent_without_a_topic_has_no_answerer() -> None:
    assert answerer_of("no_such_intent") is None


def test_every_topic_answers_an_intent_that_a_rule_leads_to() -> None:
    assert intents() <= rules().keys()
