"""The claims of an article in plain text, each held against the base: `python -m knowledge extract FILE`."""

from knowledge.extract.claim import Claim, Where
from knowledge.extract.claims import Extractor

__all__ = ["Claim", "Extractor", "Where"]
