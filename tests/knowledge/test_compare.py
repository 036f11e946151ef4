"""Places, roles and kinds of employer side by side. Figures: OEWS May 2025, BEA 2024."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import NATION, Base
from knowledge.compare import Comparison, compare_places, compare_roles, compare_settings
from knowledge.model import Period, Role


def medians(found: Comparison) -> list[float | None]:
    return [known.wages.median for _, known in found.known]


def test_states_are_compared_in_dollars_and_after_prices(base: Base, coder: Role) -> None:
    found = compare_places(base, coder, [base.places["CA"], base.places["AR"]])
    assert medians(found) == [61_810, 41_740]
    assert [line.adjusted for line in found.lines] == [55_830, 48_010]


def test_places_stand_in_the_order_asked(base: Base, coder: Role) -> None:
    found = compare_places(base, coder, [base.places["TX"], NATION, base.places["CA"]])
    assert [line.label for line in found.lines] == ["Texas", "United States", "California"]


def test_a_comparison_after_prices_names_oews_and_bea(base: Base, coder: Role) -> None:
    found = compare_places(base, coder, [base.places["CA"], base.places["AR"]])
    assert [source.id for source in found.sources] == ["oews_2025", "rpp_2024"]


def test_the_nation_is_not_adjusted(base: Base, coder: Role) -> None:
    (line,) = compare_places(base, coder, [NATION]).lines
    assert (line.prices, line.adjusted) == (None, None)


def test_hourly_pay_is_adjusted_to_the_cent(base: Base, coder: Role) -> None:
    found = compare_places(base, coder, [base.places["CA"], base.places["AR"]], Period.HOUR)
    assert [line.adjusted for line in found.lines] == [26.83, 23.09]  # 29.71 / 1.107, 20.07 / 0.869


def test_a_place_named_twice_is_one_line(base: Base, coder: Role) -> None:
    assert len(compare_places(base, coder, [base.places["CA"]] * 2).lines) == 1


def test_a_city_is_adjusted_by_its_state_and_told_so(base: Base, coder: Role) -> None:
    found = compare_places(base, coder, [base.places["0012420"], base.places["TX"]])
    assert "For a city, prices are those of its state." in found.caveats
    assert found.lines[0].prices == found.lines[1].prices


def test_a_territory_keeps_its_pay_without_a_price_level(base: Base, coder: Role) -> None:
    (line,) = compare_places(base, coder, [base.places["PR"]]).lines
    assert (line.prices, line.adjusted) == (None, None)
    assert medians(compare_places(base, coder, [base.places["PR"]])) == [27_990]


def test_a_place_without_a_figure_stays_in_the_comparison_as_unknown(base: Base, coder: Role) -> None:
    found = compare_places(base, coder, [base.places["VI"], base.places["TX"]])
    assert [line.label for line in found.lines] == ["Virgin Islands", "Texas"]
    assert [line.label for line, _ in found.known] == ["Texas"]


def test_roles_are_compared_in_one_place(base: Base, coder: Role, biller: Role) -> None:
    assert medians(compare_roles(base, [coder, biller], base.places["OR"])) == [59_000, 51_860]


def test_the_caveat_of_each_occupation_comes_along(base: Base, coder: Role, biller: Role) -> None:
    found = compare_roles(base, [coder, biller])
    assert coder.occupation
    assert biller.occupation
    assert {coder.occupation.caveat, biller.occupation.caveat} <= set(found.caveats)


def test_roles_of_one_occupation_are_said_to_share_their_figures(base: Base, coder: Role) -> None:
    found = compare_roles(base, [coder, base.roles["inpatient_coder"]])
    assert medians(found) == [51_140, 51_140]
    assert any("cannot tell them apart" in caveat for caveat in found.caveats)


def test_roles_of_two_occupations_are_not_said_to_share_them(base: Base, coder: Role, biller: Role) -> None:
    assert not any("cannot tell them apart" in caveat for caveat in compare_roles(base, [coder, biller]).caveats)


def test_a_role_without_an_occupation_stays_in_the_comparison_with_its_source(base: Base, coder: Role) -> None:
    found = compare_roles(base, [base.roles["cdi_specialist"], coder])
    assert len(found.lines) == 2
    assert medians(found) == [51_140]


def test_kinds_of_employer_are_compared_for_the_nation(base: Base, coder: Role) -> None:
    found = compare_settings(base, coder, [base.settings["hospital"], base.settings["physician_office"]])
    assert medians(found) == [59_120, 47_120]
    assert "OEWS gives pay by employer for the nation alone." in found.caveats


def test_nothing_to_compare_is_an_empty_comparison(base: Base, coder: Role) -> None:
    assert compare_places(base, coder, []).lines == ()


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_the_order_asked_changes_the_order_of_the_lines_alone(base: Base, data: st.DataObject) -> None:
    role = base.roles[data.draw(st.sampled_from(sorted(base.roles)))]
    ids = data.draw(st.lists(st.sampled_from(sorted(base.places)), min_size=2, max_size=4, unique=True))
    places = [base.places[id] for id in ids]
    there, back = compare_places(base, role, places), compare_places(base, role, places[::-1])
    assert there.lines == back.lines[::-1]
    assert set(there.caveats) == set(back.caveats)
    assert set(there.sources) == set(back.sources)


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_every_comparison_has_a_source(base: Base, data: st.DataObject) -> None:
    roles = data.draw(st.lists(st.sampled_from(sorted(base.roles)), min_size=1, max_size=4))
    place = data.draw(st.sampled_from(sorted(base.places)))
    assert compare_roles(base, [base.roles[id] for id in roles], base.places[place]).sources
