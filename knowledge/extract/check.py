"""An article's claims held against the base: `extract`."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from knowledge.base import Base
from knowledge.extract.claim import Claim
from knowledge.extract.claims import Extractor
from knowledge.extract.document import read
from knowledge.extract.held import Held
from knowledge.extract.held_pay import held_pay
from knowledge.extract.held_words import held_credential, held_growth, held_requirement
from knowledge.extract.report import Checked, Report
from knowledge.extract.stated import Statement, same, statements

_AGAINST = {"growth": held_growth, "requirement": held_requirement, "credential": held_credential}


class Checker:
    """Reads and checks articles against `base`; made once (1 s), used for many texts."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._extractor = Extractor(base)
        self._stated: list[Statement] | None = None

    def claims(self, text: str) -> list[Claim]:
        """The claims of `text`, unchecked."""
        return self._extractor.claims(text)

    def check(self, text: str) -> Report:
        """The claims of `text`, each held against the base."""
        return Report(tuple(Checked(claim, self.held(claim)) for claim in self.claims(text)))

    def held(self, claim: Claim) -> Held:
        """What the base states itself counts first, then the official figures."""
        if self._stated is None:
            self._stated = statements(self._base, self._extractor)
        for stated in self._stated:
            if same(claim, stated.claim):
                words = f"{stated.entry} ({stated.finding})" if stated.finding else stated.entry
                return Held(
                    "covered", words, stated.claim.low, 0.0 if stated.claim.low is not None else None, stated.source
                )
        return _AGAINST.get(claim.kind, held_pay)(self._base, claim)


@lru_cache(maxsize=1)
def checker(base: Base) -> Checker:
    """The checker of `base`, made once."""
    return Checker(base)


def extract(base: Base, path: Path, *, strict: bool = False) -> Report:
    """The claims of a file of plain text. Raises KnowledgeError when it is none."""
    return replace(checker(base).check(read(path)), strict=strict)
