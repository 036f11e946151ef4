"""Reading and checking the source files. A fault is named by file, line and field; nothing is guessed."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from knowledge.errors import SourceFault
from knowledge.references import misnamed
from knowledge.schema import FILES
from knowledge.schema_entry import Entry

SOURCES = Path(__file__).parent / "sources"

PRICE_FILE = "bea_rpp_state.csv"
AREA_PRICE_FILE = "bea_rpp_metro.csv"  # as long as nobody has imported it, there is none
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
        """What is wrong with `field` of this row."""
        return SourceFault(self.file, self.line, field, problem)

    def cell(self, field: str) -> str:
        """What stands in `field`, which may be empty. Raises SourceFault when the file has no such column."""
        if field not in self.cells:
            raise SourceFault(self.file, 1, field, "column is missing")
        return self.cells[field].strip()

    def text(self, field: str) -> str:
        """What stands in `field`, which must not be empty."""
        value = self.cell(field)
        if not value:
            raise self.fault(field, "is empty")
        return value

    def number(self, field: str) -> float | None:
        """The figure in `field`; `None` for an empty cell, which means that none was released."""
        value = self.cell(field)
        if not value:
            return None
        try:
            number = float(value)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise self.fault(field, f"{value!r} is not a number")
        return number

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
    for file, position, field, problem in misnamed(entries):
        raise entry_fault(folder / file, position, field, problem)
    return entries


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a CSV file that must have `columns`."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:  # spreadsheets write a byte order mark
            reader = csv.DictReader(handle)
            missing = [column for column in columns if column not in (reader.fieldnames or ())]
            if missing:
                raise SourceFault(path, 1, missing[0], "column is missing")
            for cells in reader:
                if None in cells or None in cells.values():
                    problem = "row has another number of cells than the header"
                    raise SourceFault(path, reader.line_num, columns[0], problem)
                yield Row(path.name, reader.line_num, cells)
    except OSError as error:
        raise SourceFault(path, 0, "file", f"cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise _not_utf8(path) from None
    except csv.Error as error:
        raise SourceFault(path, reader.line_num, "row", str(error)) from None


def read_wages(path: Path) -> Iterator[Row]:
    """The rows of an OEWS table, with percentiles in order and no negative pay."""
    for row in read_rows(path, ("release", "soc", "tot_emp", "h_mean", "a_mean", *ANNUAL, *HOURLY)):
        check_order(row, {column: row.amount(column) for column in (*ANNUAL, *HOURLY)})
        yield row


def check_order(row: Row, amounts: Mapping[str, float | None], columns: Mapping[str, str] | None = None) -> None:
    """Raises SourceFault unless the percentiles rise, by the year and by the hour.

    `amounts`: those of ANNUAL and HOURLY. `columns`: how the row's file calls them, where that differs.
    """
    for names in (ANNUAL, HOURLY):
        known = [(name, amount) for name in names if (amount := amounts[name]) is not None]
        for (_, lower), (name, upper) in pairwise(known):
            if upper < lower:
                raise row.fault((columns or {}).get(name, name), f"percentiles out of order: {upper:g} after {lower:g}")


def _read_yaml(path: Path, schema: type[Entry]) -> list[Entry]:
    try:
        documents = YAML(typ="safe").load(path)
    except OSError as error:
        raise SourceFault(path, 0, "file", f"cannot be read ({error.strerror})") from None
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        if mark is None:  # the reader's own error, of bytes that are no text
            raise _not_utf8(path) from None
        raise SourceFault(path, mark.line + 1, "YAML", str(getattr(error, "problem", error))) from None
    if not isinstance(documents, list):
        raise SourceFault(path, 1, "file", "must be a list of entries")
    entries = []
    for position, document in enumerate(documents):
        try:
            entries.append(schema.parse_obj(document))
        except ValidationError as error:
            first = error.errors()[0]
            field = tuple(part for part in first["loc"] if part != "__root__")
            raise entry_fault(path, position, field, first["msg"]) from None
    return entries


def entry_fault(path: Path, position: int, field: tuple[str | int, ...], problem: str) -> SourceFault:
    """What is wrong with `field` of the entry at `position` of a YAML file; an empty `field`: the entry itself."""
    return SourceFault(path, _line(path, position, field), ".".join(map(str, field)) or "entry", problem)


def _not_utf8(path: Path) -> SourceFault:
    """The fault of a file with bytes that are no text, at the line of the first of them."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return SourceFault(path, data.count(b"\n", 0, error.start) + 1, "file", "is not UTF-8 text")
    control = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\U0010ffff]", text)
    line = text.count("\n", 0, control.start() if control else 0) + 1
    return SourceFault(path, line, "file", "holds a control character")


def _line(path: Path, position: int, field: tuple[str | int, ...]) -> int:
    """The line of `field` of the entry at `position`: read again, slowly, by a parser that keeps lines."""
    node: Any = YAML(typ="rt").load(path)
    line = int(node.lc.item(position)[0])
    node = node[position]
    for part in field:
        try:
            lines = node.lc
            line = int(lines.item(part)[0] if isinstance(part, int) else lines.key(part)[0])
            node = node[part]
        except (AttributeError, KeyError, TypeError, IndexError):
            break
    return line + 1
