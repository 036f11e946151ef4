"""Counties and their equivalents, the OEWS area that each belongs to, and the cities in each: `sources/counties.csv`.

Used when the base is compiled, not when it is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from knowledge.load import Row, read_rows

COUNTY_FILE = "counties.csv"


class County(NamedTuple):
    """A county, parish, borough, municipio or planning region.

    `area`: its OEWS area; None where OEWS's figure is the state's, because the county is divided among areas
    or because the state has several nonmetropolitan areas and the source does not say which one it is.
    """

    fips: str
    name: str
    state: str
    area: str | None
    cities: tuple[str, ...]


def read_counties(folder: Path, usps: Mapping[str, str], areas: Mapping[str, str]) -> Iterator[County]:
    """The counties of the source file. `usps`: the state of a FIPS code; `areas`: the name of each OEWS area by its id.

    The file names the metropolitan area. A county without one lies in the state's nonmetropolitan area, which is
    certain where the state has a single one. An area that OEWS releases nothing for is none.
    """
    rural = _single_rural_areas(areas, usps)
    for row in read_rows(folder / COUNTY_FILE, ("fips", "state", "county", "area_code", "cities")):
        state = _state(row, usps)
        code = row.cell("area_code")
        if code and code != state and not (len(code) == 7 and code.isdigit()):
            raise row.fault("area_code", f"{code!r} is neither an OEWS area nor the county's own state {state}")
        area = code if code in areas else rural.get(state) if not code else None
        cities = tuple(name.strip() for name in row.cell("cities").split(";") if name.strip())
        yield County(row.text("fips"), row.text("county"), state, area, cities)


def _state(row: Row, usps: Mapping[str, str]) -> str:
    fips, state = row.text("fips"), row.text("state")
    if len(fips) != 5 or usps.get(fips[:2]) != state:
        raise row.fault("fips", f"{fips!r} is no county of {state}")
    return state


def _single_rural_areas(areas: Mapping[str, str], usps: Mapping[str, str]) -> dict[str, str]:
    """The nonmetropolitan area of each state that has one alone; its id begins with the state's FIPS code."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, name in areas.items():
        if is_rural(name):
            found[usps[id[:2]]].append(id)
    return {state: ids[0] for state, ids in found.items() if len(ids) == 1}


def is_rural(area: str) -> bool:
    """Whether the OEWS area of that name is a nonmetropolitan one."""
    return "nonmetropolitan" in area


def county_of_city(counties: Collection[County]) -> dict[tuple[str, str], County]:
    """Each city's county, by the city's name and state."""
    return {(city, county.state): county for county in counties for city in county.cities}
