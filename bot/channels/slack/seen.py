"""Which events were taken already: Slack sends one again when it got no acknowledgement, to any of several servers.

An event is claimed before its turn begins. So none is answered twice, and one that a dying server had claimed is lost.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Protocol

import sqlalchemy as sa
from rasa.core.tracker_store import RedisTrackerStore, SQLTrackerStore

from bot.channels.web.erase import layers
from bot.channels.web.problems import report

KEPT = 2 * 60 * 60  # seconds; Slack's last retry comes after some five minutes
MOST_KEPT = 100_000  # in memory
CLEARED_EVERY = 1_000  # claims


class Seen(Protocol):
    """Remembers keys for `KEPT` seconds at least."""

    async def first(self, key: str) -> bool:
        """Whether nobody has claimed `key` before; it is claimed now."""


class MemorySeen:
    """Of this process alone."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._until: OrderedDict[str, float] = OrderedDict()
        self._clock = clock

    async def first(self, key: str) -> bool:
        now = self._clock()
        while self._until and (next(iter(self._until.values())) < now or len(self._until) >= MOST_KEPT):
            self._until.popitem(last=False)
        if key in self._until:
            return False
        self._until[key] = now + KEPT
        return True


class SqlSeen:
    """In a table beside the conversations."""

    def __init__(self, engine: sa.engine.Engine, clock: Callable[[], float] = time.time) -> None:
        columns = sa.Column("key", sa.String(255), primary_key=True), sa.Column("at", sa.Float, index=True)
        self._table = sa.Table("slack_seen", sa.MetaData(), *columns)
        self._engine = engine
        self._clock = clock
        self._claims = 0

    async def first(self, key: str) -> bool:
        return await asyncio.to_thread(self._first, key)

    def _first(self, key: str) -> bool:
        now = self._clock()
        if self._claims % CLEARED_EVERY == 0:
            self._make()
            with self._engine.begin() as connection:
                connection.execute(self._table.delete().where(self._table.c.at < now - KEPT))
        self._claims += 1
        try:
            with self._engine.begin() as connection:
                connection.execute(self._table.insert().values(key=key, at=now))
        except sa.exc.IntegrityError:
            return False
        return True

    def _make(self) -> None:
        try:
            self._table.create(self._engine, checkfirst=True)
        except (sa.exc.OperationalError, sa.exc.ProgrammingError):
            if not sa.inspect(self._engine).has_table(self._table.name):  # else another server was first
                raise


class RedisSeen:
    """In the Redis that keeps the conversations."""

    def __init__(self, red: Any, prefix: str) -> None:
        self._red = red
        self._prefix = f"{prefix}slack_seen:"

    async def first(self, key: str) -> bool:
        return bool(await asyncio.to_thread(self._red.set, self._prefix + key, 1, nx=True, ex=KEPT))


class Careful:
    """Asks `shared`, and the memory of this process while that does not work: better a second answer than none."""

    def __init__(self, shared: Seen) -> None:
        self._shared = shared
        self._own = MemorySeen()

    async def first(self, key: str) -> bool:
        own = await self._own.first(key)
        try:
            return own and await self._shared.first(key)
        except Exception as error:
            report("slack.seen.failed", error)
            return own


def seen_beside(store: Any) -> Seen:
    """Where servers that share the tracker store `store` remember together; in memory when they share none."""
    inner = next(layers(store))
    if isinstance(inner, SQLTrackerStore):
        return Careful(SqlSeen(inner.engine))
    if isinstance(inner, RedisTrackerStore):
        return Careful(RedisSeen(inner.red, inner.key_prefix))
    return MemorySeen()
