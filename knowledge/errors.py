"""The errors of the knowledge base, as a tree."""

from __future__ import annotations

from pathlib import Path


class KnowledgeError(Exception):
    """Anything that the base cannot do; the message is one sentence for a person."""


class SourceFault(KnowledgeError):
    """A source file does not say what it should. Names file, line and field."""

    def __init__(self, file: Path | str, line: int, field: str, problem: str) -> None:
        super().__init__(f"{file}, line {line}, field {field!r}: {problem}")
        self.file, self.line, self.field, self.problem = str(file), line, field, problem


class NotCompiled(KnowledgeError):
    """The compiled base is missing or was made by another version."""
