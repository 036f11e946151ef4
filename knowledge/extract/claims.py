"""From the text of an article to its claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.base import NATION, Base
from knowledge.extract.amounts import Amount, amounts
from knowledge.extract.claim import Claim, Kind, Where
from knowledge.extract.context import Context, of_places
from knowledge.extract.cues import declines, is_growth, is_pay, period_of
from knowledge.extract.document import Sentence, sentences
from knowledge.extract.hedges import hedge
from knowledge.extract.horizon import horizon
from knowledge.extract.names import Mention, NameFinder
from knowledge.extract.populations import populations
from knowledge.extract.subjects import assign
from knowledge.extract.wants import names_credentials, wants
from knowledge.extract.words import words
from knowledge.places import reading

_ABOUT_PAY = re.compile(r"\b(?:pay|pays|paid|paying|makes?|averag\w+|salar(?:y|ies)|wages?|earn\w*|median|hourly|annual|income|rate)\b", re.I)  # fmt: skip


@dataclass(frozen=True)
class _Read:
    """A sentence with the names in it. `carried`: the roles that it is about, named or not; `around`: the text before."""

    sentence: Sentence
    mentions: Sequence[Mention]
    roles: Sequence[Mention]
    places: tuple[Mention, ...]
    carried: tuple[str, ...]
    carried_places: tuple[Mention, ...]
    around: str
    lead: str

    @property
    def is_question(self) -> bool:
        return self.sentence.text.rstrip("\"'”’) ").endswith("?")

    @property
    def is_listed(self) -> bool:
        return self.sentence.is_row or self.sentence.is_item


class Extractor:
    """Reads articles against the names of `base`; made once, used for many texts."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._names = NameFinder(base)

    def claims(self, text: str) -> list[Claim]:
        """Every claim of `text`, in order."""
        context = Context(self._base)
        found: list[Claim] = []
        for sentence in sentences(text):
            mentions = self._names.find(sentence.text, is_row=sentence.is_row)
            roles, places = context.roles_in(sentence, mentions), of_places(mentions)
            context.enter(sentence)
            said = tuple(dict.fromkeys(role.value for role in roles))
            read = _Read(
                sentence, mentions, roles, places, said or context.carried_roles(sentence),
                () if places else context.carried_places(sentence), f"{context.lead} {context.text}", context.lead,
            )  # fmt: skip
            if not read.is_question:
                found.extend(self._with_amounts(read))
                found.extend(self._without_amounts(read))
            context.leave(sentence, said, places)
        return found

    def _with_amounts(self, read: _Read) -> Iterator[Claim]:
        """Claims of pay and growth, each with the names that belong to its amount."""
        text = read.sentence.text
        everything = amounts(text)
        kept = [(amount, claim) for amount in everything if (claim := self._figure(read, amount))]
        if not kept:
            return
        spans = [amount for amount, _ in kept]
        groups = [Mention("population", *group) for group in populations(text, read.mentions)]
        credentials = [m for m in read.mentions if m.kind == "certification"]
        by_role, by_place, by_group, by_name = (
            assign(text, spans, mentions) for mentions in (read.roles, read.places, groups, credentials)
        )
        found = words(text)
        for i, (amount, claim) in enumerate(kept):
            after = max((a.end for a in everything if a.end <= amount.start), default=0)
            until = min((a.start for a in everything if a.start >= amount.end), default=len(text))
            hedged = hedge(found, amount, after, until, text)
            yield replace(
                claim,
                roles=_values(by_role[i]) or read.carried,
                places=self._where(by_place[i] or read.carried_places),
                population=_values(by_group[i]),
                names=_values(by_name[i]),
                hedge=hedged.text,
                bound=hedged.bound,
                statistic=hedged.statistic if claim.kind != "growth" else None,
            )

    def _figure(self, read: _Read, amount: Amount) -> Claim | None:
        """The bare claim that an amount makes, if it is pay or growth."""
        sentence = read.sentence
        frame = Claim("growth", sentence.text, sentence.start, sentence.end, unit=amount.unit)
        cues = _blanked(sentence.text, [*read.roles, *(m for m in read.mentions if m.kind == "certification")])
        if is_growth(sentence.text, amount, read.around):
            low, high = abs(amount.low), abs(amount.high)
            if amount.high < 0 or declines(sentence.text, amount):
                low, high = -high, -low
            by, years = horizon(sentence.text)
            return replace(frame, low=low, high=high, by=by, years=years)
        about_pay = bool(_ABOUT_PAY.search(f"{read.around} {sentence.text}"))
        expected = bool(read.roles) or (about_pay and bool(read.carried or read.places))
        in_table = sentence.is_row and bool(about_pay or read.carried or read.places)
        if is_pay(cues, amount, expected=expected, is_row=in_table):
            period = period_of(sentence.text, amount, read.around, is_row=read.is_listed)
            kind: Kind = "pay_range" if amount.is_range else "pay_point"
            return replace(frame, kind=kind, low=amount.low, high=amount.high, period=period) if period else None
        return None

    def _without_amounts(self, read: _Read) -> Iterator[Claim]:
        """Claims of what is required, and of what a credential is good for; an item of a list goes on from its lead."""
        sentence = read.sentence
        found = wants(sentence.text, read.lead if read.is_listed else "")
        credentials = [m for m in read.mentions if m.kind == "certification"]
        bodies = [m for m in read.mentions if m.kind == "organization"]
        frame = Claim(
            "requirement", sentence.text, sentence.start, sentence.end, negated=found.negated,
            roles=read.carried, places=self._where(read.places),
            population=tuple(dict.fromkeys(group.value for group in populations(sentence.text, read.mentions))),
        )  # fmt: skip
        if found.demanded and found.needs:
            yield replace(frame, needs=found.needs)
        if found.worth and (credentials or names_credentials(sentence.text)):
            yield replace(frame, kind="credential", names=_values(credentials) or _values(bodies))

    def _where(self, mentions: Sequence[Mention]) -> tuple[Where, ...]:
        found = []
        for kind, value in dict.fromkeys((m.kind, m.value) for m in mentions):
            if kind == "nation":
                found.append(Where(NATION.id, NATION))
            elif kind == "region":
                found.append(Where(self._base.regions[value].name, None, "OEWS has no figure for a region"))
            elif kind == "country":
                found.append(Where(value, None, "outside the US"))
            else:
                known = reading(self._base, value)
                found.append(Where(value, known.place if known else None, known.note if known else None))
        return tuple(found)


def _values(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.value for mention in mentions))


def _blanked(text: str, mentions: Sequence[Mention]) -> str:
    """`text` without names whose words would be taken for cues ("billing clerk", "charge poster")."""
    for mention in mentions:
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return text
