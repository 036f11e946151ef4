"""Why two figures differ. Figures: OEWS May 2025; AAPC's survey, 2026 report; BEA 2024."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import knowledge
from knowledge import Base
from knowledge.explain import Explanation, explain
from knowledge.facts import claims
from knowledge.figure import Figure
from knowledge.living import Prices, prices
from knowledge.model import Period, Role
from knowledge.pay import Pay, pay
from knowledge.reasons import Reason
from knowledge.survey import newest_of

BASE = knowledge.base()


def median(base: Base, role: Role, state: str = "US", period: Period = Period.YEAR) -> Figure:
    found = pay(base, role, base.places[state], period=period)
    assert isinstance(found, Pay)
    return Figure.of_pay(found)


def reason(found: Explanation, kind: str) -> Reason:
    [only] = [reason for reason in found.reasons if reason.kind == kind]
    return only


def kinds(found: Explanation) -> list[str]:
    return [reason.kind for reason in found.reasons]


@pytest.fixture
def surveyed(base: Base, coder: Role) -> Explanation:
    """The OEWS median of coders against what holders of the CPC report."""
    survey = newest_of(base, "CPC")
    assert survey is not None
    return explain(base, median(base, coder), Figure.of_survey(survey))


def test_the_size_is_in_percent_of_the_first_figure(surveyed: Explanation) -> None:
    assert surveyed.size == 31.3  # 67,147 ÷ 51,140


def test_a_mean_against_a_median_is_measured_on_the_same_workers(surveyed: Explanation) -> None:
    assert reason(surveyed, "statistic").percent == 11.0  # 56,790 ÷ 51,140


def test_a_measured_reason_stands_before_those_that_nobody_measured(surveyed: Explanation) -> None:
    assert kinds(surveyed) == ["statistic", "self_reported", "population", "year", "job_mix"]


def test_a_survey_is_said_to_be_what_people_say_of_themselves(surveyed: Explanation) -> None:
    found = reason(surveyed, "self_reported")
    assert found.text.startswith("The mean of holders of the CPC in AAPC's survey")
    assert found.source.id == "aapc_survey"


def test_two_years_are_said_not_to_be_adjusted_for_inflation(surveyed: Explanation) -> None:
    assert reason(surveyed, "year").text.startswith("One speaks of 2025, the other of 2026")


def test_an_occupation_that_covers_more_than_the_job_is_said(surveyed: Explanation) -> None:
    assert "together with other medical records specialists" in reason(surveyed, "job_mix").text


def test_every_figure_and_reason_has_its_source_among_the_sources(surveyed: Explanation) -> None:
    assert [source.id for source in surveyed.sources] == ["oews_2025", "aapc_survey"]


def test_two_places_differ_by_their_medians(base: Base, coder: Role) -> None:
    found = explain(base, median(base, coder, "TX"), median(base, coder, "CA"))
    assert reason(found, "area").percent == 26.5  # 61,810 ÷ 48,860
    assert kinds(found) == ["area"]


def test_two_places_are_measured_by_one_occupation(base: Base, coder: Role, biller: Role) -> None:
    found = reason(explain(base, median(base, coder, "TX"), median(base, biller, "CA")), "area")
    assert found.percent == 26.5  # coders in both: 61,810 ÷ 48,860
    assert found.text.endswith("for medical records specialists.")


def test_a_kind_of_employer_differs_from_all_of_them(base: Base, coder: Role) -> None:
    hospital = pay(base, coder, setting=base.settings["hospital"])
    assert isinstance(hospital, Pay)
    found = explain(base, median(base, coder), Figure.of_pay(hospital))
    assert reason(found, "setting").percent == 15.6  # 59,120 ÷ 51,140


def test_pay_and_what_it_buys_differ_by_the_price_level(base: Base, coder: Role) -> None:
    level = prices(base, base.places["AR"])
    assert isinstance(level, Prices)
    plain = median(base, coder, "AR")
    found = explain(base, plain, plain.adjusted(level))
    assert kinds(found) == ["price_level"]
    assert found.other.low == 48_010  # 41,740 ÷ 0.869


def test_an_hour_and_a_year_are_compared_by_2080_hours(base: Base, coder: Role) -> None:
    found = explain(base, median(base, coder), median(base, coder, period=Period.HOUR))
    assert found.size == 0.0  # 24.59 × 2,080 is 51,147
    assert "2,080 hours" in reason(found, "period").text


def test_the_mean_of_the_same_workers_differs_by_being_a_mean(base: Base, coder: Role) -> None:
    found = pay(base, coder)
    assert isinstance(found, Pay)
    assert kinds(explain(base, Figure.of_pay(found), Figure.of_pay(found, "mean"))) == ["statistic"]


def test_a_figure_does_not_differ_from_itself(base: Base, coder: Role) -> None:
    found = explain(base, median(base, coder), median(base, coder))
    assert (found.size, found.reasons, found.unknowns) == (0.0, (), ())


def test_a_range_that_holds_the_figure_does_not_differ_in_size(base: Base, coder: Role) -> None:
    [claim] = claims(base, role="medical_coder", kind="pay_range")  # $50,000 to $60,000
    found = explain(base, median(base, coder), Figure.of_claim(claim))
    assert found.size == 0.0
    assert "One is a median, the other a range." in reason(found, "statistic").text


def test_a_claim_on_experienced_people_is_of_other_people(base: Base, coder: Role) -> None:
    [claim] = claims(base, role="medical_coder", state="CA", kind="pay_point")
    found = explain(base, median(base, coder, "CA"), Figure.of_claim(claim, base.places["CA"]))
    assert "experienced professionals" in reason(found, "population").text


def test_an_amount_without_its_source_is_placed_among_what_people_earn(base: Base, coder: Role) -> None:
    found = explain(base, median(base, coder, "TX"), Figure.of_unsourced(75_000))
    assert found.reasons[0].kind == "position"
    assert "$75,000 a year lies between the 75th and the 90th percentile" in found.reasons[0].text
    assert "one in ten to one in four earn more" in found.reasons[0].text


def test_what_a_figure_without_its_source_leaves_open_is_said(base: Base, coder: Role) -> None:
    found = explain(base, median(base, coder), Figure.of_unsourced(75_000))
    assert "whether it is a mean or a median" in found.unknowns
    assert "how much it is" not in found.unknowns


def test_other_sites_are_said_to_count_otherwise(base: Base, coder: Role) -> None:
    found = explain(base, median(base, coder), Figure.of_unsourced(75_000))
    assert "job ads" in reason(found, "population").text


def test_one_persons_pay_is_a_single_case(base: Base, coder: Role) -> None:
    found = explain(base, median(base, coder), Figure.of_unsourced(102_280, one_person=True))
    assert found.size == 100.0
    assert "single case" in reason(found, "population").text
    assert "at or above the 90th percentile" in reason(found, "position").text


def test_an_hourly_amount_is_placed_among_yearly_pay(base: Base, coder: Role) -> None:
    found = explain(base, median(base, coder), Figure.of_unsourced(30, Period.HOUR))
    assert "$62,400 a year lies between the 50th and the 75th percentile" in reason(found, "position").text


def test_an_amount_that_was_not_named_has_no_size(base: Base, coder: Role) -> None:
    found = explain(base, median(base, coder), Figure.of_unsourced(None))
    assert found.size is None and "how much it is" in found.unknowns


def test_against_an_amount_that_was_not_named_stands_what_the_upper_part_earns(base: Base, coder: Role) -> None:
    found = explain(base, median(base, coder), Figure.of_unsourced(None))
    assert "one in four earn more than $64,820 a year, one in ten more than $81,150 a year" in found.reasons[0].text


def test_the_order_of_the_two_makes_no_difference_to_the_reasons(base: Base, coder: Role) -> None:
    one, other = median(base, coder), Figure.of_unsourced(75_000)
    assert sorted(kinds(explain(base, one, other))) == sorted(kinds(explain(base, other, one)))


FIGURES = [
    *(median(BASE, BASE.roles[role], place, period)
      for role, place, period in itertools.product(("medical_coder", "medical_biller"), ("US", "TX", "PR"), (Period.YEAR, Period.HOUR))),
    *(Figure.of_claim(claim) for claim in claims(BASE, kind="pay_range")),
    *(Figure.of_survey(survey) for id in ("CPC", "CPB") if (survey := newest_of(BASE, id))),
    Figure.of_unsourced(None),
    Figure.of_unsourced(None, one_person=True),
]  # fmt: skip
AMOUNTS = st.builds(Figure.of_unsourced, st.floats(0.01, 1e9), st.sampled_from(list(Period)), one_person=st.booleans())


@given(st.sampled_from(FIGURES) | AMOUNTS, st.sampled_from(FIGURES) | AMOUNTS)
@settings(max_examples=300, deadline=None)
def test_any_two_figures_can_be_held_against_each_other(one: Figure, other: Figure) -> None:
    found = explain(BASE, one, other)
    assert all(reason.source in found.sources for reason in found.reasons)
    assert all(reason.text.endswith(".") for reason in found.reasons)


@given(st.floats(1, 1e6), st.floats(1, 1e6))
def test_a_higher_figure_is_never_said_to_be_lower(one: float, other: float) -> None:
    size = explain(BASE, Figure.of_unsourced(one), Figure.of_unsourced(other)).size
    assert size is not None and (size >= 0 if other >= one else size <= 0)
