"""A knowledge base as large as all of OEWS: every occupation in every place. Its added rows are made up, for timing alone."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge import Base
from knowledge.load import ANNUAL, HOURLY
from knowledge.model import HOURS_A_YEAR, PERCENTILES

OCCUPATIONS = 830  # as many as OEWS has


def made_up_base(base: Base, folder: Path) -> Base:
    """A copy of `base` in `folder`, with occupations added until there are 830, each in every place and industry."""
    path = folder / "all_of_oews.sqlite"
    shutil.copy(base.path, path)
    socs = [f"99-{number:04}" for number in range(OCCUPATIONS - len(base.occupations))]
    industries = [code for (code,) in base.rows("SELECT DISTINCT industry FROM wage WHERE industry != ''")]
    connection = sqlite3.connect(path)
    with connection:
        connection.executemany(
            "INSERT INTO entry VALUES ('occupations.yml', ?, ?)", _entries(socs, len(base.occupations))
        )
        columns = 9 + len(HOURLY) + len(ANNUAL)
        connection.executemany(
            f"INSERT INTO wage VALUES ({', '.join('?' * columns)})",
            _wages(base.releases[0], socs, sorted(base.places), sorted(industries)),
        )
    connection.close()
    return Base(path)


def _entries(socs: list[str], position: int) -> Iterator[tuple[int, str]]:
    for at, soc in enumerate(socs, position):
        yield at, json.dumps({"soc": soc, "title": f"Occupation {soc}", "short": f"workers of {soc}", "caveat": None})


def _wages(release: str, socs: list[str], places: list[str], industries: list[str]) -> Iterator[tuple[Any, ...]]:
    chance = random.Random(830)
    where = sorted([(place, "") for place in places] + [("US", industry) for industry in industries])
    for soc in socs:
        for place, industry in where:
            median = chance.randrange(30_000, 120_000, 10)
            annual = [median * (50 + percentile) // 1000 * 10 for percentile in PERCENTILES]
            hourly = [round(amount / HOURS_A_YEAR, 2) for amount in annual]
            jobs = chance.randrange(30, 90_000, 10)
            yield release, soc, place, industry, jobs, 1.0, 1.0, hourly[2], median, *hourly, *annual
