"""How people ask for each fact of the knowledge base (`bot/data/facts`), to learn from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent.parent / "data" / "facts"


def files(folder: Path = FOLDER) -> list[Path]:
    """The files of questions, in their order."""
    return sorted(folder.glob("*.yml"))


def examples(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Each question with the id of the fact that answers it."""
    for path in files(folder):
        for fact, asked in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader).items():
            yield from ((str(text), str(fact)) for text in asked)
