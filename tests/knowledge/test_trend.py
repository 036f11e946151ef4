"""Pay over several releases of OEWS, and over the editions of AAPC's survey. Releases before May 2025 are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Base
from knowledge.command.written import text
from knowledge.compile import build
from knowledge.model import Role, Unknown
from knowledge.releases import wage_file
from knowledge.trend import Trend, survey_series, trend
from tests.knowledge.small_sources import AREAS, FILES, NATION, Sources


def hold(sources: Sources, release: str, median: str) -> None:
    """Add a release whose national median is `median`; an empty one: not released."""
    year = release.rpartition(" ")[2]
    table = FILES[NATION].replace("May 2025", release).replace("51140", median)
    (sources.folder / wage_file(release, "national_state")).write_text(table)
    with (sources.folder / "sources.yml").open("a") as file:
        file.write(f"- {{id: oews_{year}, title: t, publisher: p, vintage: {release}, url: u, trust: A, release: {release}}}\n")  # fmt: skip


@pytest.fixture
def grown(sources: Sources, tmp_path: Path) -> Base:
    """A base with a release before May 2025, in which the median was 50,000."""
    hold(sources, "May 2023", "50000")
    return Base(build(tmp_path / "grown.sqlite", sources.folder))


def known(found: Trend | Unknown) -> Trend:
    assert isinstance(found, Trend), found
    return found


def unknown(found: Trend | Unknown) -> Unknown:
    assert isinstance(found, Unknown), found
    return found


def of_coders(base: Base) -> Role:
    return base.roles["medical_coder"]


def test_the_releases_stand_in_order_the_oldest_first(grown: Base) -> None:
    found = known(trend(grown, of_coders(grown)))
    assert [(point.label, point.amount) for point in found.points] == [("May 2023", 50_000), ("May 2025", 51_140)]


def test_the_change_is_in_percent_of_the_first(grown: Base) -> None:
    assert known(trend(grown, of_coders(grown))).change == 2.3  # 51,140 ÷ 50,000


def test_as_text_it_is_a_table_of_releases_and_the_change(grown: Base) -> None:
    lines = text(trend(grown, of_coders(grown))).splitlines()
    assert [line.split() for line in lines[2:4]] == [["May", "2023", "$50,000"], ["May", "2025", "$51,140"]]
    assert lines[4] == "From the first to the last: +2.3%"


def test_another_percentile_has_its_own_trend(grown: Base) -> None:
    found = known(trend(grown, of_coders(grown), percentile=90))
    assert [point.amount for point in found.points] == [81_150, 81_150]


def test_the_amounts_are_said_to_be_of_their_time(grown: Base) -> None:
    assert "not adjusted for inflation" in known(trend(grown, of_coders(grown))).caveats[0]


def test_each_point_has_the_source_of_its_release(grown: Base) -> None:
    found = known(trend(grown, of_coders(grown)))
    assert [point.source.id for point in found.points] == ["oews_2023", "oews_2025"]
    assert [source.id for source in found.sources] == ["oews_2023", "oews_2025"]


def test_a_place_with_one_release_has_no_trend(grown: Base) -> None:
    found = unknown(trend(grown, of_coders(grown), grown.places["0012420"]))
    assert found.reason == "BLS released it in one release of those held"


def test_a_release_without_the_figure_is_a_gap(sources: Sources, tmp_path: Path) -> None:
    hold(sources, "May 2023", "50000")
    hold(sources, "May 2024", "")
    found = known(trend(base := Base(build(tmp_path / "gap.sqlite", sources.folder)), of_coders(base)))
    assert found.breaks == ("BLS released no figure in May 2024.",)


def test_an_area_may_have_moved_its_boundary(sources: Sources, tmp_path: Path) -> None:
    hold(sources, "May 2023", "50000")
    (sources.folder / wage_file("May 2023", "metro")).write_text(FILES[AREAS].replace("May 2025", "May 2023"))
    base = Base(build(tmp_path / "areas.sqlite", sources.folder))
    found = known(trend(base, of_coders(base), base.places["0012420"]))
    assert any("boundary" in text for text in found.breaks)


def test_a_series_from_before_the_change_of_occupations_says_so(sources: Sources, tmp_path: Path) -> None:
    hold(sources, "May 2019", "45000")
    (sources.folder / "facts.yml").write_text(
        FILES["facts.yml"]
        + "- {id: method_before_2020, topic: method, text: One occupation then., source: oews_2025, trust: A,"
        + " vintage: May 2025, about: [medical_coder]}\n"
    )
    found = known(trend(base := Base(build(tmp_path / "old.sqlite", sources.folder)), of_coders(base)))
    assert found.breaks == ("One occupation then.",)


def test_with_one_release_there_is_no_trend(base: Base, coder: Role) -> None:
    assert unknown(trend(base, coder)).reason == "only one release of OEWS is held, May 2025"


def test_in_place_of_a_trend_the_survey_is_named_apart(base: Base, biller: Role) -> None:
    found = unknown(trend(base, biller, base.places["TX"]))
    assert found.nearest is not None
    assert found.nearest.startswith("In AAPC's survey, the median of holders of the CPB, self-reported: $55,078")


def test_in_place_of_a_trend_the_years_that_third_parties_quote_are_named(base: Base, coder: Role) -> None:
    found = unknown(trend(base, coder))
    assert found.nearest is not None and "$48,780 in May 2023" in found.nearest
    assert "third parties" in found.nearest


def test_a_role_without_an_occupation_has_no_trend(base: Base) -> None:
    role = next(role for role in base.roles.values() if role.occupation is None)
    assert unknown(trend(base, role)).sources


def test_a_survey_series_is_of_one_group_and_one_statistic(base: Base) -> None:
    [cpc] = [one for one in survey_series(base) if one.certification == "CPC"]
    assert cpc.statistic == "mean"
    assert [point.amount for point in cpc.points] == [54_401, 58_055, 67_147]  # AAPC 2018, 2022, 2026; 2024 is a median


def test_the_change_of_a_survey_series_is_in_percent_of_its_first_edition(base: Base) -> None:
    [cpb] = [one for one in survey_series(base) if one.certification == "CPB"]
    assert cpb.change == 3.5  # 55,078 to 56,981


def test_a_group_that_was_reported_once_makes_no_series(base: Base) -> None:
    assert "CPCO" not in {one.certification for one in survey_series(base)}


def test_the_caution_of_bls_on_comparing_years_comes_with_its_source(base: Base) -> None:
    assert base.facts["method_over_time"].source == "edd_oews"
