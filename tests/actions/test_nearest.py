"""What an uncertain message asks most likely."""

from typing import Any

from bot.actions.nearest import choices, nearest
from bot.actions.question import Question
from knowledge.base import base


def message(text: str, ranking: dict[str, float], **entities: Any) -> dict[str, Any]:
    return {
        "text": text,
        "intent": {"name": "nlu_fallback", "confidence": 0.75},
        "intent_ranking": [{"name": name, "confidence": share} for name, share in ranking.items()],
        "entities": [{"entity": name, "value": value} for name, value in entities.items()],
    }


def test_a_few_words_that_name_something_change_the_question_before() -> None:
    turn = message("insurers, say?", {"ask_role": 0.3}, setting="insurer")
    assert nearest(base(), turn, Question("ask_pay_factors", role=("medical_coder",))) == "follow_up"


def test_the_other_end_of_a_ranking_is_asked_for() -> None:
    turn = message("hm and the lowest?", {"out_of_scope": 0.3})
    assert nearest(base(), turn, Question("rank_pay", role=("medical_coder",))) == "follow_up"


def test_a_role_in_a_place_means_pay_when_that_is_as_likely() -> None:
    turn = message("my aunt codes in reno, is she well off would you say", {"ask_cost_of_living": 0.27, "ask_salary": 0.25},
                   role="medical_coder", city="Reno, NV")  # fmt: skip
    assert nearest(base(), turn, None) == "ask_salary"


def test_words_that_name_nothing_stay_unclear() -> None:
    assert nearest(base(), message("hmpf the thing over yonder", {"ask_role": 0.3}), None) is None


def test_one_of_what_was_asked_about_is_picked_by_its_topic() -> None:
    before = Question("compare_certifications", certification=("CPC", "CCA"))
    assert nearest(base(), message("please name one", {}), before) == "advise_certification"


def test_choices_are_three_at_most_and_hold_what_was_named() -> None:
    turn = message("x", {"ask_salary": 0.3, "ask_role": 0.2, "ask_outlook": 0.1, "greet": 0.1}, role="medical_coder")
    found = choices(turn, {"ask_salary": "Pay", "ask_role": "Role", "ask_outlook": "Outlook", "rank_pay": "States"})
    assert [one.title for one in found] == ["Pay", "Role", "Outlook"]
    assert all("medical_coder" in one.payload for one in found)
