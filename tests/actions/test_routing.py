"""Questions that are finer than the classifier's intents: whether a credential pays off, the way between two roles."""

from __future__ import annotations

import pytest

from bot.actions.question import Question
from bot.actions.routing import PATH, PLAN, routed
from tests.actions.asking import asked

BILLER_AUDITOR = ("medical_biller", "medical_auditor")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("is the cpc worth it", "ask_certification"),
        ("does the cpc pay off", "ask_pay_factors"),
        ("how long until the cpc pays for itself", "ask_certification"),
        ("total cost of becoming a cpc", "ask_how_to_start"),
        ("how much will i spend in total for the cpc", "ask_certification"),
    ],
)
def test_a_credential_that_may_pay_off_is_a_plan(text: str, intent: str) -> None:
    assert routed(Question(intent, text=text, certification=("CPC",))).intent == PLAN


@pytest.mark.parametrize("text", ["roi of getting certified", "is a certification worth the money"])
def test_certification_in_general_is_a_plan_too(text: str) -> None:
    assert routed(Question("advise_certification", text=text)).intent == PLAN


@pytest.mark.parametrize(
    ("text", "intent", "certification"),
    [
        ("which cert is worth it", "advise_certification", ()),
        ("is the ccs worth it over the cpc", "compare_certifications", ("CCS", "CPC")),
        ("is a degree worth it", "ask_education", ()),
        ("roi clerk what do they do", "ask_role", ()),
        ("how much is the cpc exam", "ask_certification", ("CPC",)),
    ],
)
def test_what_asks_something_else_is_no_plan(text: str, intent: str, certification: tuple[str, ...]) -> None:
    assert routed(Question(intent, text=text, certification=certification)).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how do i go from biller to auditor", "ask_how_to_start"),
        ("i'm a biller, i want to be an auditor", "ask_how_to_start"),
        ("path from biller to auditor", "ask_role"),
        ("biller to auditor", "compare_roles"),
    ],
)
def test_two_roles_and_a_move_are_a_path(text: str, intent: str) -> None:
    found = routed(Question(intent, text=text, role=BILLER_AUDITOR))
    assert (found.intent, found.role) == (PATH, BILLER_AUDITOR)


def test_a_path_may_be_told_backwards() -> None:
    found = routed(Question("ask_how_to_start", text="become an auditor from biller", role=BILLER_AUDITOR[::-1]))
    assert found.role == BILLER_AUDITOR


@pytest.mark.parametrize("text", ["biller or auditor", "does an auditor earn more than a biller", "biller vs auditor"])
def test_two_roles_that_are_weighed_are_no_path(text: str) -> None:
    assert routed(Question("compare_roles", text=text, role=BILLER_AUDITOR)).intent == "compare_roles"


@pytest.mark.parametrize(
    "text", ["what comes after coder", "next step up from coder", "move up from coder", "career ladder for coders"]
)
def test_what_comes_after_a_role_is_a_path(text: str) -> None:
    assert routed(Question("ask_role", text=text, role=("medical_coder",))).intent == PATH


def test_what_a_role_does_is_no_path() -> None:
    assert routed(Question("ask_role", text="what does a coder do", role=("medical_coder",))).intent == "ask_role"


def test_a_use_of_a_credential_is_a_question_about_it() -> None:
    asked = Question("ask_role", text="what jobs open up with an rhit", certification=("RHIT",), focus=("jobs",))
    assert routed(asked).intent == "ask_certification"


@pytest.mark.parametrize("text", ["cheapest cert", "the easiest exam to pass"])
def test_a_superlative_is_no_wish_for_advice(text: str) -> None:
    assert routed(Question("advise_certification", text=text)).intent == "ask_certification"


@pytest.mark.parametrize(
    ("intent", "text", "entities"),
    [
        ("ask_how_to_start", "what does a billing job start at", {}),
        ("ask_source", "has it gone up lately", {}),
        ("ask_outlook", "are salaries rising", {}),
        ("ask_cost_of_living", "p90 in tampa", {"city": "Tampa, FL"}),
        ("ask_job_search", "how many coding jobs are there", {}),
    ],
)
def test_pay_filed_under_something_near_is_pay(intent: str, text: str, entities: dict[str, str]) -> None:
    assert asked(intent, text, **entities).intent == "ask_salary"


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("ask_how_to_start", "i want to start with no experience"),
        ("ask_source", "is that from last year"),
        ("ask_outlook", "has demand gone up"),
    ],
)
def test_what_is_not_pay_stays_where_it_is(intent: str, text: str) -> None:
    assert asked(intent, text).intent == intent
