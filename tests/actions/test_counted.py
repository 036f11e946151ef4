"""Who is counted in a figure, and how far it spreads. Figures: OEWS May 2025."""

from __future__ import annotations

from bot.actions.counted import counted, doubted
from bot.actions.question import Question
from knowledge import Base

MANAGERS = Question("ask_salary", role=("him_manager",))


def ask(text: str) -> Question:
    return Question("ask_source", text)


def test_the_group_is_named_with_what_it_leaves_out(base: Base) -> None:
    answer = counted(base, ask("who is in there"), Question("ask_salary", role=("medical_coder",)))
    assert answer and "29-2072" in answer.text and "self-employed" in answer.text and "medical auditors" in answer.text


def test_what_is_asked_for_comes_first(base: Base) -> None:
    answer = counted(base, ask("are bonuses included"), MANAGERS)
    assert answer and answer.text.startswith("**OEWS leaves out bonuses")


def test_a_role_without_a_code_has_no_group(base: Base) -> None:
    assert counted(base, ask("who is in there"), Question("ask_salary", role=("cdi_specialist",))) is None


def test_a_doubt_gets_the_spread_and_whom_the_figure_covers(base: Base) -> None:
    answer = doubted(base, ask("seems too high"), MANAGERS)
    assert answer and "$94,700–166,100" in answer.text and "managers of every kind" in answer.text


def test_anger_is_heard(base: Base) -> None:
    answer = doubted(base, ask("bullshit, nobody gets that"), Question("ask_salary", place=("OH",)))
    assert answer and answer.text.startswith("I hear you.")
