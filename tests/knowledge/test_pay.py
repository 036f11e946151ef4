"""What a role earns, by place or by kind of employer. Figures: OEWS May 2025."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import NATION, Base
from knowledge.compile import build
from knowledge.model import PERCENTILES, Period, Role, Unknown, Wages
from knowledge.pay import Pay, credential_pay, pay, percentile_of, stand_in, wages_of
from knowledge.places import resolve
from knowledge.survey import Survey
from tests.knowledge.small_sources import Sources


def known(found: Pay | Unknown) -> Pay:
    assert isinstance(found, Pay), found
    return found


def unknown(found: object) -> Unknown:
    assert isinstance(found, Unknown), found
    return found


def test_the_nation_is_meant_when_no_place_is_named(base: Base, coder: Role) -> None:
    found = known(pay(base, coder))
    assert dict(found.wages.percentiles) == {10: 37_000, 25: 43_490, 50: 51_140, 75: 64_820, 90: 81_150}
    assert (found.place, found.wages.mean, found.wages.employed) == (NATION, 56_790, 194_720)


def test_a_biller_is_paid_as_a_billing_clerk(base: Base, biller: Role) -> None:
    assert known(pay(base, biller)).wages.median == 48_500


@pytest.mark.parametrize(
    ("state", "median"), [("CA", 61_810), ("AR", 41_740), ("OR", 59_000), ("DC", 72_040), ("PR", 27_990)]
)
def test_a_state_has_its_own_figures(base: Base, coder: Role, state: str, median: int) -> None:
    assert known(pay(base, coder, base.places[state])).wages.median == median


def test_a_biller_in_west_virginia(base: Base, biller: Role) -> None:
    assert known(pay(base, biller, base.places["WV"])).wages.median == 39_300


def test_a_city_answers_with_its_metro_area(base: Base, coder: Role) -> None:
    found = known(pay(base, coder, resolve(base, "austin,tx").only()))
    assert found.wages.median == 48_990
    assert found.place.name == "Austin-Round Rock-San Marcos, TX"


def test_the_figure_of_the_nation_stands_beside_every_other(base: Base, coder: Role) -> None:
    assert known(pay(base, coder, base.places["TX"])).nation.median == 51_140


def test_hourly_pay_is_what_bls_publishes_by_the_hour(base: Base, coder: Role) -> None:
    found = known(pay(base, coder, base.places["0012420"], period=Period.HOUR))
    assert (found.wages.median, found.wages.mean, found.wages.period) == (23.55, 25.14, Period.HOUR)


def test_monthly_pay_is_a_twelfth_of_the_year_in_whole_dollars(base: Base, coder: Role) -> None:
    assert known(pay(base, coder, period=Period.MONTH)).wages.median == round(51_140 / 12) == 4_262


def test_weekly_pay_is_a_fifty_second_of_the_year(base: Base, coder: Role) -> None:
    assert known(pay(base, coder, period=Period.WEEK)).wages.median == round(51_140 / 52)


def test_the_number_of_jobs_does_not_depend_on_the_period(base: Base, coder: Role) -> None:
    assert known(pay(base, coder, period=Period.HOUR)).wages.employed == 194_720


@pytest.mark.parametrize(
    ("role", "setting", "median"),
    [
        ("medical_coder", "hospital", 59_120),
        ("medical_coder", "physician_office", 47_120),
        ("medical_coder", "insurer", 62_040),
        ("medical_biller", "hospital", 48_960),
        ("medical_biller", "physician_office", 47_570),
    ],
)
def test_a_kind_of_employer_has_its_own_figures(base: Base, role: str, setting: str, median: int) -> None:
    found = known(pay(base, base.roles[role], setting=base.settings[setting]))
    assert found.wages.median == median
    assert found.setting == base.settings[setting]


def test_an_employer_in_a_place_is_answered_for_the_nation_and_told_so(base: Base, coder: Role) -> None:
    found = known(pay(base, coder, base.places["TX"], setting=base.settings["hospital"]))
    assert (found.place, found.wages.median) == (NATION, 59_120)
    caveat = "OEWS gives pay by employer for the nation alone, so this is not the figure for Texas."
    assert caveat in found.caveats


def test_an_employer_without_a_place_needs_no_such_caveat(base: Base, coder: Role) -> None:
    found = known(pay(base, coder, setting=base.settings["hospital"]))
    assert not any("nation alone" in caveat for caveat in found.caveats)


def test_a_setting_that_oews_does_not_tell_apart_is_unknown(base: Base, coder: Role) -> None:
    found = unknown(pay(base, coder, setting=base.settings["remote"]))
    assert found.subject == "pay of medical coders in remote jobs"
    assert found.reason


def test_a_role_without_an_occupation_is_unknown_with_the_reason(base: Base) -> None:
    found = unknown(pay(base, base.roles["cdi_specialist"]))
    assert found.reason == base.roles["cdi_specialist"].note


def test_a_figure_that_bls_withheld_is_unknown_and_the_state_is_nearest(base: Base, coder: Role) -> None:
    elmira = base.places["0021300"]  # OEWS May 2025: Elmira, NY: 80 jobs, pay not released
    found = unknown(pay(base, coder, elmira))
    assert (found.reason, found.nearest) == ("BLS released no figure for it", "New York as a whole")


def test_a_territory_without_a_row_is_unknown(base: Base, coder: Role) -> None:
    assert unknown(pay(base, coder, base.places["VI"])).subject == "pay of medical coders in the Virgin Islands"


def test_a_withheld_number_of_jobs_is_none_and_the_pay_stands(base: Base, coder: Role) -> None:
    found = known(pay(base, coder, base.places["VT"]))
    assert (found.wages.employed, found.wages.median) == (None, 57_560)


def test_percentiles_that_were_not_released_are_none(sources: Sources, tmp_path: Path) -> None:
    wages = wages_of(Base(build(tmp_path / "knowledge.sqlite", sources.folder)), "29-2072", "US", "622000")
    assert wages
    assert dict(wages.percentiles) == {10: None, 25: None, 50: 59_120, 75: None, 90: 90_120}


def test_the_caveat_of_the_occupation_comes_with_the_figure(base: Base, biller: Role) -> None:
    assert (
        "This code covers billing clerks of all industries, not only medical billers."
        in known(pay(base, biller)).caveats
    )


def test_pay_is_oews_alone(base: Base, coder: Role) -> None:
    assert known(pay(base, coder)).source.id == "oews_2025"


@pytest.mark.parametrize(
    ("years", "low", "high"),
    [(0, 10, 25), (1.9, 10, 25), (2, 25, 50), (4, 25, 50), (5, 50, 75), (9, 50, 75), (10, 50, 90), (40, 50, 90)],
)
def test_percentiles_stand_in_for_experience(years: float, low: int, high: int) -> None:
    found = stand_in(years)
    assert (found.years, found.low, found.high) == (years, low, high)


@given(st.lists(st.floats(min_value=0, max_value=60), min_size=2, max_size=2))
def test_more_experience_never_stands_for_less(years: list[float]) -> None:
    fewer, more = (stand_in(value) for value in sorted(years))
    assert (fewer.low, fewer.high) <= (more.low, more.high)


@pytest.mark.parametrize(
    ("amount", "between"),
    [
        (20_000, (0, 10)),
        (37_000, (10, 25)),
        (51_139, (25, 50)),
        (51_140, (50, 75)),
        (70_000, (75, 90)),
        (90_000, (90, 100)),
    ],
)
def test_an_amount_lies_between_two_percentiles(
    base: Base, coder: Role, amount: float, between: tuple[int, int]
) -> None:
    assert percentile_of(known(pay(base, coder)).wages, amount) == between


def test_an_amount_is_placed_among_the_percentiles_that_were_released() -> None:
    wages = Wages(Period.YEAR, {10: 30_000, 25: None, 50: 50_000, 75: None, 90: None}, None, None)
    assert [percentile_of(wages, amount) for amount in (29_000, 40_000, 60_000)] == [(0, 10), (10, 50), (50, 100)]


def test_pay_by_certification_is_what_holders_report(base: Base) -> None:
    found = credential_pay(base, "CPC")
    assert isinstance(found, Survey)
    assert (found.entry.amount, found.entry.statistic, found.entry.year) == (67_147, "mean", 2026)
    assert found.source.id == "aapc_survey"


def test_pay_by_a_certification_that_no_survey_reports_is_unknown(base: Base) -> None:
    found = unknown(credential_pay(base, "CCS"))
    assert found.nearest == "the pay of the roles that it serves"


def test_percentiles_of_every_row_are_in_order(base: Base) -> None:
    for unit in ("a", "h"):
        columns = ", ".join(f"{unit}_{name}" for name in ("pct10", "pct25", "median", "pct75", "pct90"))
        rows = base.rows(f"SELECT soc, place, industry, {columns} FROM wage")
        assert rows
        for *what, a, b, c, d, e in rows:
            amounts = [amount for amount in (a, b, c, d, e) if amount is not None]
            assert amounts == sorted(amounts), what


def test_the_year_of_every_row_is_2080_of_its_hours(base: Base) -> None:
    rows = base.rows("SELECT soc, place, h_median, a_median FROM wage WHERE h_median IS NOT NULL")
    assert rows
    for soc, place, hour, year in rows:
        assert abs(hour * 2080 - year) <= 2080 * 0.005 + 5, (soc, place)  # both are rounded by BLS


@given(data=st.data())
@settings(deadline=None, max_examples=150)
def test_every_answer_has_a_source_and_ordered_percentiles(base: Base, data: st.DataObject) -> None:
    role = data.draw(st.sampled_from(sorted(base.roles)))
    place = data.draw(st.sampled_from(sorted(base.places)))
    setting = data.draw(st.none() | st.sampled_from(sorted(base.settings)))
    period = data.draw(st.sampled_from(Period))
    found = pay(
        base, base.roles[role], base.places[place], setting=base.settings[setting] if setting else None, period=period
    )
    if isinstance(found, Unknown):
        assert found.subject
        assert found.reason
        assert found.sources
    else:
        assert found.source.trust.value == "A"
        amounts = [found.wages.percentiles[p] for p in PERCENTILES if found.wages.percentiles[p] is not None]
        assert amounts == sorted(a for a in amounts if a is not None)
        assert found.wages.period is period
