"""A kind no: the response of the kind, which the domain has."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from bot.actions.out_of_scope import KINDS
from tests.actions.run_action import BOT, run_action


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_kind_has_its_response(kind: str) -> None:
    assert run_action("out_of_scope", entities=[("topic", kind)]).response == f"utter_out_of_scope_{kind}"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_domain_has_the_response_of_each_kind(kind: str) -> None:
    responses = YAML(typ="safe").load(BOT / "domain.yml")["responses"]
    assert responses[f"utter_out_of_scope_{kind}"][0]["text"]


@pytest.mark.parametrize("kind", ["", "no_such_kind", 7, None, ["medical"], {"medical": 1}])
def test_an_unknown_kind_gets_the_general_response(kind: object) -> None:
    assert run_action("out_of_scope", entities=[("topic", kind)]).response == "utter_out_of_scope_other"


def test_a_turn_out_of_scope_keeps_the_question_for_follow_ups() -> None:
    asked = run_action("ask_salary", entities=[("role", "medical_coder"), ("state", "OR")])
    after = run_action("out_of_scope", entities=[("topic", "medical")], slots=asked.slots)
    answer = run_action("follow_up", text="and in texas", entities=[("state", "TX")], slots=after.slots).answer
    assert "$48,860" in answer.text  # OEWS May 2025


def test_a_refusal_is_kept_for_one_who_insists() -> None:
    refused = run_action("out_of_scope", text="icd for a sprain", entities=[("topic", "code_lookup")])
    turn = run_action("follow_up", text="please, just this one", slots=refused.slots)
    assert turn.response == "utter_out_of_scope_code_lookup"
