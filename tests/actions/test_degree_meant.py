"""What "one" stands for after a question on schooling."""

from __future__ import annotations

from bot.actions.degree_meant import degree_meant, is_spelled_out
from bot.actions.question import Question

SCHOOLING = Question("ask_education")


def test_one_is_the_degree_spoken_of() -> None:
    found = degree_meant(Question("ask_certification", text="but do jobs want one"), SCHOOLING, "do i need a degree")
    assert (found.intent, found.text) == ("ask_education", "but do jobs want a degree")
    assert is_spelled_out(found, "but do jobs want one") and not is_spelled_out(found, found.text)


def test_what_names_something_or_follows_no_schooling_stays() -> None:
    named = Question("ask_certification", text="should i get one", certification=("CPC",))
    assert degree_meant(named, SCHOOLING, "do i need a degree") == named
    asked = Question("ask_certification", text="do jobs want one")
    assert degree_meant(asked, Question("ask_certification"), "do i need a degree") == asked
    assert degree_meant(asked, SCHOOLING, "which school is good") == asked
