"""A band of pay for what no statistic has, made of official figures. Figures: OEWS May 2025."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

import knowledge
from knowledge import NATION, Base
from knowledge.compile import build
from knowledge.estimate import Estimate, estimate
from knowledge.model import Period, Place, Role, Setting, Unknown
from knowledge.pay import stand_in
from tests.knowledge.small_sources import AREAS, Sources
from tests.knowledge.small_sources import NATION as NATION_FILE

BASE = knowledge.base()
ROLES = [role for role in BASE.roles.values() if role.occupation]
PLACES = list(BASE.places.values())
SETTINGS = [setting for setting in BASE.settings.values() if setting.industry]
YEARS = st.floats(0, 60, allow_nan=False)
PERIODS = st.sampled_from(list(Period))
LEAST = 0.995  # rounding to a whole dollar a week moves the lowest ends by less than that


def known(found: Estimate | Unknown) -> Estimate:
    assert isinstance(found, Estimate), found
    return found


def spread(found: Estimate | Unknown) -> float | None:
    return found.spread if isinstance(found, Estimate) else None


def test_without_assumptions_the_band_is_the_official_middle_half(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, base.places["TX"]))
    assert (found.low, found.high, found.assumptions) == (39_470, 63_970, ())


def test_years_take_one_percentile_more_at_both_ends_than_what_stands_in_for_them(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, base.places["TX"], years=3))
    assert (found.low, found.high) == (34_440, 63_970)  # percentiles 10 and 75; 25 to 50 stand in
    assert found.method.startswith("From the 10th to the 75th percentile of medical records specialists in Texas")


def test_an_entry_level_band_is_held_as_wide_as_the_middle_half(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, years=0))
    assert (found.low, found.high) == (37_000, 55_150)  # 37,000 × 64,820 ÷ 43,490, rounded up
    assert found.method.endswith("that stand in for 0 years and held as wide as without them.")


def test_the_upper_end_rises_by_the_national_ratio_of_a_setting_that_pays_more(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, base.places["TX"], setting=base.settings["hospital"]))
    assert (found.low, found.high) == (39_470, 73_960)  # 63,970 × 59,120 ÷ 51,140, rounded up


def test_the_lower_end_falls_by_the_national_ratio_of_a_setting_that_pays_less(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, base.places["TX"], setting=base.settings["physician_office"]))
    assert (found.low, found.high) == (36_360, 63_970)  # 39,470 × 47,120 ÷ 51,140, rounded down


def test_a_setting_in_the_nation_has_figures_of_its_own(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, setting=base.settings["hospital"]))
    assert (found.low, found.assumptions) == (47_370, ())
    assert "in hospitals in the US" in found.method


def test_each_thing_that_stands_in_for_another_is_said(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, base.places["TX"], years=4, setting=base.settings["hospital"]))
    experience, setting = found.assumptions
    assert "no figure by experience" in experience and "the second quarter" in experience
    assert setting == "Pay in hospitals is taken to differ in Texas as it does nationally."


def test_the_official_figures_it_came_from_are_named(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, base.places["TX"], setting=base.settings["hospital"]))
    assert [(part.label, part.amount) for part in found.inputs] == [
        ("Texas, 25th percentile", 39_470),
        ("Texas, 75th percentile", 63_970),
        ("United States, in hospitals, median", 59_120),
        ("United States, all employers, median", 51_140),
    ]
    assert {part.source.id for part in found.inputs} == {"oews_2025"}


def test_a_certification_changes_nothing_and_says_so(base: Base, coder: Role) -> None:
    plain, certified = known(estimate(base, coder)), known(estimate(base, coder, certification="CPC"))
    assert (certified.low, certified.high) == (plain.low, plain.high)
    assert "OEWS has no pay by credential, so the CPC changes nothing in this band." in certified.caveats


def test_the_survey_of_the_credentials_holders_stands_apart(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, certification="CPC"))
    assert found.reported is not None and found.reported.entry.amount == 67_147  # AAPC, 2026 report
    assert 67_147 not in {part.amount for part in found.inputs}


def test_an_hour_is_made_of_hourly_figures(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, base.places["TX"], period=Period.HOUR))
    assert (found.low, found.high, found.period) == (18.98, 30.76, Period.HOUR)


def test_an_area_without_figures_gets_those_of_its_state_one_percentile_wider(base: Base) -> None:
    registrar = base.roles["health_information_technician"]
    area = next(p for p in PLACES if p.kind == "area" and p.state == "TX" and not _has(base, registrar, p.id))
    found, state = known(estimate(base, registrar, area)), known(estimate(base, registrar, base.places["TX"], years=3))
    assert found.assumptions == (f"BLS released no such figures for {area.name}, so those of Texas stand in.",)
    assert found.low == state.low  # the 10th percentile


def test_a_place_without_a_state_gets_the_nations_figures(base: Base, coder: Role) -> None:
    found = known(estimate(base, coder, base.places["VI"]))
    assert (found.low, found.high) == (37_000, 81_150)
    assert "those of the US stand in" in found.assumptions[0]


def test_a_setting_that_oews_does_not_tell_apart_is_not_estimated(base: Base, coder: Role) -> None:
    found = estimate(base, coder, base.places["TX"], setting=base.settings["remote"])
    assert isinstance(found, Unknown) and "remote" in found.reason


def test_a_role_without_an_occupation_is_not_estimated(base: Base) -> None:
    role = next(role for role in base.roles.values() if role.occupation is None)
    assert isinstance(estimate(base, role), Unknown)


def test_a_percentile_that_was_not_released_gives_way_to_the_next_one_outward(sources: Sources, tmp_path: Path) -> None:
    sources.replace(AREAS, "25890,39370,48990", "25890,,48990")
    small = Base(build(tmp_path / "knowledge.sqlite", sources.folder))
    found = known(estimate(small, small.roles["medical_coder"], small.places["0012420"]))
    assert (found.low, found.high) == (25_890, 64_100)  # OEWS May 2025, Austin: percentiles 10 and 75


def test_percentiles_of_one_half_alone_are_not_enough_for_a_band(sources: Sources, tmp_path: Path) -> None:
    sources.replace(AREAS, "48990,64100,79700", "48990,,")
    small = Base(build(tmp_path / "knowledge.sqlite", sources.folder))
    found = known(estimate(small, small.roles["medical_coder"], small.places["0012420"]))
    assert found.assumptions == ("BLS released no such figures for Austin-Round Rock-San Marcos, TX, so those of the US stand in.",)  # fmt: skip


def test_nothing_but_a_median_gives_no_band(sources: Sources, tmp_path: Path) -> None:
    sources.replace(NATION_FILE, "37000,43490,51140,64820,81150", ",,51140,,")
    small = Base(build(tmp_path / "knowledge.sqlite", sources.folder))
    found = estimate(small, small.roles["medical_coder"])
    assert isinstance(found, Unknown) and "did not release" in found.reason


@given(st.sampled_from(ROLES), st.sampled_from(PLACES), YEARS, st.sampled_from(SETTINGS), PERIODS)
@hypothesis_settings(max_examples=300, deadline=None)
def test_more_assumptions_never_give_a_narrower_band(
    role: Role, place: Place, years: float, setting: Setting, period: Period
) -> None:
    given_years = spread(estimate(BASE, role, place, years=years, period=period))
    plain = spread(estimate(BASE, role, place, period=period))
    assert plain is not None and given_years is not None and given_years >= plain * LEAST
    if place == NATION:
        return  # OEWS has the nation's figures by setting: nothing is assumed
    with_setting = spread(estimate(BASE, role, place, setting=setting, period=period))
    with_both = spread(estimate(BASE, role, place, years=years, setting=setting, period=period))
    if with_setting is not None and with_both is not None:
        assert with_setting >= plain * LEAST
        assert with_both >= max(given_years, with_setting) * LEAST


@given(st.sampled_from(ROLES), st.sampled_from(PLACES), YEARS)
@hypothesis_settings(max_examples=200, deadline=None)
def test_the_band_covers_the_percentiles_that_stand_in_for_the_years(role: Role, place: Place, years: float) -> None:
    found, band = known(estimate(BASE, role, place, years=years)), stand_in(years)
    amounts = _percentiles(BASE, role, place.id) or _percentiles(BASE, role, place.state or "US")
    amounts = amounts or _percentiles(BASE, role, "US")
    assert found.low <= amounts[band.low] and found.high >= amounts[band.high]


@given(st.sampled_from(ROLES), st.sampled_from(PLACES), st.none() | YEARS, st.none() | st.sampled_from(SETTINGS))
@hypothesis_settings(max_examples=200, deadline=None)
def test_a_band_has_a_low_and_a_higher_end_and_a_source(
    role: Role, place: Place, years: float | None, setting: Setting | None
) -> None:
    found = estimate(BASE, role, place, years=years, setting=setting)
    assert found.sources
    assert isinstance(found, Unknown) or 0 < found.low < found.high


@pytest.mark.parametrize("years", [0, 2, 5, 10, 40])
def test_more_years_never_lower_an_end_of_the_band(base: Base, coder: Role, years: float) -> None:
    fewer, more = known(estimate(base, coder, years=years)), known(estimate(base, coder, years=years + 3))
    assert more.low >= fewer.low and more.high >= fewer.high


def _has(base: Base, role: Role, place: str) -> bool:
    return bool(_percentiles(base, role, place))


def _percentiles(base: Base, role: Role, place: str) -> dict[int, float]:
    assert role.occupation is not None
    found = base.rows(
        "SELECT a_pct10, a_pct25, a_median, a_pct75, a_pct90 FROM wage WHERE soc = ? AND place = ? AND industry = ''"
        " AND release = 'May 2025' AND a_median IS NOT NULL",
        role.occupation.soc,
        place,
    )
    return dict(zip((10, 25, 50, 75, 90), found[0])) if found else {}
