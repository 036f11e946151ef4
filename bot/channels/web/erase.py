"""Erasing a conversation. Rasa's tracker stores have no way to; each kind is told here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rasa.core.tracker_store import (
    DynamoTrackerStore,
    InMemoryTrackerStore,
    MongoTrackerStore,
    RedisTrackerStore,
    SQLTrackerStore,
)

from bot.channels.web.problems import CannotErase


async def erase(store: Any, sender: str) -> None:
    """Delete all that `store` holds of `sender`. Raises CannotErase if it is of a kind that cannot."""
    for inner in layers(store):
        await _erase(inner, sender)


def layers(store: Any) -> Iterator[Any]:
    """The stores that Rasa's wrappers hold: the real one and, after a fault, the one in memory."""
    wrapped = getattr(store, "_tracker_store", None)
    if wrapped is None:
        yield store
        return
    yield from layers(wrapped)
    fallback = getattr(store, "_fallback_tracker_store", None)
    if fallback is not None:
        yield from layers(fallback)


async def _erase(store: Any, sender: str) -> None:
    if isinstance(store, InMemoryTrackerStore):
        store.store.pop(sender, None)
    elif isinstance(store, SQLTrackerStore):
        with store.session_scope() as session:
            session.query(store.SQLEvent).filter_by(sender_id=sender).delete()
            session.commit()
    elif isinstance(store, RedisTrackerStore):
        store.red.delete(store.key_prefix + sender)
    elif isinstance(store, MongoTrackerStore):
        store.conversations.delete_one({"sender_id": sender})
    elif isinstance(store, DynamoTrackerStore):
        store.db.delete_item(Key={"sender_id": sender})
    elif hasattr(store, "delete"):
        await store.delete(sender)
    else:
        raise CannotErase
