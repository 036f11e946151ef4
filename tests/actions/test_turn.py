"""A turn while a question of advice is pending: its answer, or an interruption after which it is put again."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action


def pending() -> dict[str, object]:
    return run_action("advise_certification", text="which cert should i get").slots


def test_another_question_is_answered_and_the_pending_one_put_again() -> None:
    turn = run_action(
        "ask_salary", text="how much do coders earn in ohio", entities=[CODER, ("state", "OH")], slots=pending()
    )
    first, last = turn.messages[0]["custom"], turn.messages[-1]["custom"]
    assert (
        first["type"] == "pay" and last["type"] == "question" and last["text"].startswith("Back to your certification")
    )


def test_a_goodbye_lets_the_question_go() -> None:
    turn = run_action("goodbye", text="bye then", slots=pending())
    assert turn.slots["advice"]["pending"] is None


def test_never_mind_ends_it_without_a_recommendation() -> None:
    turn = run_action("deny", text="never mind", slots=pending())
    assert turn.answer.title == "No more questions"
