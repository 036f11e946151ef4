"""Questions that choose among what was spoken of."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.question import Question
from bot.actions.which import which_of

DALLAS = Question(
    "ask_salary", role=("medical_coder",), place=("Dallas, TX",), earlier=("Houston, TX",), last_place=("Dallas, TX",)
)
BILLER = Question("ask_role", role=("medical_biller",), last_role=("medical_biller",), earlier_role=("medical_coder",))
RHIA = Question(
    "ask_certification", certification=("RHIA",), last_certification=("RHIA",), earlier_certification=("RHIT",)
)


def which(text: str, before: Question, intent: str = "follow_up", **more: bool) -> Question | None:
    return which_of(Question(intent, text=text, **more), before, ())  # type: ignore[arg-type]


def test_the_better_of_two_places_after_prices() -> None:
    found = which("which of those two is better after rent", DALLAS, "compare_roles", adjusted=True)
    assert found is not None
    assert (found.intent, found.place, found.adjusted) == ("compare_places", ("Houston, TX", "Dallas, TX"), True)


def test_the_better_paid_of_two_roles() -> None:
    found = which("which pays more", BILLER, "ask_pay_factors")
    assert found is not None and (found.intent, found.role) == ("compare_roles", ("medical_coder", "medical_biller"))


def test_the_better_paid_of_two_certifications() -> None:
    found = which("which one makes more", RHIA)
    assert found is not None and (found.certification, found.focus) == (("RHIT", "RHIA"), ("pay",))


def test_a_question_of_its_own_stays_one() -> None:
    assert which("which states pay more", DALLAS, "rank_pay") is None
    assert which("which one should i take first", RHIA, "advise_certification") is None


def test_one_thing_alone_leaves_nothing_to_choose() -> None:
    assert which("which is better", replace(DALLAS, earlier=())) is None
