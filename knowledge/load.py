"""Reading and checking the source files. A fault is named by file, line and field; nothing is guessed."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from knowledge.errors import SourceFault
from knowledge.model import PERCENTILES
from knowledge.schema import FILES, Entry

SOURCES = Path(__file__).parent / "sources"

WAGE_FILES = ("oews_may2025_national_state.csv", "oews_may2025_metro.csv", "oews_may2025_national_industry.csv")
PRICE_FILE = "bea_rpp_state.csv"
PROJECTION_FILE = "bls_projections_editions.csv"

ANNUAL = tuple(f"a_{name}" for name in ("pct10", "pct25", "median", "pct75", "pct90"))
HOURLY = tuple(f"h_{name}" for name in ("pct10", "pct25", "median", "pct75", "pct90"))


@dataclass(frozen=True)
class Row:
    """A row of a CSV file that knows where it stands."""

    file: str
    line: int
    cells: Mapping[str, str]

    def fault(self, field: str, problem: str) -> SourceFault:
        return SourceFault(self.file, self.line, field, problem)

    def text(self, field: str) -> str:
        value = self.cells[field].strip()
        if not value:
            raise self.fault(field, "is empty")
        return value

    def number(self, field: str) -> float | None:
        """The figure in `field`; `None` for an empty cell, which means that none was released."""
        value = self.cells[field].strip()
        if not value:
            return None
        try:
            return float(value)
        except ValueError:
            raise self.fault(field, f"{value!r} is not a number") from None

    def amount(self, field: str) -> float | None:
        """Like `number`, for what cannot be negative."""
        value = self.number(field)
        if value is not None and value < 0:
            raise self.fault(field, f"{value:g} is negative")
        return value


def read_entries(folder: Path = SOURCES) -> dict[str, list[Any]]:
    """Every YAML file as a list of validated entries, by file name.

    Raises SourceFault for the first entry that does not fit its schema or names something that is not there.
    """
    entries = {name: _read_yaml(folder / name, schema) for name, schema in FILES.items()}
    _check_references(folder, entries)
    return entries


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a CSV file that must have `columns`."""
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            reader = csv.DictReader(handle)
            missing = [column for column in columns if column not in (reader.fieldnames or ())]
            if missing:
                raise SourceFault(path, 1, missing[0], "column is missing")
            for cells in reader:
                if None in cells or None in cells.values():
                    raise SourceFault(path, reader.line_num, columns[0], "row has another number of cells than the header")
                yield Row(path.name, reader.line_num, cells)
    except OSError as error:
        raise SourceFault(path, 0, "file", f"cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise SourceFault(path, 0, "file", "is not UTF-8 text") from None


def read_wages(path: Path) -> Iterator[Row]:
    """The rows of an OEWS table, with percentiles in order and no negative pay."""
    for row in read_rows(path, ("release", "soc", "tot_emp", "h_mean", "a_mean", *ANNUAL, *HOURLY)):
        for columns in (ANNUAL, HOURLY):
            known = [(column, value) for column in columns if (value := row.amount(column)) is not None]
            for (_, lower), (column, upper) in zip(known, known[1:]):
                if upper < lower:
                    raise row.fault(column, f"percentiles out of order: {upper:g} after {lower:g}")
        yield row


def _read_yaml(path: Path, schema: type[Entry]) -> list[Entry]:
    try:
        documents = YAML(typ="safe").load(path)
    except OSError as error:
        raise SourceFault(path, 0, "file", f"cannot be read ({error.strerror})") from None
    except (MarkedYAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "is not UTF-8 text"
        raise SourceFault(path, mark.line + 1 if mark else 0, "YAML", problem) from None
    if not isinstance(documents, list):
        raise SourceFault(path, 1, "file", "must be a list of entries")
    entries = []
    for position, document in enumerate(documents):
        try:
            entries.append(schema.parse_obj(document))
        except ValidationError as error:
            first = error.errors()[0]
            field = tuple(part for part in first["loc"] if part != "__root__")
            name = ".".join(map(str, field)) or "entry"
            raise SourceFault(path, _line(path, position, field), name, first["msg"]) from None
    return entries


def _line(path: Path, position: int, field: tuple[str | int, ...]) -> int:
    """The line of `field` of the entry at `position`: read again, slowly, by a parser that keeps lines."""
    node = YAML(typ="rt").load(path)
    line = int(node.lc.item(position)[0])
    node = node[position]
    for part in field:
        try:
            line = int(node.lc.item(part)[0] if isinstance(node, list) else node.lc.key(part)[0])
            node = node[part]
        except (AttributeError, KeyError, TypeError, IndexError):
            break
    return line + 1


def _check_references(folder: Path, entries: dict[str, list[Any]]) -> None:
    """Every id that an entry names exists, and no id stands twice."""

    def ids(file: str, key: str = "id") -> set[str]:
        return {getattr(entry, key) for entry in entries[file]}

    roles, states = ids("roles.yml"), ids("states.yml", "usps")
    certifications, settings = ids("certifications.yml"), ids("settings.yml")
    rules: list[tuple[str, str, set[str]]] = [
        ("roles.yml", "soc", ids("occupations.yml", "soc")),
        ("roles.yml", "setting", settings),
        ("roles.yml", "certifications", certifications),
        ("roles.yml", "leads_to", roles),
        ("certifications.yml", "issuer", ids("organizations.yml")),
        ("certifications.yml", "roles", roles),
        ("certifications.yml", "settings", settings),
        ("specialties.yml", "certification", certifications),
        ("goals.yml", "certifications", certifications),
        ("goals.yml", "then", certifications),
        ("survey.yml", "certification", certifications),
        ("regions.yml", "states", states),
        ("states.yml", "neighbors", states),
        ("article.yml", "roles", roles),
        ("article.yml", "states", states),
        ("article.yml", "settings", settings),
    ]

    def check(file: str, position: int, field: tuple[str | int, ...], values: Iterable[str], known: set[str]) -> None:
        for value in values:
            if value not in known:
                name = ".".join(map(str, field))
                raise SourceFault(folder / file, _line(folder / file, position, field), name, f"{value!r} is not known")

    for file, field, known in rules:
        for position, entry in enumerate(entries[file]):
            value = getattr(entry, field)
            check(file, position, (field,), () if value is None else (value,) if isinstance(value, str) else value, known)

    sources = ids("sources.yml")
    for file, items in entries.items():
        seen: set[str] = set()
        for position, entry in enumerate(items):
            for at, source in _sources(entry):
                check(file, position, at, (source,), sources)
            key = getattr(entry, "id", None) or getattr(entry, "usps", None) or getattr(entry, "soc", None)
            if key and key in seen:
                raise SourceFault(folder / file, _line(folder / file, position, ()), "id", f"{key!r} stands twice")
            seen.add(key)


def _sources(entry: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where `entry` and what it holds name a source."""
    if source := getattr(entry, "source", None):
        yield ("source",), source
    if exam := getattr(entry, "exam", None):
        yield ("exam", "source"), exam.source
    for field in ("fees", "notes"):
        for position, item in enumerate(getattr(entry, field, ())):
            yield (field, position, "source"), item.source


Reader = Callable[[Path], Iterator[Row]]
__all__ = ["ANNUAL", "HOURLY", "PERCENTILES", "PRICE_FILE", "PROJECTION_FILE", "SOURCES", "WAGE_FILES", "Row"]
