"""`python -m knowledge import`: show what a file of new statistics changes in the sources, and with --write write it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from knowledge.importing.price_update import price_update
from knowledge.importing.projection_update import projection_update
from knowledge.importing.update import Update
from knowledge.importing.wage_update import wage_update
from knowledge.importing.writing import write
from knowledge.load import SOURCES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `import`."""
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    for name, help, path in (
        ("oews", "wages: BLS's yearly workbooks or flat files", "a workbook, or the folder of all of a release"),
        ("rpp", "price levels: BEA's table SARPP (states) or MARPP (metropolitan areas)", "the CSV file"),
        ("projections", "job outlook: BLS's occupation table", "the workbook or CSV file"),
    ):
        sub = kinds.add_parser(name, help=help)
        sub.add_argument("path", type=Path, help=path)
        sub.add_argument("--write", action="store_true", help="write the sources; without it nothing is written")
        sub.add_argument("--all", action="store_true", help="show every change, not the largest alone")
        sub.add_argument(
            "--force", action="store_true", help="take what is older, or has fewer places, than what is held"
        )
        sub.add_argument("--sources", type=Path, default=SOURCES, help="the folder of the sources")
        if name == "oews":
            sub.add_argument("--release", help="the release, where the files do not name it: 'May 2026'")


def run(options: argparse.Namespace) -> int:
    """Run one import; 0 when it could be read, whether it was written or not. Raises KnowledgeError when not."""
    update = _update(options)
    print(update.report(all=options.all))
    if not options.write:
        print(f"Nothing is written. With --write: {', '.join(update.files)}")
        return 0
    write(options.sources, update.files)
    print(f"Written: {', '.join(update.files)}")
    print(f"Sentences that repeat a figure of before: python -m knowledge citing {update.former}")
    return 0


def _update(options: argparse.Namespace) -> Update:
    if options.kind == "oews":
        return wage_update(
            options.sources, options.path, release=options.release, force=options.force,
            progress=lambda text: print(text, file=sys.stderr),
        )  # fmt: skip
    read: dict[str, Any] = {"rpp": price_update, "projections": projection_update}
    update: Update = read[options.kind](options.sources, options.path, force=options.force)
    return update
