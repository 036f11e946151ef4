"""Tables as publishers deliver them, workbooks or CSV: rows by column name, each knowing where it stands."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from knowledge.errors import SourceFault
from knowledge.load import Row

HEADER_WITHIN = 12  # rows: titles and notes stand above a header

Cells = Sequence[Any]
Renaming = Callable[[str], str]


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook, or a CSV file, whose header has been found. `where` names it in a fault."""

    where: str
    title: str
    columns: Mapping[str, int]
    header: int
    rows: Iterator[tuple[int, Cells]]

    def row(self, number: int, cells: Cells) -> Row:
        """One row by column name, as text: numbers as they would be typed, `None` as nothing."""
        return Row(self.where, number, {name: text(cells[at]) if at < len(cells) else "" for name, at in self.columns.items()})  # fmt: skip


def text(value: Any) -> str:
    """A cell as text: 51140 for 51140.0, no thousands separators added, no blanks around."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value).strip()


def amount(cell: str) -> float | None:
    """The figure in a cell that has been checked; `None` for an empty one."""
    return float(cell) if cell else None


def plain(name: Any) -> str:
    """A column name in the form by which it is looked up: "Loc Quotient " is "LOC_QUOTIENT"."""
    return re.sub(r"\s+", "_", text(name)).upper()


def fingerprint(path: Path) -> str:
    """The name of a file and the start of its SHA-256, to say later what a row was read from."""
    total = hashlib.sha256()
    with path.open("rb") as handle:
        while block := handle.read(1 << 20):
            total.update(block)
    return f"{path.name} (sha256 {total.hexdigest()[:12]})"


def decoded(path: Path) -> str:
    """A text file in UTF-8, or in the Windows code page that BEA and BLS use too."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceFault(path, 0, "file", f"cannot be read ({error.strerror})") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def open_table(path: Path, required: Sequence[str], rename: Renaming = plain) -> Sheet:
    """The sheet of `path` that has the `required` columns, by their renamed names.

    Raises SourceFault when the file is not whole, or names the first column that the likeliest header lacks.
    """
    sheets = _csv(path) if path.suffix.lower() in (".csv", ".txt") else _workbook(path)
    nearest: tuple[int, str, int, str] | None = None
    for where, title, rows in sheets:
        for number, cells in rows:
            columns = {rename(text(cell)): at for at, cell in reversed(list(enumerate(cells))) if text(cell)}
            missing = [column for column in required if column not in columns]
            if not missing:
                return Sheet(where, title, columns, number, rows)
            found = len(required) - len(missing)
            if nearest is None or found > nearest[0]:
                nearest = (found, where, number, missing[0])
            if number >= HEADER_WITHIN:
                break
    if nearest is None:
        raise SourceFault(path, 0, "file", "holds no rows")
    raise SourceFault(nearest[1], nearest[2], nearest[3], "column is missing")


def _workbook(path: Path) -> Iterator[tuple[str, str, Iterator[tuple[int, Cells]]]]:
    if path.suffix.lower() == ".xls":
        raise SourceFault(path, 0, "file", "is a workbook of the old format; save it as .xlsx")
    from openpyxl import load_workbook  # half a second, which no other question needs
    from openpyxl.utils.exceptions import InvalidFileException

    faults = (*_BROKEN, InvalidFileException)
    broken = f"is no whole Excel workbook ({path.stat().st_size:,} bytes)" if path.exists() else "does not exist"
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except faults:
        raise SourceFault(path, 0, "file", broken) from None
    for sheet in book.worksheets:
        where = f"{path}, sheet {sheet.title!r}"

        def rows(sheet: Any = sheet, where: str = where) -> Iterator[tuple[int, Cells]]:
            number = 0
            try:
                for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
                    yield number, cells
            except faults:
                raise SourceFault(where, number + 1, "row", "the workbook is cut short here") from None

        yield where, sheet.title, rows()


# What openpyxl lets through of a broken file.
_BROKEN = (zipfile.BadZipFile, zlib.error, ParseError, EOFError, KeyError, ValueError, OSError)


def _csv(path: Path) -> Iterator[tuple[str, str, Iterator[tuple[int, Cells]]]]:
    def rows() -> Iterator[tuple[int, Cells]]:
        reader = csv.reader(io.StringIO(decoded(path), newline=""))
        try:
            for cells in reader:
                yield reader.line_num, cells
        except csv.Error as error:
            raise SourceFault(path, reader.line_num, "row", str(error)) from None

    yield str(path), path.stem, rows()
