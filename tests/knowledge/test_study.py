"""How long somebody studies for a credential."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.profile import Profile
from knowledge.study import required_schooling, study


def months(base: Base, id: str, profile: Profile) -> tuple[float, float] | None:
    found = study(base, base.certifications[id], profile)
    return (round(found.low, 1), round(found.high, 1)) if found else None


@pytest.mark.parametrize(
    ("id", "profile", "expected"),
    [
        ("CPC", Profile(years=0), (4, 6)),  # cpctestprep.com, from zero
        ("CPC", Profile(schooling="certificate"), (1.4, 2.8)),  # the same: 6 to 12 weeks with a background
        ("CPC", Profile(), (1.4, 6)),
        ("CCA", Profile(years=0), (6, 12)),  # winenfood.com: a certificate
        ("RHIT", Profile(schooling="high_school"), (18, 24)),  # winenfood.com: an associate degree
        ("RHIT", Profile(schooling="associate"), (0, 24)),
        ("RHIT", Profile(schooling="associate_him"), None),
        ("RHIA", Profile(schooling="associate"), (48, 48)),  # winenfood.com: a bachelor's degree
        ("CIC", Profile(years=0), None),
        ("CPC", Profile(holds=("CPC",)), None),
        ("CPC", Profile(holds=("CPC-A",)), None),
    ],
)
def test_months_until_the_exam(base: Base, id: str, profile: Profile, expected: tuple[float, float] | None) -> None:
    assert months(base, id, profile) == expected


def test_a_time_names_the_facts_that_it_comes_from(base: Base) -> None:
    found = study(base, base.certifications["CPC"], Profile())
    assert found and {one.entry.id for one in found.facts} == {"edu_cpc_preparation", "edu_cpc_from_zero"}


@pytest.mark.parametrize(("id", "schooling"), [("RHIT", "associate_him"), ("RHIA", "bachelor_him"), ("CPC", None)])
def test_the_schooling_that_a_credential_requires(base: Base, id: str, schooling: str | None) -> None:
    assert required_schooling(base.certifications[id]) == schooling
