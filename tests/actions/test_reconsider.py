"""Which intent is answered instead of the classifier's, and when its own stays."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.question import Question
from bot.actions.reconsider import FEEDBACK, WAITING, is_doubtful, percentile_in, reconsidered

OHIO = Question("ask_salary", role=("medical_coder",), place=("OH",))
TWO = Question("compare_places", role=("medical_coder",), place=("OH", "IN"))
CPC = Question("ask_certification", certification=("CPC",))
REMOTE = Question("ask_remote_work", role=("medical_coder",))


def told(
    text: str, intent: str, before: Question | None = None, *, kind: str = "", likely: tuple[str, ...] = (), sure: float = 0.4,
    refused: str | None = None, **entities: Any,
) -> str | None:  # fmt: skip
    """What a message is taken for; `likely`: the next intents of the classifier's ranking."""
    found = [{"entity": name, "value": value} for name, value in entities.items()]
    found += [{"entity": "topic", "value": kind}] if kind else []
    ranking = [{"name": name, "confidence": 0.1} for name in (intent, *likely)]
    message = {
        "text": text,
        "intent": {"name": intent, "confidence": sure},
        "entities": found,
        "intent_ranking": ranking,
    }
    return reconsidered(message, before, refused)


@pytest.mark.parametrize(
    "text",
    [
        "where did that come from",
        "is that number official",
        "what year",
        "who is lumped in there",
        "i doubt it",
        "a link please",
        "sounds too low",
    ],
)
def test_a_word_of_figures_or_doubt_stays_a_question_of_the_source(text: str) -> None:
    assert told(text, "ask_source", OHIO, likely=("ask_role",)) is None


def test_a_question_without_one_goes_to_the_next_intent() -> None:
    assert (
        told("who would hire me with it", "ask_source", CPC, likely=("nlu_fallback", "ask_job_search"))
        == "ask_job_search"
    )


def test_a_few_words_after_an_answer_change_its_question() -> None:
    assert told("which town then", "ask_source", TWO, likely=("ask_role",)) == "follow_up"


@pytest.mark.parametrize(("before", "other"), [(OHIO, "ask_pay_factors"), (REMOTE, "follow_up")])
def test_a_bare_why_is_about_what_was_shown(before: Question, other: str) -> None:
    assert told("but why", "ask_source", before) == other


@pytest.mark.parametrize("text", ["that's wrong, they charged me 410", "i paid less last spring"])
def test_another_price_is_taken_as_a_correction(text: str) -> None:
    assert told(text, "feedback_negative", CPC) == "ask_source"


def test_a_bare_amount_after_a_fee_is_no_code() -> None:
    assert told("410", "out_of_scope", CPC, kind="code_lookup", sure=0.95) == "ask_source"


def test_a_doubt_of_pay_is_no_form() -> None:
    assert told("no way, nobody earns that", "feedback_negative", OHIO) == "ask_source"


def test_the_age_of_a_figure_is_not_the_age_of_the_bot() -> None:
    assert told("and how old are yours", "bot_challenge") == "ask_source"


@pytest.mark.parametrize(
    ("text", "kind", "before", "other"),
    [
        ("p75 there", "code_lookup", OHIO, "follow_up"),
        ("future?", "software", None, "ask_outlook"),
        ("would it pay back", "bill_or_claim", None, "plan_certification"),
        ("public ones", "chit_chat", OHIO, "follow_up"),
    ],
)
def test_a_word_of_the_field_is_not_out_of_scope(text: str, kind: str, before: Question | None, other: str) -> None:
    assert told(text, "out_of_scope", before, kind=kind) == other


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("is my claim correct", "bill_or_claim"),
        ("code for a broken arm", "code_lookup"),
        ("can they sue me", "legal"),
        ("my knee hurts", "medical"),
    ],
)
def test_what_is_out_of_scope_stays_so(text: str, kind: str) -> None:
    assert told(text, "out_of_scope", None, kind=kind, sure=0.9, likely=("ask_salary",)) is None


def test_one_who_insists_after_a_refusal_is_refused_again() -> None:
    assert told("oh come on, only this one", "follow_up", refused="code_lookup") == "out_of_scope"


def test_a_wish_to_give_feedback_is_one() -> None:
    assert told("where do i submit a comment", "nlu_fallback") == FEEDBACK


def test_waiting_for_a_person_is_told_from_a_question() -> None:
    assert told("when will somebody get back to me", "nlu_fallback") == WAITING


def test_forgetting_needs_its_words_or_a_sure_classifier() -> None:
    unsure: dict[str, Any] = {"text": "any place will do", "intent": {"name": "forget_me", "confidence": 0.4}}
    assert is_doubtful(unsure)
    assert not is_doubtful({**unsure, "text": "delete all of it"})
    assert not is_doubtful({**unsure, "intent": {"name": "forget_me", "confidence": 0.9}})


def test_a_percentile_by_its_short_name() -> None:
    assert percentile_in("p90 please") == 90 and percentile_in("p95") is None


def test_a_button_is_taken_at_its_word() -> None:
    assert told("/ask_source", "ask_source", OHIO) is None
