"""The entry of the command: ask what the command line asks, print the result, end with a code that scripts can read."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from knowledge.base import base, default_path
from knowledge.command.arguments import parser
from knowledge.command.written import plain, text
from knowledge.compare import Comparison
from knowledge.compile import build
from knowledge.errors import KnowledgeError
from knowledge.extract.report import Report
from knowledge.importing import command as importing
from knowledge.model import Unknown
from knowledge.places import Resolution
from knowledge.rank import Ranking


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when answered, 1 when the base has no answer, 2 when the question or the base is at fault."""
    options = parser().parse_args(arguments)
    try:
        if options.command == "build":
            print(build(default_path()))
            return 0
        if options.command == "import":
            return importing.run(options)
        result = options.run(base(), options)
    except KnowledgeError as error:
        print(f"knowledge: {error}", file=sys.stderr)
        return 2
    print(json.dumps(plain(result), indent=2, ensure_ascii=False) if options.json else text(result))
    return 0 if answers(result) else 1


def answers(result: Any) -> bool:
    """Whether `result` holds anything that was asked for."""
    if isinstance(result, Comparison):
        return bool(result.known)
    if isinstance(result, Ranking):
        return bool(result.lines)
    if isinstance(result, Resolution):
        return bool(result.candidates)
    if isinstance(result, Report):
        return not (result.strict and result.unknown)
    if isinstance(result, list):
        return any(map(answers, result))
    return not isinstance(result, Unknown)
