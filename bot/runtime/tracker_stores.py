"""Where conversations are kept: whole, and read in part.

Rasa's own stores read, replay and write all events of a session at every turn, so that the 500th turn takes 20 times as long as
the 10th. With these it is 1.0 times in memory and 1.2 times in SQLite (benchmarks/turn.py): a turn reads the last `TURNS`
turns, preceded by the events that set the slots as those turns found them, and writes what is new. `retrieve_full_tracker`
still gives all that was said. endpoints.yml names one of them:

    tracker_store:
      type: bot.runtime.tracker_stores.SqlStore
      dialect: postgresql
      url: …, db: …, username: …, password: …   # as for Rasa's store of type SQL
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore, TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    AllSlotsReset,
    ConversationPaused,
    ConversationResumed,
    Event,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from bot.runtime.rasa_adaptations import refuse_another_rasa

TURNS = 10
_STATE = tuple(
    kind.type_name for kind in (SlotSet, AllSlotsReset, Restarted, ConversationPaused, ConversationResumed, ActiveLoop)
)
Row = dict[str, Any]  # an event as its `as_dict` gives it


class Kept(DialogueStateTracker):  # type: ignore[misc]  # Rasa ships no types
    """A conversation, or its last turns, as a store gave it: the first `kept` events are there already."""

    kept = 0

    def new(self) -> list[Event]:
        """The events since."""
        return list(islice(self.events, self.kept, None))


class _Store(TrackerStore):  # type: ignore[misc]
    """What both stores share. Raises UnknownRasa with a Rasa that it was not written for."""

    def __init__(self, *args: Any, **options: Any) -> None:
        refuse_another_rasa("bot/runtime/tracker_stores.py")
        super().__init__(*args, **options)

    def init_tracker(self, sender_id: str) -> Kept:
        return Kept(sender_id, self.domain.slots)

    def _tracker(self, sender_id: str, rows: Sequence[Row]) -> Kept:
        tracker: Kept = Kept.from_dict(sender_id, rows, self.domain.slots)
        tracker.kept = len(tracker.events)
        return tracker

    async def stream_events(self, tracker: DialogueStateTracker) -> None:
        if self.event_broker is not None:
            new = tracker.new() if isinstance(tracker, Kept) else list(tracker.events)
            await self._stream_new_events(self.event_broker, new, tracker.sender_id)


class MemoryStore(_Store, InMemoryTrackerStore):  # type: ignore[misc]
    """Conversations in the memory of this process, each turn compressed; gone when it ends."""

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Add what is new of a tracker of this store; any other takes the place of the conversation."""
        await self.stream_events(tracker)
        if isinstance(tracker, Kept):
            self.store.setdefault(tracker.sender_id, _Record()).add(tracker.new())
            tracker.kept = len(tracker.events)
        else:
            self.store[tracker.sender_id] = record = _Record()
            record.add(tracker.events)

    async def _retrieve(self, sender_id: str, fetch_all_sessions: bool) -> Kept | None:
        record = self.store.get(sender_id)
        if record is None:
            return None
        return self._tracker(sender_id, list(record.all() if fetch_all_sessions else record.recent()))


class _Record:
    """One conversation."""

    def __init__(self) -> None:
        self._turns: list[bytes] = []
        self._state: dict[tuple[str, str | None], Row] = {}  # as the last turns found it, in the order of the events

    def add(self, events: Iterable[Event]) -> None:
        """Add a turn."""
        rows = [event.as_dict() for event in events]
        if not rows:
            return
        self._turns.append(zlib.compress(json.dumps(rows).encode()))
        if len(self._turns) > TURNS:
            for row in _read(self._turns[-TURNS - 1]):
                self._pass(row)

    def _pass(self, row: Row) -> None:
        if row["event"] == SessionStarted.type_name:
            self._state.clear()
        elif row["event"] in _STATE:
            key = row["event"], row.get("name")
            self._state.pop(key, None)
            self._state[key] = row

    def all(self) -> Iterator[Row]:
        """Every event."""
        for turn in self._turns:
            yield from _read(turn)

    def recent(self) -> list[Row]:
        """The events of the last turns, of the last session alone, after those that make the state before them."""
        rows = [row for turn in self._turns[-TURNS:] for row in _read(turn)]
        for n in range(len(rows) - 1, -1, -1):
            if rows[n]["event"] == SessionStarted.type_name:
                return rows[n:]
        return _resumed(self._state.values(), rows) if len(self._turns) > TURNS else rows


class SqlStore(_Store, SQLTrackerStore):  # type: ignore[misc]
    """Conversations in a database, in the table of Rasa's own SQL store, one row an event."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        try:
            _INDEX.create(self.engine, checkfirst=True)  # a table of Rasa's own store lacks it
        except (sa.exc.OperationalError, sa.exc.ProgrammingError):
            pass  # another process was first, or the account may not: only slower

    async def save(self, tracker: DialogueStateTracker) -> None:
        await super().save(tracker)
        if isinstance(tracker, Kept):
            tracker.kept = len(tracker.events)

    def _additional_events(self, session: Any, tracker: DialogueStateTracker) -> Iterator[Event]:
        if isinstance(tracker, Kept):
            return iter(tracker.new())
        others: Iterator[Event] = super()._additional_events(session, tracker)
        return others

    async def _retrieve(self, sender_id: str, fetch_events_from_all_sessions: bool) -> Kept | None:
        with self.session_scope() as session:
            if fetch_events_from_all_sessions:
                rows = [json.loads(row.data) for row in self._event_query(session, sender_id, True)]
            else:
                rows = self._recent(session, sender_id)
        return self._tracker(sender_id, rows) if rows else None

    def _recent(self, session: Any, sender_id: str) -> list[Row]:
        event = self.SQLEvent
        own = session.query(event.id).filter(event.sender_id == sender_id)
        newest = own.order_by(event.id.desc())
        began = newest.filter(event.type_name == SessionStarted.type_name).limit(1).scalar() or 0
        turn = newest.filter(event.type_name == UserUttered.type_name).offset(TURNS - 1).limit(1).scalar() or 0
        data = session.query(event.data).filter(event.sender_id == sender_id).order_by(event.id)
        rows = [json.loads(text) for (text,) in data.filter(event.id >= max(began, turn))]
        if turn <= began:
            return rows
        state = (
            session.query(sa.func.max(event.id))
            .filter(event.sender_id == sender_id, event.type_name.in_(_STATE), event.id > began, event.id < turn)
            .group_by(event.type_name, event.action_name)
        )
        return _resumed([json.loads(text) for (text,) in data.filter(event.id.in_(state))], rows)


_EVENT = SQLTrackerStore.SQLEvent
_INDEX = sa.Index("ix_events_recent", _EVENT.sender_id, _EVENT.type_name, _EVENT.id, _EVENT.action_name)


def _resumed(state: Iterable[Row], rows: list[Row]) -> list[Row]:
    listening = ActionExecuted(ACTION_LISTEN_NAME, timestamp=rows[0]["timestamp"]).as_dict()
    return [*state, listening, *rows]


def _read(turn: bytes) -> list[Row]:
    rows: list[Row] = json.loads(zlib.decompress(turn))
    return rows
