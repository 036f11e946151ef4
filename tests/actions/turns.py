"""Turns as the turn classifier leaves them, for tests of what answers each act."""

from __future__ import annotations

from typing import Any


def turn(name: str, confidence: float = 0.9, alone: str = "nlu_fallback", **others: float) -> dict[str, Any]:
    """What is added to a message that is `name`; `others`: the shares of further acts."""
    ranking = [
        {"name": name, "confidence": confidence},
        *({"name": n, "confidence": c} for n, c in others.items()),
    ]
    return {"name": name, "confidence": confidence, "ranking": ranking, "alone": alone}
