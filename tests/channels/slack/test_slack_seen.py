"""Events are claimed once, by whichever server is first."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import sqlalchemy as sa
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.domain import Domain
from structlog.testing import capture_logs

from bot.channels.slack.seen import KEPT, Careful, MemorySeen, RedisSeen, Seen, SqlSeen, seen_beside
from bot.runtime.tracker_stores import MemoryStore, SqlStore
from tests.channels.slack.payloads import form
from tests.channels.slack.served import connected, slack_server
from tests.channels.web.small_agent import SmallAgent


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["memory", "sql"])
def seen(request: pytest.FixtureRequest, clock: Clock, tmp_path: Path) -> Seen:
    if request.param == "memory":
        return MemorySeen(clock)
    return SqlSeen(sa.create_engine(f"sqlite:///{tmp_path}/seen.db"), clock)


async def test_a_key_is_claimed_once(seen: Seen) -> None:
    assert [await seen.first("Ev1"), await seen.first("Ev1"), await seen.first("Ev2")] == [True, False, True]


async def test_of_many_claims_at_a_time_one_is_first(seen: Seen) -> None:
    assert sorted(await asyncio.gather(*(seen.first("Ev1") for _ in range(8)))) == [False] * 7 + [True]


async def test_a_claim_is_kept_through_slacks_retries(seen: Seen, clock: Clock) -> None:
    await seen.first("Ev1")
    clock.now += KEPT - 1
    assert not await seen.first("Ev1")


async def test_memory_forgets_old_claims(clock: Clock) -> None:
    seen = MemorySeen(clock)
    await seen.first("Ev1")
    clock.now += KEPT + 1
    assert await seen.first("Ev1")


async def test_a_table_is_cleared_of_old_claims(clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.slack.seen.CLEARED_EVERY", 1)
    seen = SqlSeen(sa.create_engine(f"sqlite:///{tmp_path}/seen.db"), clock)
    await seen.first("Ev1")
    clock.now += KEPT + 1
    assert await seen.first("Ev1")


class Broken:
    async def first(self, key: str) -> bool:
        raise ConnectionError("my secret key")


async def test_a_store_that_is_down_costs_no_answer() -> None:
    seen = Careful(Broken())
    with capture_logs() as logs:
        assert [await seen.first("Ev1"), await seen.first("Ev1")] == [True, False]
    assert [entry["event"] for entry in logs] == ["slack.seen.failed"]
    assert "secret" not in str(logs)


class Red:
    """The one command of Redis that is used, as Redis documents it."""

    def __init__(self) -> None:
        self.kept: dict[str, int] = {}

    def set(self, key: str, value: int, nx: bool, ex: int) -> bool | None:
        assert nx and ex == KEPT
        if key in self.kept:
            return None
        self.kept[key] = value
        return True


async def test_in_redis_a_key_is_claimed_once() -> None:
    red = Red()
    seen = RedisSeen(red, "tracker:")
    assert [await seen.first("Ev1"), await seen.first("Ev1")] == [True, False]
    assert [*red.kept] == ["tracker:slack_seen:Ev1"]


def test_servers_that_share_a_database_remember_there(tmp_path: Path) -> None:
    store = SqlStore(Domain.empty(), db=f"{tmp_path}/billie.db")
    assert isinstance(seen_beside(FailSafeTrackerStore(store)), Careful)


def test_a_server_alone_remembers_in_memory() -> None:
    assert isinstance(seen_beside(FailSafeTrackerStore(MemoryStore(Domain.empty()))), MemorySeen)


async def test_two_servers_answer_an_event_once(tmp_path: Path) -> None:
    agents = SmallAgent(), SmallAgent()
    for agent in agents:
        agent.tracker_store = FailSafeTrackerStore(SqlStore(Domain.empty(), db=f"{tmp_path}/billie.db"))
    async with slack_server() as slack, connected(slack, agents[0], "http"):
        first = slack.events_address
        async with connected(slack, agents[1], "http"):
            payload = slack.message("coder pay")
            await slack.request(*form("events_api", payload))
            slack.events_address = first
            await slack.request(*form("events_api", payload), retry=1)
            await slack.next()
            assert await slack.silence()
    assert len(agents[0].heard) + len(agents[1].heard) == 1
