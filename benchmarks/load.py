"""A running Billie under load: the conversations of tests/conversations, many at a time, over loopback.

    python -m benchmarks.load [--at-once 50] [--times 5] [--seconds 60]

Starts Billie as `make run` does, on free ports. So many visitors at a time, each with a session of their own, take the next
conversation until each conversation was had so many times or the seconds are over. Prints milliseconds from a message to its
answer, messages a second, how many messages failed, and how many answers were wrong, by what the tests want said.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import IPv4Address

import aiohttp

from bot.channels.web.problems import NoText, TextTooLong
from bot.channels.web.text import clean
from tests.conversations.conversation import Conversation, conversations, faults
from tests.talk import ROOT, free_port


@dataclass
class Result:
    """What the visitors met."""

    taken: list[float] = field(default_factory=list)  # milliseconds
    errors: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)


def main() -> None:
    options = _parser().parse_args()
    had = [one for one in conversations() if all(_can_be_typed(turn.user) for turn in one.turns)]
    queue = iter([one for _ in range(options.times) for one in had])
    with server() as url:
        asyncio.run(_replay(url, iter(had[:20]), Result(), 5, 60))  # what is made at first use is made
        result = Result()
        start = time.perf_counter()
        asyncio.run(_replay(url, queue, result, options.at_once, options.seconds))
        seconds = time.perf_counter() - start
    print(
        f"{len(had)} conversations {options.times} times, {options.at_once} at once: {len(result.taken)} messages in {seconds:.1f} s"
    )
    if left := sum(1 for _ in queue):
        print(f"{left} conversations were not begun in time")
    ordered = sorted(result.taken)
    p50, p95, p99 = (ordered[int(len(ordered) * share)] for share in (0.5, 0.95, 0.99))
    print(f"p50 {p50:.0f} ms, p95 {p95:.0f} ms, p99 {p99:.0f} ms; {len(ordered) / seconds:.0f} messages a second")
    print(f"errors: {result.errors.total()}, wrong answers: {result.wrong.total()}")
    for what, count in (result.errors + result.wrong).most_common(10):
        print(f"  {count} x {what}")


@contextmanager
def server() -> Iterator[str]:
    """Billie on free ports; yields its address. Each visitor comes from an address of their own, as behind a proxy."""
    port = free_port()
    environment = os.environ | {
        "BILLIE_PORT": str(port),
        "BILLIE_ACTIONS_PORT": str(free_port()),
        "BILLIE_RATE_PER_MINUTE": "10000",
        "SANIC_PROXIES_COUNT": "1",
    }
    command = [sys.executable, "-m", "bot.run", "--skip-train"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        while not _ready(f"http://127.0.0.1:{port}/readyz"):
            assert process.poll() is None, "Billie stopped"
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def _ready(url: str) -> bool:
    try:
        return bool(urllib.request.urlopen(url, timeout=5).status == 200)
    except OSError:
        return False


async def _replay(url: str, queue: Iterator[Conversation], result: Result, at_once: int, seconds: float) -> None:
    until = time.perf_counter() + seconds
    addresses = (str(IPv4Address("10.0.0.0") + n) for n in range(1, 1 << 24))

    async def visitor(http: aiohttp.ClientSession) -> None:
        while time.perf_counter() < until and (conversation := next(queue, None)):
            try:
                await _have(http, conversation, result, next(addresses), until)
            except (aiohttp.ClientError, asyncio.TimeoutError) as error:
                result.errors[type(error).__name__] += 1

    connector = aiohttp.TCPConnector(limit=at_once)
    timeout = aiohttp.ClientTimeout(total=30)
    async with aiohttp.ClientSession(url, connector=connector, timeout=timeout) as http:
        await asyncio.gather(*(visitor(http) for _ in range(at_once)))


async def _have(
    http: aiohttp.ClientSession, conversation: Conversation, result: Result, address: str, until: float
) -> None:
    headers = {"X-Forwarded-For": address}
    async with http.post("/chat/session", headers=headers) as reply:
        reply.raise_for_status()
        headers["Authorization"] = f"Bearer {(await reply.json())['token']}"
    for turn in conversation.turns:
        if time.perf_counter() > until:
            return
        start = time.perf_counter()
        async with http.post("/chat/messages", json={"text": turn.user}, headers=headers) as reply:
            content = await reply.json(content_type=None)
        result.taken.append((time.perf_counter() - start) * 1000)
        if reply.status != 200:
            result.errors[f"{reply.status} {content.get('detail')}"] += 1
            return
        for fault in faults(turn, content["messages"])[:1]:
            result.wrong[f"{conversation.file}: {conversation.name}: {turn.user[:40]!r}: {fault}"] += 1


def _can_be_typed(text: str) -> bool:
    """Whether the page takes a text as it stands; some tests type what only a program sends."""
    try:
        return clean(text) == text
    except (NoText, TextTooLong):
        return False


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load")
    parser.add_argument("--at-once", type=int, default=50, help="visitors at a time")
    parser.add_argument("--times", type=int, default=5, help="how many times each conversation is had")
    parser.add_argument("--seconds", type=float, default=60, help="when to stop at the latest")
    return parser


if __name__ == "__main__":
    main()
