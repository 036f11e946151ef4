"""Which of the names in a sentence belongs to which of its amounts: "$51,000 in Ohio and $62,000 in Washington"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.extract.amounts import Amount
from knowledge.extract.names import Mention

_LIST = re.compile(r"[\s,/&]*(?:\b(?:and|or|and in|or in|as well as|in|like|the|both|plus)\b[\s,]*)*", re.I)
_FOLLOWS = re.compile(
    r"(?P<mark>\W{0,3})(?:(?:a year|an hour|per year|per hour|annually|on average|or so|or more)\W{0,2})?"
    r"(?P<link>(?:in|for|near|across|around|throughout|over in|at|if|as|of|among|within|outside|to)\b\s*)?"
    r"(?:(?:places like|states like|cities like|parts of|most of|an?|the|those|someone|people|who|are|you)\b\s*)*\W?",
    re.I,
)
_ANEW = re.compile(r"\s*[;:]|\s*,\s*(?:and|while|but)\b", re.I)
_PARTED = re.compile(r"\bthan\b|\bcompared\b|\bversus\b|\bvs\b|\bunlike\b", re.I)
_RESPECTIVELY = re.compile(r"\brespectively\b|\bin that order\b", re.I)
_CLAUSE = re.compile(r";|:|,|\b(?:while|whereas|but|and|versus|vs)\b", re.I)


def assign(text: str, amounts: Sequence[Amount], mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """For each amount the mentions that it is about; `mentions` are of one kind, both in order."""
    if not amounts:
        return []
    if len(amounts) == 1:
        return [tuple(m for m in mentions if not _compared(text, amounts[0], m))]
    if len(mentions) == len(amounts) and _RESPECTIVELY.search(text):
        return [(mention,) for mention in mentions]
    groups = _groups(text, mentions)
    if len(groups) == 1 and not _inside(groups[0], amounts):
        return [groups[0]] * len(amounts)
    owners: list[int | None] = [None] * len(amounts)
    amounts_first = (
        bool(groups) and amounts[0].start < groups[0][0].start
    )  # the amounts come first: "$40,000, Texas; …"
    for i, amount in enumerate(amounts):
        limit = amounts[i + 1].start if i + 1 < len(amounts) else len(text)
        for j, group in enumerate(groups):
            between = (
                _FOLLOWS.fullmatch(text, amount.end, group[0].start) if amount.end <= group[0].start < limit else None
            )
            linked = between and (between.group("link") or "(" in between.group("mark") or amounts_first)
            if between and "," in between.group("mark") and text[group[-1].end : limit].isspace():
                continue  # "$51,000 a year, in Texas $49,000": the next amount is that of Texas
            if linked and not _ANEW.match(text, amount.end):
                owners[i] = j
                break
    claimed = {owner for owner in owners if owner is not None}
    for i, amount in enumerate(amounts):
        if owners[i] is not None:
            continue
        before = [j for j, group in enumerate(groups) if group[-1].end <= amount.start and j not in claimed]
        after = [j for j, group in enumerate(groups) if group[0].start >= amount.end and j not in claimed]
        follower = amounts[i + 1].start if i + 1 < len(amounts) else len(text)
        beside = [j for j in after if groups[j][0].start < follower]
        if before:
            owners[i] = before[-1]
        elif beside and (i + 1 == len(amounts) or owners[i + 1] is not None):
            owners[i] = beside[0]
        elif i and owners[i - 1] is not None and len(groups) == 1:
            owners[i] = owners[i - 1]
    return [groups[owner] if owner is not None else () for owner in owners]


def _groups(text: str, mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """Mentions that stand in one list: "Texas, Ohio and Florida"."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _LIST.fullmatch(text[groups[-1][-1].end : mention.start]):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [tuple(group) for group in groups]


def _inside(group: Sequence[Mention], amounts: Sequence[Amount]) -> bool:
    """Whether the group stands between two amounts and so may be of one of them alone."""
    return amounts[0].end <= group[0].start and group[-1].end <= amounts[-1].start


def _compared(text: str, amount: Amount, mention: Mention) -> bool:
    """Whether the mention is what the amount's own subject is held against: "… $48,000, less than in Ohio"."""
    return mention.start >= amount.end and bool(_PARTED.search(text, amount.end, mention.start))
