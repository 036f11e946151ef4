"""Price levels of metropolitan areas, once they have been imported. The levels of areas are invented here."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import compare
from knowledge.base import Base
from knowledge.compile import build
from knowledge.errors import SourceFault
from knowledge.living import Prices, prices
from knowledge.load import AREA_PRICE_FILE
from knowledge.places import resolve
from tests.knowledge.small_sources import Sources

HEAD = "area_code,area_name,year,all_items,housing\n"
AUSTIN = "0012420"


def austin(sources: Sources, tmp_path: Path, *rows: str) -> Prices:
    (sources.folder / AREA_PRICE_FILE).write_text("".join([HEAD, *(f"{row}\n" for row in rows)]))
    base = Base(build(tmp_path / "base.sqlite", sources.folder))
    found = prices(base, base.places[AUSTIN])
    assert isinstance(found, Prices)
    return found


def test_an_area_has_its_own_price_level(sources: Sources, tmp_path: Path) -> None:
    found = austin(sources, tmp_path, f"{AUSTIN},Austin,2024,99.5,110")
    assert (found.place.id, found.all_items, found.housing) == (AUSTIN, 99.5, 110)


def test_only_an_area_without_its_own_is_said_to_have_its_state_s(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    austin, tulsa = (resolve(base, name).only() for name in ("Austin, TX", "Tulsa, OK"))
    own = Prices(austin, 2024, 99.5, None, base.rpp())
    monkeypatch.setattr(compare, "prices", lambda base, place: own if place == austin else prices(base, place))
    found = compare.compare_places(base, base.roles["medical_coder"], [austin, tulsa])
    assert found.caveats[0] == "For Tulsa, OK, which BEA has no price level for, prices are those of its state."


@pytest.mark.parametrize("row", ["0010180,Abilene,2024,90,80", f"{AUSTIN},Austin,2023,99.5,110", f"{AUSTIN},Austin,2024,,"])  # fmt: skip
def test_an_area_without_one_of_the_newest_year_has_its_state_s(sources: Sources, tmp_path: Path, row: str) -> None:
    found = austin(sources, tmp_path, row)
    assert (found.place.id, found.all_items) == ("TX", 97.1)  # as in the small sources


@pytest.mark.parametrize(
    ("row", "field"), [(f"{AUSTIN},Austin,2024,970,96", "all_items"), (f"{AUSTIN},Austin,24,97,96", "year"), (",Austin,2024,97,96", "area_code")]
)  # fmt: skip
def test_a_price_level_that_cannot_be_is_a_fault(sources: Sources, tmp_path: Path, row: str, field: str) -> None:
    with pytest.raises(SourceFault) as caught:
        austin(sources, tmp_path, row)
    assert (Path(caught.value.file).name, caught.value.line, caught.value.field) == (AREA_PRICE_FILE, 2, field)


def test_price_levels_without_a_source_are_a_fault(sources: Sources, tmp_path: Path) -> None:
    sources.replace("sources.yml", "- id: rpp_2024", "- id: rpp_2023")
    with pytest.raises(SourceFault, match="there is no rpp_2024"):
        build(tmp_path / "base.sqlite", sources.folder)
