"""AAPC's survey: self-reported, and never blended with OEWS. Figures: AAPC's salary surveys, by edition."""

from __future__ import annotations

from pathlib import Path

from knowledge import Base
from knowledge.compare import compare_places, compare_roles
from knowledge.compile import build
from knowledge.model import Role
from knowledge.rank import rank_roles
from knowledge.survey import by_certification, newest_of, overview
from tests.knowledge.small_sources import FILES, Sources


def test_the_newest_edition_comes_first(base: Base) -> None:
    found = newest_of(base, "CPC")
    assert found
    assert (found.entry.amount, found.entry.edition) == (67_147, "2026 report")


def test_a_certification_without_a_new_figure_gets_its_last_one_with_its_year(base: Base) -> None:
    found = newest_of(base, "CPB")
    assert found
    assert (found.entry.amount, found.entry.statistic, found.entry.year) == (56_981, "median", 2024)


def test_an_older_figure_does_not_win_by_being_higher(sources: Sources, tmp_path: Path) -> None:
    older = FILES["survey.yml"].replace("newest: true", "newest: false")
    for new, old in (("cpc_2026", "cpc_2022"), ("amount: 67147", "amount: 99999"), ("year: 2026", "year: 2022")):
        older = older.replace(new, old)
    sources.append("survey.yml", older)
    found = newest_of(Base(build(tmp_path / "knowledge.sqlite", sources.folder)), "CPC")
    assert found
    assert found.entry.id == "cpc_2026"


def test_a_certification_that_is_not_reported_has_none(base: Base) -> None:
    assert newest_of(base, "RHIT") is None


def test_the_overview_is_of_one_edition(base: Base) -> None:
    found = {survey.entry.id: survey.entry.amount for survey in overview(base)}
    assert found["certified_2026"] == 67_260
    assert found["not_certified_2026"] == 55_721
    assert {survey.entry.edition for survey in overview(base)} == {"2026 report"}


def test_certifications_are_listed_best_paid_first_each_once(base: Base) -> None:
    found = by_certification(base)
    amounts = [survey.entry.amount for survey in found]
    assert amounts == sorted(amounts, reverse=True)
    assert len({survey.entry.certification for survey in found}) == len(found)
    assert found[0].entry.certification == "CPCO"  # 80,550 in 2022


def test_every_figure_says_whether_it_is_a_mean_or_a_median_of_whom_and_when(base: Base) -> None:
    for entry in base.survey:
        assert entry.statistic in ("mean", "median"), entry.id
        assert entry.group, entry.id
        assert 2010 <= entry.year <= 2026, entry.id


def test_no_figure_of_the_survey_is_sourced_to_bls(base: Base) -> None:
    assert not any("Labor Statistics" in base.source(entry.source).publisher for entry in base.survey)


def test_a_figure_of_the_survey_names_its_publication(base: Base) -> None:
    found = newest_of(base, "CPC")
    assert found
    assert found.source == base.source(found.entry.source)


def test_the_survey_is_never_a_source_of_oews_results(base: Base, coder: Role, biller: Role) -> None:
    surveys = {entry.source for entry in base.survey}
    results = (
        compare_roles(base, [coder, biller]),
        compare_places(base, coder, [base.places["TX"], base.places["CA"]]),
        rank_roles(base),
    )
    for result in results:
        assert not surveys & {source.id for source in result.sources}
