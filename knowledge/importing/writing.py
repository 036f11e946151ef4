"""Writing what was imported: all files or none, after the sources have been compiled with them on trial."""

from __future__ import annotations

import csv
import io
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from knowledge.compile import build
from knowledge.errors import KnowledgeError, SourceFault

SOURCES_FILE = "sources.yml"


def table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Rows as the text of a CSV file, in the form of those in `knowledge/sources`."""
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, columns, extrasaction="raise")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue()


def with_source(folder: Path, entry: Mapping[str, str]) -> str:
    """The text of sources.yml with `entry`: put before the first of its family, or in the place of the same id.

    Comments and layout of the other entries stay. The family is the first word of the id: "oews_2026" is of "oews".
    """
    yaml: Any = YAML()
    yaml.width = 120
    yaml.preserve_quotes = True
    entries: Any = yaml.load(folder / SOURCES_FILE)
    ids = [found["id"] for found in entries]
    if entry["id"] in ids:
        present = entries[ids.index(entry["id"])]
        for name in [name for name in present if name not in entry]:
            del present[name]
        present.update(entry)
    else:
        family = entry["id"].partition("_")[0]
        at = next((at for at, id in enumerate(ids) if id.partition("_")[0] == family), len(ids))
        entries.insert(at, dict(entry))
        entries.yaml_set_comment_before_after_key(at + 1, before="\n")
    target = io.StringIO()
    yaml.dump(entries, target)
    return target.getvalue()


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Replace or add `files` in `folder`, by name. On a SourceFault, or if writing fails, the folder stays as it was.

    sources.yml comes last: tables without a source do not compile, so a half-written release is never answered from.
    """
    order = sorted(files, key=lambda name: (name == SOURCES_FILE, name))
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".import-") as staging:
            trial, kept = Path(staging, "trial"), Path(staging, "kept")
            shutil.copytree(folder, trial, ignore=lambda _, names: [name for name in names if name.startswith(".")])
            kept.mkdir()
            for name in order:
                (trial / name).write_text(files[name], encoding="utf-8", newline="")
            _compile(trial, Path(staging, "trial.sqlite"))
            _replace(folder, trial, kept, order)
    except OSError as error:
        raise KnowledgeError(f"{error.filename or folder} cannot be written ({error.strerror})") from None


def _compile(trial: Path, target: Path) -> None:
    try:
        build(target, trial)
    except SourceFault as fault:
        raise SourceFault(Path(fault.file).name, fault.line, fault.field, fault.problem) from None


def _replace(folder: Path, trial: Path, kept: Path, names: Sequence[str]) -> None:
    done: list[str] = []
    try:
        for name in names:
            if (folder / name).exists():
                shutil.copy2(folder / name, kept / name)
                shutil.copymode(folder / name, trial / name)
            done.append(name)
            os.replace(trial / name, folder / name)
    except BaseException:
        for name in done:
            if (kept / name).exists():
                os.replace(kept / name, folder / name)
            else:
                (folder / name).unlink(missing_ok=True)
        raise
