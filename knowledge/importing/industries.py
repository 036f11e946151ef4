"""Industry codes: from a workbook's NAICS and ownership to the one code of BLS's time series, which the base uses."""

from __future__ import annotations

import re
from collections.abc import Collection

CROSS_INDUSTRY = "000000"
_OWNERSHIPS = {"000001": "1", "999001": "1", "999101": "2", "999201": "2", "999301": "2"}  # code -> depth in BLS's list
_OWNERS = ("1", "2", "3", "5")  # federal, state, local, private; longer codes are sums of these
_LEVELS = {"sector": 2, "3-digit": 3, "4-digit": 4, "5-digit": 5, "6-digit": 5}


def industry_code(naics: str, owner: str, owners: Collection[str]) -> str | None:
    """The code of an industry: "622000", one ownership of it as "622002", a sector as "62--63".

    `owners` are all ownerships that the release gives for this NAICS code: the widest of them is the industry itself.
    `None`: a sum of ownerships, or a detail, that BLS's time series do not have.
    """
    if naics in _OWNERSHIPS:
        return naics
    widest = max(map(len, owners))
    is_whole = len(owners) == 1 or (len(owner) == widest and widest > 1)
    if sector := re.fullmatch(r"(\d\d)(?:-(\d\d))?", naics):
        first, last = int(sector[1]), int(sector[2] or sector[1])
        return f"{first:02}-{'-' if last < 99 else ''}{last + 1}" if is_whole else None
    if is_whole:
        return naics
    return f"{naics[:-1]}{owner}" if owner in _OWNERS and naics.endswith("0") else None


def industry_level(naics: str, code: str, group: str) -> str:
    """The depth of an industry in BLS's list; one ownership of an industry stands a step below it."""
    if code in _OWNERSHIPS:
        return _OWNERSHIPS[code]
    level = _LEVELS.get(group.lower(), 2 if len(naics) < 6 else len(naics.rstrip("0")))
    return str(min(level + (code != naics and len(naics) == 6), 5))
