"""The files of the sentence encoder that come with Billie: where they lie, and whether they are whole."""

from __future__ import annotations

import hashlib
from pathlib import Path

from bot.nlu.encoder import FILES

FOLDER = Path(__file__).with_name("weights")
SUMS = "SHA256SUMS"


class DamagedError(Exception):
    """The encoder's files are not the ones that Billie came with; the message says which and what to do."""


def checked(folder: Path = FOLDER) -> Path:
    """`folder`, when each of its files is what its `SHA256SUMS` says."""
    expected = sums(folder)
    for name in FILES:
        path = folder / name
        if not path.is_file():
            raise DamagedError(f"{path} is missing: `git checkout {FOLDER.name}` in bot/nlu brings it back.")
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected.get(name):
            raise DamagedError(f"{path} is damaged: `git checkout {FOLDER.name}` in bot/nlu brings it back.")
    return folder


def sums(folder: Path = FOLDER) -> dict[str, str]:
    """The digest that each file must have, by the file's name."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise DamagedError(f"{folder / SUMS} is missing.") from error
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def fingerprint(folder: Path = FOLDER) -> str:
    """What tells this encoder from any other."""
    return hashlib.sha256(repr(sorted(sums(folder).items())).encode()).hexdigest()
