"""Which figure a question of pay wants, by its words."""

from __future__ import annotations

import pytest

from bot.actions.question import Question
from bot.actions.wanted import judged, moved, percentile_in, underpaid, wage_in, wanted_in
from tests.actions.asking import asked, follow

BEFORE = Question("ask_salary", role=("medical_coder",), place=("OR",))


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("average wage of a coder", "mean"), ("the mean please", "mean"), ("i mean hourly", None), ("what does that mean", None),
        ("how many coders work in ohio", "jobs"), ("any openings there", "jobs"), ("how many years does it take", None),
        ("number of jobs in tulsa", "jobs"), ("starting salary", "start"), ("what would a newbie get", "start"),
        ("what do billers start at", "start"), ("did wages go up", "change"), ("pay trend", "change"),
        ("does pay go up with experience", None), ("after tax", "tax"), ("take home pay", "tax"), ("the median", "median"),
        ("keep my 60k and move to ohio", "kept"), ("what would my salary be worth in ohio", "kept"), ("coder pay in ohio", None),
    ],
)  # fmt: skip
def test_the_words_tell_the_figure(text: str, wants: str | None) -> None:
    assert wanted_in(text) == wants


@pytest.mark.parametrize(
    ("text", "percentile"),
    [("75th?", 75), ("p90 in tampa", 90), ("the ninetieth", 90), ("10th", 10), ("90", None), ("25th street", None)],
)
def test_a_percentile_is_read_by_its_number_alone(text: str, percentile: int | None) -> None:
    assert percentile_in(text) == percentile


@pytest.mark.parametrize(
    ("text", "wage"),
    [("am i underpaid at 29", 29), ("they offered me 17 first", 17), ("i make 41", 41), ("i make 29.50", 29.5), ("i get 60k", None),
     ("paid for 20 years", None), ("offered 10 states", None)],
)  # fmt: skip
def test_a_bare_number_beside_pay_is_a_wage(text: str, wage: float | None) -> None:
    assert (found := wage_in(text)) == (None if wage is None else (wage, "hour")), found


def test_a_percentile_is_no_amount() -> None:
    turn = follow("75th?", BEFORE)
    assert (turn.percentile, turn.money) == (75, ())


def test_what_is_wanted_survives_another_place() -> None:
    kept = follow("and in texas", Question("ask_salary", place=("OR",), wants="jobs"), state="TX")
    assert (kept.wants, kept.place) == ("jobs", ("TX",))


def test_the_mean_gives_way_to_a_percentile_and_back() -> None:
    upper = follow("90th", Question("ask_salary", wants="mean"))
    assert (upper.wants, upper.percentile) == (None, 90)
    mean = follow("avg instead", Question("ask_salary", percentile=90))
    assert (mean.wants, mean.percentile) == ("mean", None)


def test_places_set_against_keep_the_percentile() -> None:
    before = Question("ask_salary", role=("medical_coder",), place=("OR",), percentile=90)
    assert asked("compare_places", "vs ohio and iowa", before, state=["OH", "IA"]).percentile == 90
    assert asked("ask_salary", "what do coders earn in ohio", before, state="OH").percentile is None


def test_who_asks_if_pay_is_low_means_the_amount_named_before() -> None:
    before = Question("ask_salary", place=("OR",), money=(22,), period="hour", experience=3)
    turn = asked("ask_source", "is that low", before)
    assert (turn.intent, turn.money, turn.place, turn.experience) == ("ask_salary", (22,), ("OR",), 3)


def test_words_of_judgement_and_of_change() -> None:
    assert judged("is that fair") and underpaid("am i underpaid") and not underpaid("coder pay")
    assert moved("has it gone up") and not moved("is it from last year")


def test_the_highest_of_them_is_of_what_stood_side_by_side() -> None:
    before = Question("compare_places", role=("medical_coder",), place=("OH", "IA", "KS"))
    turn = asked("rank_pay", "highest of all of them", before)
    assert (turn.intent, turn.place) == ("rank_pay", ("OH", "IA", "KS"))
    employers = Question("ask_salary", role=("medical_coder",), setting=("hospital", "insurer"))
    assert asked("rank_pay", "which is highest", employers).setting == ("hospital", "insurer")
    assert asked("rank_pay", "best paying states in the country", before).place == ()


def test_tax_gives_way_to_prices() -> None:
    before = Question("ask_salary", role=("medical_coder",), place=("OH",), wants="tax")
    assert follow("after prices then", before).wants is None


def test_pay_that_is_kept_is_of_the_places_spoken_of() -> None:
    before = Question("compare_places", role=("medical_coder",), place=("OH", "IA"))
    turn = asked("nlu_fallback", "keeping my iowa salary i mean", before, state="IA")
    assert (turn.intent, turn.place, turn.wants) == ("ask_salary", ("IA", "OH"), "kept")
