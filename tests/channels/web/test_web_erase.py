"""Erasing a conversation from each store that runs without a server of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.core.tracker_store import (
    AwaitableTrackerStore,
    FailSafeTrackerStore,
    InMemoryTrackerStore,
    SQLTrackerStore,
    TrackerStore,
)
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.web.erase import erase
from bot.channels.web.problems import CannotErase
from bot.runtime.tracker_stores import MemoryStore, SqlStore

pytestmark = pytest.mark.asyncio


class OtherStore(TrackerStore):  # type: ignore[misc]  # Rasa ships no types
    """A store of a kind that nobody taught to erase."""


@pytest.fixture(params=["memory", "sql", "our memory", "our sql", "wrapped"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    memory = InMemoryTrackerStore(Domain.empty())
    match request.param:
        case "memory":
            return memory
        case "sql":
            return SQLTrackerStore(Domain.empty(), db=str(tmp_path / "conversations"))
        case "our memory":
            return MemoryStore(Domain.empty())
        case "our sql":
            return SqlStore(Domain.empty(), db=str(tmp_path / "conversations"))
        case _:
            return FailSafeTrackerStore(AwaitableTrackerStore(memory))


async def keep(store: Any, *senders: str) -> None:
    for sender in senders:
        await store.save(DialogueStateTracker.from_events(sender, [UserUttered("hi")]))


async def test_the_conversation_goes_and_the_others_stay(store: Any) -> None:
    await keep(store, "one", "two")
    await erase(store, "one")
    assert await store.retrieve_full_tracker("one") is None
    assert await store.retrieve_full_tracker("two") is not None


async def test_what_was_kept_in_memory_after_a_fault_goes_too() -> None:
    store = FailSafeTrackerStore(InMemoryTrackerStore(Domain.empty()))
    await keep(store.fallback_tracker_store, "one")
    await erase(store, "one")
    assert await store.fallback_tracker_store.retrieve("one") is None


async def test_a_store_that_cannot_erase_says_so() -> None:
    with pytest.raises(CannotErase):
        await erase(OtherStore(Domain.empty()), "one")
