"""Results as lines for a terminal, or as JSON's own types."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel

from knowledge.advice import Recommendation
from knowledge.citing import Citing
from knowledge.command import tables
from knowledge.command.advice_text import advice_text
from knowledge.compare import Comparison
from knowledge.estimate import Estimate
from knowledge.explain import Explanation
from knowledge.extract import report
from knowledge.model import Unknown
from knowledge.outlook import Outlook
from knowledge.path import Path
from knowledge.pay import Pay
from knowledge.plan import Plan
from knowledge.rank import Ranking
from knowledge.trend import Trend

_WRITERS: Mapping[type, Any] = {
    Pay: tables.of_pay,
    Comparison: tables.of_comparison,
    Ranking: tables.of_ranking,
    Estimate: tables.of_estimate,
    Explanation: tables.of_explanation,
    Trend: tables.of_trend,
    Outlook: tables.of_outlook,
    report.Report: report.table,
    Recommendation: advice_text,
    Plan: advice_text,
    Path: advice_text,
}


def plain(value: Any) -> Any:
    """A result as JSON's own types; `kind` is the name of its type."""
    if dataclasses.is_dataclass(value):
        return {"kind": type(value).__name__.lower()} | {
            field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
    if isinstance(value, BaseModel):
        return {name: plain(item) for name, item in value.dict(by_alias=True).items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(name): plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def text(result: Any) -> str:
    """A result as lines for a terminal."""
    if isinstance(result, Unknown):
        nearest = f" Nearest: {result.nearest}." if result.nearest else ""
        return f"I don't have that: {result.subject} ({result.reason}).{nearest}"
    if result == []:
        return "I don't have that."
    if isinstance(result, list) and isinstance(result[0], Citing):
        return "\n".join(f"{found.file}, {found.id}: {found.text}" for found in result)
    if write := _WRITERS.get(type(result)):
        return str(write(result))
    return _lines(plain(result))


def _lines(value: Any, indent: str = "") -> str:
    if isinstance(value, dict):
        return "\n".join(
            f"{indent}{name}:\n{_lines(item, indent + '  ')}" if isinstance(item, (dict, list)) and item
            else f"{indent}{name}: {item}" for name, item in value.items() if item not in (None, [], {})
        )  # fmt: skip
    if isinstance(value, list):
        return "\n".join(_lines(item, indent) for item in value)
    return f"{indent}{value}"
