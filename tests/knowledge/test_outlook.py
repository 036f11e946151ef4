"""How many jobs there will be. Figures: BLS Employment Projections, by edition."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.model import Role, Trust, Unknown
from knowledge.outlook import OFFICE_SUPPORT, Outlook, outlook, projection


def known(found: Outlook | Unknown) -> Outlook:
    assert isinstance(found, Outlook), found
    return found


def test_coders_are_projected_to_grow(base: Base, coder: Role) -> None:
    found = known(outlook(base, coder)).projection
    assert found
    assert (found.growth, found.openings, found.edition, found.years) == (7.8, 14_000, "2025-35", "2025–35")
    assert found.source.id == "projections_2025_35"


def test_earlier_editions_stand_behind_the_newest(base: Base, coder: Role) -> None:
    found = known(outlook(base, coder))
    assert [(p.edition, p.growth, p.jobs) for p in found.earlier] == [("2024-34", 7, 194_800), ("2023-33", 9, None)]


def test_an_edition_that_nobody_could_verify_is_not_answered(base: Base, coder: Role) -> None:
    found = known(outlook(base, coder))
    assert "2022-32" not in {p.edition for p in (found.projection, *found.earlier) if p}


def test_each_edition_names_its_own_publication(base: Base, coder: Role) -> None:
    assert [p.source.id for p in known(outlook(base, coder)).earlier] == ["projections_2024_34", "projections_2023_33"]


def test_billers_get_the_outlook_of_their_group_and_it_is_called_that(base: Base, biller: Role) -> None:
    found = known(outlook(base, biller))
    assert found.projection is None
    assert found.group
    assert (found.group.growth, found.group.title) == (-4.0, "Office and administrative support occupations")


@pytest.mark.parametrize("role", ["medical_biller", "denials_specialist", "claims_clerk"])
def test_the_growth_of_coders_is_never_lent_to_billers(base: Base, role: str) -> None:
    found = known(outlook(base, base.roles[role]))
    shown = [p for p in (found.projection, found.group, *found.earlier) if p]
    assert shown
    assert not any("records" in p.title or p.growth > 0 for p in shown)


def test_coders_do_not_get_the_group_of_billers(base: Base, coder: Role) -> None:
    assert known(outlook(base, coder)).group is None


def test_a_figure_of_one_third_party_keeps_its_mark(base: Base) -> None:
    found = known(outlook(base, base.roles["health_information_technician"]))
    assert found.projection
    assert (found.projection.growth, found.projection.trust) == (15.9, Trust.D)
    assert [(p.edition, p.trust, p.source.id) for p in found.earlier] == [("2022-32", Trust.B, "projections_2022_32")]


def test_all_occupations_are_the_yardstick(base: Base, coder: Role, biller: Role) -> None:
    assert [known(outlook(base, role)).all_occupations.growth for role in (coder, biller)] == [3.5, 3.5]


def test_a_role_without_an_occupation_has_no_outlook(base: Base) -> None:
    found = outlook(base, base.roles["cdi_specialist"])
    assert isinstance(found, Unknown)
    assert found.sources


def test_an_occupation_that_is_not_projected_here_is_unknown(base: Base) -> None:
    found = outlook(base, base.roles["him_manager"])
    assert isinstance(found, Unknown)
    assert found.reason == "no projection of BLS for medical and health services managers is in this base"
    assert found.sources


def test_every_role_is_answered_with_a_source(base: Base) -> None:
    for role in base.roles.values():
        found = outlook(base, role)
        if isinstance(found, Unknown):
            assert found.sources, role.id
        else:
            assert found.projection or found.group, role.id


def test_a_projection_can_be_asked_for_by_code(base: Base) -> None:
    assert (projection(base, OFFICE_SUPPORT).growth, projection(base, OFFICE_SUPPORT).edition) == (
        -4.0,
        base.editions[0],
    )


def test_a_code_without_a_projection_is_a_bug(base: Base) -> None:
    with pytest.raises(KeyError):
        projection(base, "43-3021")
