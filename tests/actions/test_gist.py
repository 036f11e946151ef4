"""The gist of an answer."""

from __future__ import annotations

from bot.actions.answer import Answer
from bot.actions.gist import gist, sentences


def test_a_question_back_has_no_head() -> None:
    assert gist(Answer(type="question", title="", text="Which one?"))["head"] == ""


def test_the_head_begins_the_answer() -> None:
    assert gist(Answer(type="text", title="", text="It is so.\n- And so."))["head"].startswith("It is so.")


def test_a_line_is_divided_into_sentences() -> None:
    assert sentences("One. Two.") == ["One.", "Two."]
