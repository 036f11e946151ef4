"""What the sources hold of a release, in the form in which a new one is read, to hold the two side by side."""

from __future__ import annotations

from pathlib import Path

from knowledge.importing.release import Release, once
from knowledge.importing.wages import COLUMNS, PART_OF, Line, Scope
from knowledge.load import Row, read_rows
from knowledge.releases import wage_file, wage_files, when

_SCOPES: dict[str, Scope] = {"nation": "nation", "state": "state", "area": "area"}


def releases(folder: Path) -> list[str]:
    """The releases held, the newest first."""
    return sorted({release for _, release in wage_files(folder)}, key=when, reverse=True)


def held(folder: Path, release: str) -> Release:
    """A release as the sources hold it."""
    lines = []
    for part in dict.fromkeys(PART_OF.values()):
        path = folder / wage_file(release, part)
        if path.exists():
            lines += [_line(row, part) for row in read_rows(path, COLUMNS[part])]
    return Release(release, once(lines))


def _line(row: Row, part: str) -> Line:
    cells = {column: row.cell(column) for column in COLUMNS[part]}
    if part == "national_industry":
        return Line(cells["soc"], "industry", cells["industry_code"], cells, row)
    return Line(cells["soc"], _SCOPES[cells["area_type"]], cells["area_code"], cells, row)
