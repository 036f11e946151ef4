"""The best and the worst paid. Figures: OEWS May 2025, BEA 2024."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Base
from knowledge.model import Role
from knowledge.rank import COLUMNS, SMALLEST_AREA, Ranking, rank_places, rank_roles, rank_settings


def pairs(found: Ranking) -> list[tuple[str, float]]:
    return [(line.name, line.value) for line in found.lines]


def test_the_best_paid_states(base: Base, coder: Role) -> None:
    assert pairs(rank_places(base, coder)) == [
        ("Rhode Island", 63_960),
        ("Hawaii", 63_180),
        ("Washington", 62_270),
        ("California", 61_810),
        ("New York", 61_720),
    ]


def test_dc_stands_beside_the_states(base: Base, coder: Role) -> None:
    found = rank_places(base, coder)
    assert [(line.name, line.value) for line in found.beside] == [("District of Columbia", 72_040)]
    assert found.of == 50


def test_territories_stand_beside_the_lowest(base: Base, coder: Role) -> None:
    found = rank_places(base, coder, n=3, lowest=True)
    assert pairs(found) == [("Mississippi", 41_500), ("Arkansas", 41_740), ("Alabama", 43_810)]
    assert [line.name for line in found.beside] == ["Puerto Rico", "Guam"]


def test_what_would_not_make_the_list_does_not_stand_beside_it(base: Base, coder: Role) -> None:
    assert {line.name for line in rank_places(base, coder, n=50).beside} >= {"District of Columbia"}
    assert "Guam" not in {line.name for line in rank_places(base, coder, n=50).beside}


def test_the_best_paid_states_after_prices(base: Base, coder: Role) -> None:
    found = rank_places(base, coder, by="adjusted")
    assert pairs(found) == [
        ("Wisconsin", 64_060),
        ("Rhode Island", 62_530),
        ("Minnesota", 62_390),
        ("New Mexico", 62_320),
        ("Oklahoma", 60_860),
    ]
    assert [(line.name, line.value) for line in found.beside] == [("District of Columbia", 65_550)]


def test_a_ranking_after_prices_names_bea_and_its_year(base: Base, coder: Role) -> None:
    found = rank_places(base, coder, by="adjusted")
    assert [source.id for source in found.sources] == ["oews_2025", "rpp_2024"]
    assert "Adjusted by BEA's price levels of 2024." in found.caveats


def test_territories_without_a_price_level_are_left_out_of_a_ranking_after_prices(base: Base, coder: Role) -> None:
    assert rank_places(base, coder, by="adjusted", n=1, lowest=True).beside == ()


def test_the_best_paid_areas(base: Base, coder: Role) -> None:
    assert pairs(rank_places(base, coder, "area")) == [
        ("San Jose-Sunnyvale-Santa Clara, CA", 86_890),
        ("Sacramento-Roseville-Folsom, CA", 75_150),
        ("San Francisco-Oakland-Fremont, CA", 74_400),
        ("Iowa City, IA", 66_340),
        ("Milwaukee-Waukesha, WI", 65_730),
    ]


def test_the_worst_paid_areas(base: Base, coder: Role) -> None:
    assert pairs(rank_places(base, coder, "area", n=3, lowest=True)) == [
        ("San Juan-Bayamon-Caguas, PR", 28_750),
        ("Huntsville, AL", 38_150),
        ("Upper East Mississippi nonmetropolitan area", 38_470),
    ]


def test_areas_with_few_jobs_are_left_out_and_it_is_said(base: Base, coder: Role) -> None:
    found = rank_places(base, coder, "area", n=999)
    assert min(line.employed or 0 for line in found.lines) >= SMALLEST_AREA
    assert "Only areas with at least 300 such jobs are ranked." in found.caveats


def test_nothing_stands_beside_areas(base: Base, coder: Role) -> None:
    assert rank_places(base, coder, "area").beside == ()


def test_areas_of_one_state(base: Base, coder: Role) -> None:
    found = rank_places(base, coder, "area", states=["TX"], n=99)
    assert found.lines
    assert {line.place.state for line in found.lines if line.place} == {"TX"}


def test_some_states_among_themselves(base: Base, coder: Role) -> None:
    found = rank_places(base, coder, states=["OR", "WA", "CA"])
    assert [name for name, _ in pairs(found)] == ["Washington", "California", "Oregon"]


def test_states_with_the_most_jobs(base: Base, coder: Role) -> None:
    assert pairs(rank_places(base, coder, by="employed", n=2)) == [("Florida", 21_490), ("California", 18_700)]


def test_states_by_their_ninetieth_percentile(base: Base, coder: Role) -> None:
    assert pairs(rank_places(base, coder, by="p90", n=2)) == [("California", 102_470), ("New York", 101_940)]


def test_asking_for_more_than_there_is_gives_all(base: Base, coder: Role) -> None:
    assert len(rank_places(base, coder, n=999).lines) == 50


@pytest.mark.parametrize("n", [0, -3])
def test_asking_for_none_gives_the_first(base: Base, coder: Role, n: int) -> None:
    found = (rank_places(base, coder, n=n), rank_settings(base, coder, n), rank_roles(base, n=n))
    assert [len(ranking.lines) for ranking in found] == [1, 1, 1]


def test_a_role_without_an_occupation_ranks_nothing(base: Base) -> None:
    found = rank_places(base, base.roles["cdi_specialist"])
    assert (found.lines, found.beside) == ((), ())


def test_the_best_paying_employers(base: Base, coder: Role) -> None:
    found = rank_settings(base, coder, 3)
    # OEWS May 2025: federal 63,880; state government 62,950; insurance 62,040
    assert [(line.setting.id, line.value) for line in found.lines if line.setting] == [
        ("federal_government", 63_880),
        ("state_government", 62_950),
        ("insurer", 62_040),
    ]


def test_the_worst_paying_employers_come_first_when_asked(base: Base, coder: Role) -> None:
    values = [line.value for line in rank_settings(base, coder, lowest=True).lines]
    assert values == sorted(values)
    assert values[0] < 51_140


def test_the_best_paid_roles(base: Base) -> None:
    first = rank_roles(base).lines[0]
    assert first.value == 123_860  # OEWS May 2025, 11-9111
    assert first.name == "Medical and Health Services Managers (health information manager, practice manager)"


def test_roles_of_one_occupation_share_a_line(base: Base) -> None:
    found = rank_roles(base, n=99)
    socs = [line.role.occupation.soc for line in found.lines if line.role and line.role.occupation]
    assert len(socs) == len(set(socs)) == len(found.lines)
    assert found.caveats == ("Roles that OEWS counts under one occupation share its figure.",)


def test_roles_in_a_state(base: Base) -> None:
    found = {line.role.id: line.value for line in rank_roles(base, base.places["OR"], 99).lines if line.role}
    assert (found["medical_coder"], found["medical_biller"]) == (59_000, 51_860)


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_every_ranking_is_in_order_sourced_and_no_longer_than_asked(base: Base, data: st.DataObject) -> None:
    role = base.roles[data.draw(st.sampled_from(sorted(base.roles)))]
    by = data.draw(st.sampled_from(sorted(COLUMNS)))
    n = data.draw(st.integers(min_value=1, max_value=60))
    lowest = data.draw(st.booleans())
    found = rank_places(base, role, data.draw(st.sampled_from(["state", "area"])), by, n, lowest=lowest)  # type: ignore[arg-type]
    values = [line.value for line in found.lines]
    assert values == sorted(values, reverse=not lowest)
    assert len(values) <= n
    assert found.sources
