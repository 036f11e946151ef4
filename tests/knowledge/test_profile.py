"""What somebody says of themselves, held against what an exam asks."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.model import Unknown
from knowledge.profile import Fit, Profile, background, eligible, fit_of_routes, is_new, ready, unknown_in
from knowledge.schema_career import Route


@pytest.mark.parametrize(
    ("route", "profile", "fit"),
    [
        (Route(years=2), Profile(years=2), Fit.YES),
        (Route(years=2), Profile(years=1.9), Fit.NO),
        (Route(years=2), Profile(), Fit.PERHAPS),
        (Route(holds=("CPC",)), Profile(holds=("CCA", "CPC")), Fit.YES),
        (Route(holds=("CPC",)), Profile(), Fit.NO),
        (Route(schooling=("associate_him",)), Profile(schooling="associate_him"), Fit.YES),
        (Route(schooling=("associate_him",)), Profile(schooling="high_school"), Fit.NO),
        (Route(schooling=("associate_him",), perhaps=("associate",)), Profile(schooling="associate"), Fit.PERHAPS),
        (Route(schooling=("certificate",), years=1), Profile(schooling="certificate", years=0), Fit.NO),
        (Route(schooling=("certificate",), years=1), Profile(schooling="certificate"), Fit.PERHAPS),
        (Route(), Profile(), Fit.YES),
    ],
)
def test_all_that_a_route_names_must_hold(route: Route, profile: Profile, fit: Fit) -> None:
    assert fit_of_routes((route,), profile) is fit


def test_the_best_of_several_routes_counts() -> None:
    assert fit_of_routes((Route(years=2), Route(holds=("RHIT",))), Profile(years=0, holds=("RHIT",))) is Fit.YES


def test_experience_alone_does_not_open_the_rhit(base: Base) -> None:
    profile = Profile(schooling="high_school", years=20)
    assert eligible(base.certifications["RHIT"], profile) is Fit.NO  # open-exam-prep.com, RHIT 1.2


def test_an_associate_degree_of_unknown_program_may_open_the_rhit(base: Base) -> None:
    assert eligible(base.certifications["RHIT"], Profile(schooling="associate")) is Fit.PERHAPS


@pytest.mark.parametrize(
    ("profile", "fit"),
    [
        (Profile(years=2), Fit.YES),
        (Profile(years=1, holds=("CCA",)), Fit.YES),
        (Profile(years=1, schooling="certificate"), Fit.YES),
        (Profile(years=0, holds=("RHIT",)), Fit.YES),
        (Profile(years=1, schooling="high_school"), Fit.NO),
        (Profile(years=0, holds=("CCA",)), Fit.NO),
    ],
)
def test_the_ccs_is_for_those_with_experience(base: Base, profile: Profile, fit: Fit) -> None:
    assert ready(base.certifications["CCS"], profile) is fit  # ahima.org, CCS page


def test_the_cbcs_asks_for_a_program_or_a_year_beside_the_diploma(base: Base) -> None:
    cbcs = base.certifications["CBCS"]
    assert eligible(cbcs, Profile(schooling="high_school", years=0)) is Fit.NO
    assert eligible(cbcs, Profile(schooling="high_school", years=1)) is Fit.YES
    assert eligible(cbcs, Profile(schooling="certificate", years=0)) is Fit.YES


@pytest.mark.parametrize(
    ("profile", "known"),
    [
        (Profile(), None),
        (Profile(schooling="high_school"), None),
        (Profile(years=0), False),
        (Profile(years=1), True),
        (Profile(schooling="certificate", years=0), True),
        (Profile(holds=("CCA",)), True),
    ],
)
def test_training_experience_and_credentials_are_a_background(base: Base, profile: Profile, known: bool | None) -> None:
    assert background(base, profile) is known


def test_who_has_two_years_or_a_credential_is_not_new(base: Base) -> None:
    assert is_new(base, Profile())
    assert is_new(base, Profile(years=1.5))
    assert not is_new(base, Profile(years=2))  # AAPC's line for apprentices
    assert not is_new(base, Profile(years=0, holds=("CPC-A",)))


@pytest.mark.parametrize(
    "profile", [Profile(goal="fame"), Profile(schooling="life"), Profile(wants="XYZ"), Profile(holds=("CPC", "XYZ"))]
)
def test_a_name_that_the_base_does_not_have_is_unknown(base: Base, profile: Profile) -> None:
    assert isinstance(unknown_in(base, profile), Unknown)
