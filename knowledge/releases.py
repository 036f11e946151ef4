"""The releases of OEWS whose tables lie among the sources, one yearly survey each: "May 2025"."""

from __future__ import annotations

import re
from pathlib import Path

from knowledge.errors import SourceFault

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
PARTS = ("national_state", "metro", "national_industry")

_FILE = re.compile(rf"oews_([a-z]+)(\d{{4}})_({'|'.join(PARTS)})\.csv")


def when(release: str) -> tuple[int, int]:
    """Year and month of a release, by which releases are ordered. Raises ValueError for any other text."""
    month, _, year = release.partition(" ")
    if month not in MONTHS or not re.fullmatch(r"\d{4}", year):
        raise ValueError(f"{release!r} is no release like 'May 2025'")
    return int(year), MONTHS.index(month) + 1


def wage_file(release: str, part: str) -> str:
    """The name of the file that holds one part of a release: "oews_may2025_metro.csv"."""
    year, month = when(release)
    return f"oews_{MONTHS[month - 1][:3].lower()}{year}_{part}.csv"


def wage_files(folder: Path) -> list[tuple[Path, str]]:
    """The OEWS tables of a folder, each with its release, the newest release first.

    Raises SourceFault for a file that is named like a table and is none of a release, and when there is none at all.
    """
    found = []
    for path in sorted(folder.glob("oews_*.csv")):
        match = _FILE.fullmatch(path.name)
        month = next((name for name in MONTHS if match and name[:3].lower() == match[1]), None)
        if match is None or month is None:
            raise SourceFault(path, 0, "file", "is named like no OEWS table; an example: oews_may2025_metro.csv")
        found.append((path, f"{month} {match[2]}"))
    if not found:
        raise SourceFault(folder, 0, "file", "there is no OEWS table, named like oews_may2025_metro.csv")
    return sorted(found, key=lambda item: (when(item[1]), item[0].name), reverse=True)
