"""The secret that signs session tokens, kept in a file so that sessions outlive a restart."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

MIN_LENGTH = 32  # bytes: what HS256 asks for


def kept_secret(file: Path) -> str:
    """The secret in `file`, which is made with a random one, readable by its owner alone, if there is none."""
    if not file.exists():
        _make(file)
    # A restored backup or a careless copy may have opened it to others.
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)
    return file.read_text(encoding="ascii").strip()


def _make(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as out:
        out.write(secrets.token_urlsafe(48) + "\n")
    try:
        # A link appears whole or not at all: of two processes that start together, one wins and both read the same.
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
