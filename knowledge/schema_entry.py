"""What every entry of `knowledge/sources` obeys."""

from __future__ import annotations

from pydantic import BaseModel, Extra

from knowledge.model import Trust


class Entry(BaseModel):
    """What every entry obeys: no unknown field, nothing changed after loading."""

    class Config:
        extra = Extra.forbid
        frozen = True


class Sourced(Entry):
    """A statement of one source, with the mark of how far it can be trusted."""

    source: str
    trust: Trust
