"""From the text of an article to its claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from knowledge.base import NATION, Base
from knowledge.extract.amounts import Amount, amounts
from knowledge.extract.claim import Claim, Kind, Where
from knowledge.extract.cues import is_growth, is_pay, period_of
from knowledge.extract.document import Sentence, sentences
from knowledge.extract.hedges import hedge
from knowledge.extract.horizon import horizon
from knowledge.extract.names import PLACES, Mention, NameFinder
from knowledge.extract.populations import populations
from knowledge.extract.subjects import assign
from knowledge.extract.wants import names_credentials, wants
from knowledge.extract.words import words
from knowledge.places import reading

_POINTS_BACK = re.compile(r"\b(?:they|their|them|these|those|this|it|its|he|she|that|there|such|both|here|the (?:role|job|field|position|work|career|median|average)|you|your)\b", re.I)  # fmt: skip
_THERE = re.compile(r"\b(?:there|here|(?:that|this|the) (?:state|city|metro|area|region)|statewide|locally)\b", re.I)
_ABOUT_PAY = re.compile(
    r"\b(?:pay|pays|paid|makes?|averag\w+|salar(?:y|ies)|wages?|earn\w*|median|hourly|annual|income|rate)\b", re.I
)
_DECLINE = re.compile(
    r"\b(?:declin\w+|shr[iua]nk\w*|fall(?:s|ing)?|fell|drop\w*|decreas\w+|contract\w*|loss|lose)\b", re.I
)


@dataclass
class _Context:
    """What a sentence may leave unsaid, because it was said before."""

    block: int = -1
    roles: tuple[str, ...] = ()
    places: tuple[Mention, ...] = ()
    text: str = ""
    lead: str = ""  # the heading or header of a list or table
    lead_roles: tuple[str, ...] = ()
    lead_places: tuple[Mention, ...] = ()
    seen: set[tuple[int, str, float | None, float | None]] = field(default_factory=set)


class Extractor:
    """Reads articles against the names of `base`; made once, used for many texts."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._names = NameFinder(base)

    def claims(self, text: str) -> list[Claim]:
        """Every claim of `text`, in order."""
        context = _Context()
        found: list[Claim] = []
        for sentence in sentences(text):
            found.extend(self._of(sentence, context))
        return found

    def _of(self, sentence: Sentence, context: _Context) -> list[Claim]:
        mentions = self._names.find(sentence.text, is_row=sentence.is_row)
        places = tuple(m for m in mentions if m.kind in PLACES)
        roles = self._roles(mentions)
        listed = sentence.is_row or sentence.is_item
        if sentence.block != context.block and not (context.lead and listed):
            context.block = sentence.block
            if not _POINTS_BACK.match(sentence.text) and not listed:
                context.roles, context.places = (), ()
        context.block = sentence.block
        said = tuple(role for m in roles for role in (m.value,))
        carried = said or (context.lead_roles if listed else ()) or context.roles
        claims = [
            *self._with_amounts(sentence, context, mentions, roles, places, carried),
            *self._without_amounts(sentence, mentions, places, carried),
        ]
        self._remember(sentence, context, said, places)
        return claims

    def _remember(
        self, sentence: Sentence, context: _Context, roles: tuple[str, ...], places: tuple[Mention, ...]
    ) -> None:
        listed = sentence.is_row or sentence.is_item
        context.text = sentence.text
        if sentence.is_heading and not listed or sentence.text.rstrip().endswith(":"):
            context.lead, context.lead_roles, context.lead_places = sentence.text, roles or context.roles, places
            context.roles = roles or context.roles
            return
        if sentence.is_row and not amounts(sentence.text):
            context.lead = sentence.text
            context.lead_roles = roles or context.lead_roles
            return
        if not listed:
            context.lead, context.lead_roles, context.lead_places = sentence.text, roles or context.roles, ()
            context.roles = roles or context.roles
            context.places = places or context.places

    def _roles(self, mentions: Sequence[Mention]) -> list[Mention]:
        """The roles that a sentence names; the fields of work only when it names none."""
        named = [m for m in mentions if m.kind == "role"]
        fields = [m._replace(value=self._base.fields[m.value].role) for m in mentions if m.kind == "field"]
        return named or fields

    def _with_amounts(
        self, sentence: Sentence, context: _Context, mentions: Sequence[Mention], roles: Sequence[Mention],
        places: tuple[Mention, ...], carried: tuple[str, ...],
    ) -> Iterator[Claim]:  # fmt: skip
        text = sentence.text
        if text.rstrip("\"'”’) ").endswith("?"):
            return
        listed = sentence.is_row or sentence.is_item
        around = f"{context.lead} {context.text}"
        expected = bool(_ABOUT_PAY.search(text) or _ABOUT_PAY.search(around)) and bool(carried or places)
        in_table = sentence.is_row and bool(_ABOUT_PAY.search(around) or carried or places)
        everything = amounts(text)
        kept: list[tuple[Amount, Claim]] = []
        for amount in everything:
            frame = Claim(
                "pay_point", text, sentence.start, sentence.end, low=amount.low, high=amount.high, unit=amount.unit
            )
            if is_growth(text, amount, around):
                sign = -1 if _DECLINE.search(text) and not re.search(r"\bgrow", text, re.I) else 1
                low, high = (
                    sorted((sign * abs(amount.low), sign * abs(amount.high))) if sign < 0 else (amount.low, amount.high)
                )
                by, years = horizon(text)
                kept.append((amount, replace(frame, kind="growth", low=low, high=high, by=by, years=years)))
            elif is_pay(text, amount, expected=expected, is_row=in_table):
                period = period_of(text, amount, around, is_row=listed)
                if period:
                    kind: Kind = "pay_range" if amount.is_range else "pay_point"
                    kept.append((amount, replace(frame, kind=kind, period=period)))
        spans = [amount for amount, _ in kept]
        by_role = assign(text, spans, roles)
        by_place = assign(text, spans, places)
        groups = populations(text, mentions)
        by_group = assign(text, spans, [Mention("population", g.value, g.start, g.end) for g in groups])
        by_name = assign(text, spans, [m for m in mentions if m.kind == "certification"])
        found = words(text)
        for i, (amount, claim) in enumerate(kept):
            after = max((a.end for a in everything if a.end <= amount.start), default=0)
            until = min((a.start for a in everything if a.start >= amount.end), default=len(text))
            hedged = hedge(found, amount, after, until, text)
            own = tuple(dict.fromkeys(m.value for m in by_role[i])) or carried
            yield replace(
                claim,
                roles=tuple(dict.fromkeys(own)),
                places=self._where(by_place[i] or self._carried_places(sentence, context, places)),
                population=tuple(dict.fromkeys(m.value for m in by_group[i])),
                names=tuple(dict.fromkeys(m.value for m in by_name[i])),
                hedge=hedged.text,
                bound=hedged.bound,
                statistic=hedged.statistic if claim.kind != "growth" else None,
            )

    def _carried_places(self, sentence: Sentence, context: _Context, own: tuple[Mention, ...]) -> tuple[Mention, ...]:
        if own:
            return ()
        if sentence.is_row or sentence.is_item:
            return context.lead_places
        return context.places if _THERE.search(sentence.text) else ()

    def _without_amounts(
        self, sentence: Sentence, mentions: Sequence[Mention], places: tuple[Mention, ...], roles: tuple[str, ...]
    ) -> Iterator[Claim]:
        found = wants(sentence.text)
        credentials = [m for m in mentions if m.kind == "certification"]
        bodies = [m for m in mentions if m.kind == "organization"]
        frame = Claim(
            "requirement", sentence.text, sentence.start, sentence.end,
            roles=tuple(dict.fromkeys(roles)), places=self._where(places), negated=found.negated,
            population=tuple(dict.fromkeys(group.value for group in populations(sentence.text, mentions))),
        )  # fmt: skip
        if found.demanded and found.needs:
            yield replace(frame, needs=found.needs)
        if found.worth and (credentials or names_credentials(sentence.text)):
            named = tuple(dict.fromkeys(m.value for m in credentials))
            yield replace(frame, kind="credential", names=named or tuple(dict.fromkeys(m.value for m in bodies)))

    def _where(self, mentions: Sequence[Mention]) -> tuple[Where, ...]:
        found = []
        for mention in dict.fromkeys((m.kind, m.value) for m in mentions):
            kind, value = mention
            if kind == "nation":
                found.append(Where("US", NATION))
            elif kind == "region":
                found.append(Where(self._base.regions[value].name, None, "OEWS has no figure for a region"))
            elif kind == "country":
                found.append(Where(value, None, "outside the US"))
            else:
                known = reading(self._base, value)
                found.append(Where(value, known.place if known else None, known.note if known else None))
        return tuple(found)
