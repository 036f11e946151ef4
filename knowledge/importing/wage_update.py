"""From OEWS files on disk to the update of the sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from knowledge.errors import KnowledgeError
from knowledge.importing.changes import compare
from knowledge.importing.flat_files import DATA, read_flat_files
from knowledge.importing.held import held, releases
from knowledge.importing.oews import read_workbooks
from knowledge.importing.release import Release, check_whole
from knowledge.importing.update import Update, successor
from knowledge.importing.wages import COLUMNS, PART_OF, Line
from knowledge.importing.writing import SOURCES_FILE, table, with_source
from knowledge.load import read_entries
from knowledge.releases import wage_file, when

Entries = Mapping[str, list[Any]]


def wage_update(
    folder: Path, path: Path, *, release: str | None = None, force: bool = False,
    progress: Callable[[str], None] = lambda text: None,
) -> Update:  # fmt: skip
    """What `path`, a workbook or a folder of workbooks or flat files, changes in the sources in `folder`.

    `release` ("May 2026") where the files do not name it. `force` takes a release that is older than the newest held,
    or that has fewer places than the one before. Raises SourceFault or KnowledgeError for files that do not fit.
    """
    entries = read_entries(folder)
    if release is not None:
        _check_name(release)
    new = _read(path, entries, release, progress)
    present = releases(folder)
    if when(new.name) < when(present[0]) and not force:
        raise KnowledgeError(f"{new.name} is older than {present[0]}, the newest release held; --force takes it")
    before = held(folder, new.name if new.name in present else present[0])
    if not force:
        check_whole(new, before, entries["states.yml"], newest=when(new.name) > when(present[0]))
    files = _tables(new, before)
    if new.name not in present:
        files[SOURCES_FILE] = with_source(folder, _source(entries, new.name, present[0]))
    former = next(source.id for source in entries["sources.yml"] if source.release == before.name)
    title = f"OEWS {new.name}, against {'itself as held' if new.name == before.name else before.name}"
    return Update(title, files, tuple(compare(new, before)), tuple(_remarks(new, entries)), former)


def _read(path: Path, entries: Entries, release: str | None, progress: Callable[[str], None]) -> Release:
    occupations, states = entries["occupations.yml"], entries["states.yml"]
    folder = path if path.is_dir() else path.parent
    if path.name == DATA or (path.is_dir() and (path / DATA).exists()):
        progress(f"reading {DATA}")
        found = read_flat_files(folder, occupations, states, release)
        _check_name(found.name)
    else:
        books = _workbooks(path) if path.is_dir() else [path]
        found = read_workbooks(books, {o.soc for o in occupations}, states, release, progress)
    if not found.lines:
        raise KnowledgeError(f"{path} has no row of an occupation in occupations.yml")
    return found


def _workbooks(folder: Path) -> list[Path]:
    """The workbooks of a folder, without the descriptions that BLS packs with them and what Excel has open."""
    found = [path for path in sorted(folder.rglob("*.xls*")) if "description" not in path.name.lower()]
    books = [path for path in found if not path.name.startswith("~$")]
    if not books:
        raise KnowledgeError(f"{folder} has neither workbooks (.xlsx) nor {DATA}")
    return books


def _check_name(release: str) -> None:
    try:
        when(release)
    except ValueError as error:
        raise KnowledgeError(str(error)) from None


def _tables(new: Release, before: Release) -> dict[str, str]:
    """The files of the parts that `new` has lines of, in the order of the lines held before."""
    kept = before.lines if new.name == before.name else {}
    merged = {key: line for key, line in kept.items() if line.scope not in new.scopes} | dict(new.lines)
    order = [key for key in before.lines if key in merged] + sorted(merged.keys() - before.lines.keys())
    parts: dict[str, list[Line]] = {PART_OF[scope]: [] for scope in PART_OF if scope in new.scopes}
    for key in order:
        if (part := PART_OF[merged[key].scope]) in parts:
            parts[part].append(merged[key])
    return {wage_file(new.name, part): table(COLUMNS[part], (line.cells for line in found)) for part, found in parts.items()}  # fmt: skip


def _source(entries: Entries, release: str, newest: str) -> dict[str, str]:
    sources = entries["sources.yml"]
    pattern = next(source for source in sources if source.release == newest)
    id = f"oews_{when(release)[0]}"
    if id in {source.id for source in sources}:  # what third parties quote of that release has a source of its own
        id = f"oews_{release.replace(' ', '_').lower()}"
    return successor(pattern, newest, release, id)


def _remarks(new: Release, entries: Entries) -> list[str]:
    titles = {occupation.soc: occupation.title for occupation in entries["occupations.yml"]}
    said = [f"{count:,} rows are left out: {why}." for why, count in new.left_out.items()]
    for soc, title in sorted({(line.soc, line.cells["occ_title"]) for line in new.lines.values()}):
        if title != titles[soc]:
            said.append(f"{soc} is called {title!r} there, {titles[soc]!r} in occupations.yml.")
    return said
