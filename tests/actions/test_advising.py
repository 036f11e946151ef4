"""The dialogue of advice: what is asked, what a message is to the pending question, and how it ends."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rasa_sdk import Tracker

from bot.actions.advising import Advising
from bot.actions.answer import Answer
from bot.actions.hearing import hear
from bot.actions.who import Told
from knowledge.base import Base
from knowledge.questions import Field
from tests.actions.run_action import Turn, run_action


def ask(text: str = "which cert should i get", **more: Any) -> Turn:
    return run_action("advise_certification", text=text, **more)


def then(before: Turn, text: str, intent: str = "nlu_fallback", **more: Any) -> Turn:
    return run_action(intent, text=text, slots=before.slots, **more)


def press(before: Turn, title: str) -> Turn:
    """The turn of a button of the answer before."""
    [payload] = [s.payload for s in Answer.parse_obj(before.messages[-1]["custom"]).suggestions if s.title == title]
    intent, brace, entities = payload[1:].partition("{")
    return run_action(intent, text=payload, entities=list(json.loads(brace + entities).items()), slots=before.slots)


def heard(
    base: Base, pending: Field, text: str, intent: str = "nlu_fallback", confidence: float = 0.5, **more: Any
) -> str:
    message = {"text": text, "intent": {"name": intent, "confidence": confidence}, **more}
    return hear(base, message, pending, None).kind


def test_who_says_nothing_hears_what_is_known_so_far_and_one_question() -> None:
    text = ask().answer.text
    assert text.startswith("So far I'd say the **CPC**") and text.count("?") == 1


def test_a_question_has_a_way_around_it() -> None:
    assert ask().titles[-2:] == ["Skip", "You pick"]


def test_a_question_has_no_more_buttons_than_any_channel_shows() -> None:
    assert len(ask().titles) <= 5


def test_everything_said_at_once_is_asked_nothing() -> None:
    turn = ask(
        "best cert for a beginner, no degree, hospital, no credential yet",
        entities=[("setting", "hospital"), ("experience", 0)],
    )
    assert turn.answer.type == "advice"


def test_three_questions_are_the_most() -> None:
    turn = ask()
    for _ in range(3):
        assert turn.answer.type == "question"
        turn = press(turn, "Skip")
    assert turn.answer.type == "advice"


def test_no_question_is_put_twice() -> None:
    first = ask()
    assert press(first, "Skip").answer.text != first.answer.text


def test_an_answer_leads_on() -> None:
    turn = press(ask(), "Medical billing")
    assert "**CPB** for medical billing" in turn.answer.text


@pytest.mark.parametrize("text", ["you pick", "just tell me", "Surprise me!", "whatever you think", "your call"])
def test_the_choice_may_be_left_to_billie(text: str) -> None:
    assert then(ask(), text).answer.type == "advice"


@pytest.mark.parametrize("text", ["never mind", "stop", "nvm", "cancel please", "forget it"])
def test_a_stop_ends_it_without_a_recommendation(text: str) -> None:
    turn = then(ask(), text, "deny")
    assert turn.answer.type == "text" and turn.slots["advice"]["pending"] is None


def test_after_a_stop_nothing_is_put_again() -> None:
    turn = then(then(ask(), "stop", "deny"), "coder pay", "ask_salary")
    assert len(turn.messages) == 1


def test_another_question_is_answered_and_the_pending_one_put_again() -> None:
    turn = then(ask(), "what does a coder earn", "ask_salary")
    first, second = (Answer.parse_obj(message["custom"]) for message in turn.messages)
    assert first.type == "pay" and second.text == "Back to your certification: what kind of work do you want to do?"


def test_after_an_interruption_the_answer_still_counts() -> None:
    turn = then(then(ask(), "what does a coder earn", "ask_salary"), "billing i think", "ask_role")
    assert "**CPB**" in turn.answer.text


def test_a_pending_question_is_let_go_after_three_others() -> None:
    turn = ask()
    for _ in range(4):
        turn = then(turn, "what does a coder earn", "ask_salary")
    assert len(turn.messages) == 1 and turn.slots["advice"]["pending"] is None


def test_a_goodbye_is_not_followed_by_a_question() -> None:
    assert len(then(ask(), "bye", "goodbye").messages) == 1


def test_what_is_not_understood_is_asked_once_more_and_then_skipped() -> None:
    again = then(ask(), "purple")
    assert "I did not get that" in again.answer.text
    assert "where would you like to work" in then(again, "purple").answer.text.lower()


def test_the_reason_of_a_question_is_given() -> None:
    assert "may change which certification" in then(ask(), "why do you ask", "feedback_negative").answer.text


def test_something_else_of_oneself_is_kept_and_the_question_put_once_more() -> None:
    turn = then(ask("which certification", entities=[]), "got my associates degree")
    assert turn.slots["profile"]["schooling"] == "associate" and "what kind of work" in turn.answer.text


def test_a_button_pressed_without_a_dialogue_recommends() -> None:
    assert ask("/advise_certification", entities=[("pick", "yes")]).answer.type == "advice"


def test_what_was_told_before_is_not_asked_again() -> None:
    turn = then(press(ask(), "Medical billing"), "you pick")
    assert then(turn, "which cert should i get", "advise_certification").answer.type == "advice"


def test_a_later_answer_takes_the_place_of_an_earlier_one() -> None:
    told = {"profile": {"schooling": "bachelor"}}
    turn = ask("cert for management, i have a high school diploma", slots=told)
    assert turn.slots["profile"]["schooling"] == "high_school"


def test_is_it_worth_it_in_the_middle_is_about_what_is_favored_so_far() -> None:
    turn = then(ask(), "is it worth it", "ask_education")
    assert turn.messages[0]["custom"]["title"] == "CPC: cost and return"


@pytest.mark.parametrize(
    ("pending", "text", "intent"),
    [
        ("years", "a year or so", "follow_up"),
        ("years", "none", "deny"),
        ("schooling", "high school only", "ask_education"),
        ("schooling", "got my assoicates", "ask_how_to_start"),
        ("setting", "clinic", "nlu_fallback"),
        ("goal", "biling", "follow_up"),
        ("budget", "cheap", "ask_cost_of_living"),
        ("budget", "about 500", "follow_up"),
        ("budget", "no", "deny"),
        ("budget", "money is no object", "ask_pay_factors"),
        ("months", "asap", "nlu_fallback"),
        ("months", "6 weeks", "follow_up"),
        ("holds", "nothing yet", "deny"),
    ],
)
def test_free_text_answers_whatever_the_classifier_says(base: Base, pending: Field, text: str, intent: str) -> None:
    assert heard(base, pending, text, intent) == "answer"


@pytest.mark.parametrize("text", ["idk", "doesnt matter", "not sure", "Skip", "no idea lol", "dosent matter"])
def test_no_answer_is_an_answer(base: Base, text: str) -> None:
    assert heard(base, "setting", text, "feedback_negative") == "skip"


@pytest.mark.parametrize(
    ("text", "intent", "confidence"),
    [
        ("what does a coder earn in hospitals", "ask_salary", 0.9),
        ("how much is the cpc?", "ask_certification", 0.9),
        ("hospital pay", "ask_salary", 0.9),
        ("and billers", "follow_up", 0.9),
        ("best cert for billing", "advise_certification", 0.9),
        ("thanks", "thank", 0.9),
    ],
)
def test_a_question_of_its_own_is_no_answer(base: Base, text: str, intent: str, confidence: float) -> None:
    entities = [{"entity": "role", "value": "medical_biller"}] if intent == "follow_up" else []
    assert heard(base, "setting", text, intent, confidence, entities=entities) == "other"


def test_a_near_miss_is_no_unclear_answer(base: Base) -> None:
    topic = [{"entity": "topic", "value": "code_lookup"}]
    assert heard(base, "setting", "icd 10 for diabetes", "out_of_scope", entities=topic) == "other"


def test_400_years_are_no_answer(base: Base) -> None:
    assert heard(base, "years", "400") == "unclear"


def test_the_state_survives_its_slot() -> None:
    state = Advising("years", ("goal", "years"), Told(role="medical_coder"), 1, 1)
    tracker = Tracker(
        "someone", {"advice": json.loads(json.dumps(state.kept()["value"]))}, {}, [], False, None, {}, None
    )
    assert Advising.of(tracker) == state
