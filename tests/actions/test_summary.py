"""The summary for a person: what was asked and told, without personal data and without small talk."""

from __future__ import annotations

from rasa_sdk import Tracker

from bot.actions.summary import summary
from knowledge.base import base


def of(*said: tuple[str, str], **slots: object) -> str:
    events = [{"event": "user", "parse_data": {"text": text, "intent": {"name": intent}}} for intent, text in said]
    return summary(base(), Tracker("someone", slots, {}, events, False, None, {}, "action_listen"))


def test_questions_are_quoted() -> None:
    assert "I asked: “coder pay in ohio”; “and billers”." in of(
        ("ask_salary", "coder pay in ohio"), ("follow_up", "and billers")
    )


def test_the_last_four_questions_are_enough() -> None:
    text = of(*(("ask_salary", f"question {n}") for n in range(6)))
    assert "question 1" not in text and "“question 2”" in text


def test_small_talk_choices_and_talk_of_the_message_are_left_out() -> None:
    text = of(
        ("greet", "hi"), ("ask_salary", "/ask_salary"), ("out_of_scope", "please don't send it"), ("ask_help", "help")
    )
    assert "I asked" not in text


def test_personal_data_is_masked() -> None:
    text = of(("ask_salary", "my ssn is 123-45-6789, what do coders earn"))
    assert "123" not in text and "[Social Security number]" in text


def test_a_long_question_is_cut() -> None:
    assert len(of(("ask_salary", "x" * 5_000))) < 400


def test_the_subject_is_named() -> None:
    question = {"intent": "ask_salary", "role": ["medical_coder"], "place": ["TX"], "certification": ["CPC"]}
    assert "It was about medical coders, CPC and Texas." in of(question=question)


def test_what_was_told_of_oneself_is_told_in_the_first_person() -> None:
    profile = {"place": "Tulsa, OK", "experience": 3, "certifications": ["CCS"]}
    assert "About me: I am in Tulsa, OK, I have 3 years of experience and I hold the CCS." in of(profile=profile)


def test_a_hostile_question_slot_is_left_out() -> None:
    assert "It was about" not in of(question={"role": [["x"]], "place": {"a": 1}, "certification": "CPC"})
