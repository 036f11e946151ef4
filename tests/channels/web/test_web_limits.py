"""How often something may happen."""

from __future__ import annotations

import pytest

from bot.channels.web.channel import ROOM
from bot.channels.web.limits import MOST_KEYS, Limit, network_of
from bot.channels.web.problems import TooMany
from bot.channels.web.settings import WebSettings
from tests.channels.web.small_agent import SECRET, Client


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_as_many_as_a_minute_allows_pass_at_once() -> None:
    limit = Limit(3, Clock())
    for _ in range(3):
        limit.take("a")
    with pytest.raises(TooMany):
        limit.take("a")


def test_the_wait_that_is_told_is_enough() -> None:
    clock = Clock()
    limit = Limit(3, clock)
    for _ in range(3):
        limit.take("a")
    with pytest.raises(TooMany) as refused:
        limit.take("a")
    clock.now += int(refused.value.headers["Retry-After"])
    limit.take("a")


def test_each_key_has_its_own() -> None:
    limit = Limit(1, Clock())
    limit.take("a")
    limit.take("b")


def test_memory_is_bounded() -> None:
    limit = Limit(1, Clock())
    for n in range(MOST_KEYS + 10):
        limit.take(str(n))
    assert len(limit._buckets) == MOST_KEYS


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("unix:/run/app.sock", "unix:/run/app.sock"),
    ],
)
def test_a_household_counts_as_one_visitor(address: str, network: str) -> None:
    assert network_of(address) == network


@pytest.fixture
def settings() -> WebSettings:
    return WebSettings(secret=SECRET, rate_per_minute=2)


@pytest.mark.asyncio
async def test_a_session_that_sends_too_much_is_told_to_wait(visitor: Client) -> None:
    await visitor.say("one")
    await visitor.say("two")
    refused = await visitor.send(text="three")
    assert (refused.status, refused.problem) == (429, "too-many")
    assert refused.headers["Retry-After"] == "30"
    assert refused.json()["detail"] == "That was a lot in a short time. Please wait 30 seconds."


@pytest.mark.asyncio
async def test_a_retry_does_not_count(visitor: Client) -> None:
    for _ in range(5):
        assert (await visitor.send(text="one", id="m-1")).status == 200


@pytest.mark.asyncio
async def test_of_1000_sessions_from_one_address_those_beyond_a_minutes_share_are_refused(client: Client) -> None:
    await client.open()
    got = [await client.call("POST", "/chat/session", headers={"Authorization": ""}) for _ in range(1_000)]
    opened = [one for one in got if one.status == 201]
    assert len(opened) < 120  # 59, and one for each second that this takes
    refused = next(one for one in got if one.status == 429)
    assert (refused.problem, refused.headers["Retry-After"]) == ("too-many", "1")
    assert await client.say("hi") == "You said: hi"


@pytest.mark.asyncio
async def test_an_address_that_sends_too_much_from_many_sessions_is_told_to_wait(client: Client) -> None:
    statuses = []
    for _ in range(ROOM + 1):
        await client.open()
        statuses += [(await client.send(text=text)).status for text in ("one", "two")]
    assert statuses[: 2 * ROOM] == [200] * 2 * ROOM
    assert 429 in statuses[2 * ROOM :]
