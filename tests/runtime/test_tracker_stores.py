from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from rasa import version
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore, create_tracker_store
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    AllSlotsReset,
    BotUttered,
    ConversationPaused,
    ConversationResumed,
    Event,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import read_endpoint_config

from bot.runtime.rasa_adaptations import UnknownRasa
from bot.runtime.tracker_stores import TURNS, MemoryStore, SqlStore
from tests.talk import ROOT

DOMAIN = Domain.from_yaml("""
version: "3.1"
slots:
  role: {type: any, influence_conversation: false, mappings: [{type: custom}]}
  state: {type: any, influence_conversation: false, mappings: [{type: custom}]}
""")
MANY = 3 * TURNS


def sql(folder: Path) -> SqlStore:
    return SqlStore(DOMAIN, db=str(folder / "conversations.db"))


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> TrackerStore:
    return MemoryStore(DOMAIN) if request.param == "memory" else sql(tmp_path)


def turn(store: TrackerStore, *events: Event, text: str = "hello", sender: str = "someone") -> None:
    """One turn, as Rasa's processor has it: read, add, write."""

    async def run() -> None:
        tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
        for event in (UserUttered(text), *events, BotUttered(text), ActionExecuted("action_listen")):
            tracker.update(event)
        await store.save(tracker)

    asyncio.run(run())


def recent(store: TrackerStore, sender: str = "someone") -> DialogueStateTracker:
    return asyncio.run(store.retrieve(sender))


def full(store: TrackerStore, sender: str = "someone") -> DialogueStateTracker:
    return asyncio.run(store.retrieve_full_tracker(sender))


def texts(tracker: DialogueStateTracker) -> list[str]:
    return [event.text for event in tracker.events if isinstance(event, UserUttered)]


def test_a_turn_reads_the_last_turns_and_no_more(store: TrackerStore) -> None:
    for n in range(MANY):
        turn(store, text=str(n))
    assert texts(recent(store)) == [str(n) for n in range(MANY - TURNS, MANY)]


def test_the_whole_conversation_can_still_be_read(store: TrackerStore) -> None:
    for n in range(MANY):
        turn(store, text=str(n))
    assert texts(full(store)) == [str(n) for n in range(MANY)]


def test_the_whole_conversation_has_nothing_that_was_not_said_or_done(store: TrackerStore) -> None:
    for _ in range(MANY):
        turn(store)
    assert len(full(store).events) == 3 * MANY


def test_what_a_turn_reads_does_not_grow(store: TrackerStore) -> None:
    sizes = []
    for n in range(MANY):
        turn(store, SlotSet("role", n), SlotSet("state", n))
        sizes.append(len(recent(store).events))
    assert sizes[-1] == sizes[TURNS]


def test_a_slot_set_long_ago_is_still_set(store: TrackerStore) -> None:
    turn(store, SlotSet("role", "medical_coder"))
    for _ in range(MANY):
        turn(store)
    assert recent(store).get_slot("role") == "medical_coder"
    assert recent(store).copy().get_slot("role") == "medical_coder"  # which Rasa hands to actions


def test_a_session_begins_without_the_slots_of_the_last(store: TrackerStore) -> None:
    turn(store, SlotSet("role", "medical_coder"))
    for _ in range(MANY):
        turn(store)
    turn(store, ActionExecuted("action_session_start"), SessionStarted(), text="back again")
    assert recent(store).get_slot("role") is None
    for _ in range(MANY):
        turn(store)
    assert recent(store).get_slot("role") is None
    assert len(texts(full(store))) == 2 * MANY + 2


OPERATIONS = st.one_of(
    st.builds(SlotSet, st.sampled_from(["role", "state"]), st.integers(0, 3) | st.none()),
    st.builds(AllSlotsReset),
    st.builds(ConversationPaused),
    st.builds(ConversationResumed),
    st.builds(Restarted),
    st.builds(SessionStarted),
)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[TrackerStore], Iterator[int]]]:
    yield [MemoryStore(DOMAIN), sql(tmp_path_factory.mktemp("sql"))], count()


@settings(deadline=None, max_examples=40)  # a database is written to
@given(st.lists(st.lists(OPERATIONS, max_size=2), max_size=MANY))
def test_the_state_is_that_of_all_events(both: Any, turns: list[list[Event]]) -> None:
    stores, numbers = both
    sender = str(next(numbers))
    for store in stores:
        turn(store, sender=sender)
        for events in turns:
            turn(store, *events, sender=sender)
        whole, part = full(store, sender), recent(store, sender)
        assert part.current_slot_values() == whole.current_slot_values()
        assert part.is_paused() == whole.is_paused()


def test_saving_twice_keeps_an_event_once(store: TrackerStore) -> None:
    async def run() -> None:
        tracker = await store.get_or_create_tracker("someone")
        tracker.update(UserUttered("hello"))
        await store.save(tracker)
        await store.save(tracker)

    asyncio.run(run())
    assert texts(full(store)) == ["hello"]


def test_a_stranger_has_no_conversation(store: TrackerStore) -> None:
    assert recent(store, "a stranger") is None
    assert full(store, "a stranger") is None


def test_a_tracker_from_elsewhere_takes_the_place_of_the_conversation() -> None:
    store = MemoryStore(DOMAIN)
    turn(store, text="before")
    other = DialogueStateTracker.from_events("someone", [UserUttered("instead")], DOMAIN.slots)
    asyncio.run(store.save(other))
    assert texts(full(store)) == ["instead"]


class Broker:
    """Keeps what is published."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def publish(self, event: dict[str, Any]) -> None:
        if event["event"] == "user":
            self.said.append(event["text"])


def test_each_event_is_published_once(store: TrackerStore) -> None:
    store.event_broker = broker = Broker()
    for n in range(MANY):
        turn(store, text=str(n))
    assert broker.said == [str(n) for n in range(MANY)]


def test_five_hundred_turns_in_memory_take_little() -> None:
    store = MemoryStore(DOMAIN)
    said = "Coders in Oregon earn a median of $59,000 a year. " * 100
    for _ in range(500):
        turn(store, text=said)
    assert sum(map(len, store.store["someone"]._turns)) < 500 * 1_000  # a tenth of what was said


def test_a_database_of_rasas_own_store_can_be_taken_over(tmp_path: Path) -> None:
    path = str(tmp_path / "conversations.db")
    rasas = SQLTrackerStore(DOMAIN, db=path)
    turn(rasas, SlotSet("role", "medical_coder"), text="before")
    with rasas.engine.begin() as connection:
        connection.execute(sa.text("DROP INDEX IF EXISTS ix_events_recent"))
    ours = SqlStore(DOMAIN, db=path)
    turn(ours, text="after")
    assert "ix_events_recent" in [i["name"] for i in sa.inspect(ours.engine).get_indexes("events")]
    assert texts(full(rasas)) == texts(full(ours)) == ["before", "after"]


def test_another_rasa_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "__version__", "3.6.22")
    with pytest.raises(UnknownRasa, match=r"3\.6\.22 .*tracker_stores\.py was written for 3\.6\.21"):
        MemoryStore(DOMAIN)


def test_the_endpoints_file_names_the_store_in_memory() -> None:
    config = read_endpoint_config(str(ROOT / "bot" / "endpoints.yml"), "tracker_store")
    assert type(create_tracker_store(config, DOMAIN)) is MemoryStore
