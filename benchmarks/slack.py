"""A running Billie in Slack, before a Slack of our own on loopback.

    python -m benchmarks.slack [--at-once 50] [--turns 8] [--pairs 100]

Starts Billie as `make run` does, connected over HTTP. First so many conversations at a time, each of so many questions: prints
the milliseconds to the acknowledgement of an event. Then the same question by turns in Slack and on the page, one at a time:
prints the milliseconds from the message to the call that posts its answer, which leaves out Slack's own time, and to the
page's answer, side by side.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import time

import aiohttp

from benchmarks.load import server
from tests.channels.slack.payloads import SIGNING_SECRET
from tests.channels.slack.served import slack_server
from tests.channels.slack.slack_api import BOT_TOKEN
from tests.channels.slack.slack_server import CHANNEL, Slack

QUESTIONS = (
    "coder pay in oregon",
    "and billers",
    "which certification for inpatient",
    "compare coders in texas and florida",
    "how much is the cpc exam",
    "top 5 states for billers",
    "will ai replace coders",
    "do i need a degree",
)
SLACK_SECONDS = 3.0  # by which Slack wants to be acknowledged


def main() -> None:
    asyncio.run(_measure(_parser().parse_args()))


async def _measure(options: argparse.Namespace) -> None:
    async with slack_server() as slack:
        os.environ |= {
            "BILLIE_SLACK_BOT_TOKEN": BOT_TOKEN,
            "BILLIE_SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "BILLIE_SLACK_APP_TOKEN": "",
            "BILLIE_SLACK_API": f"{slack.address}/api/",
        }
        billie = server()
        url = await asyncio.to_thread(billie.__enter__)
        slack.events_address = f"{url}/slack/events"
        try:
            await _side_by_side(slack, url, len(QUESTIONS))  # what is made at first use is made
            in_slack, on_page = await _side_by_side(slack, url, options.pairs)
            acks = await _load(slack, options.at_once, options.turns)
        finally:
            await asyncio.to_thread(billie.__exit__, None, None, None)
    print(f"{options.at_once} conversations at once, {len(acks)} events: acknowledged after {_shown(acks)}")
    print(f"later than Slack wants: {sum(ack > SLACK_SECONDS for ack in acks)}")
    print(f"message to answer, {options.pairs} by turns: in Slack {_shown(in_slack)}; on the page {_shown(on_page)}")
    print(f"p50 in Slack / on the page: {statistics.median(in_slack) / statistics.median(on_page):.2f}")


async def _load(slack: Slack, at_once: int, turns: int) -> list[float]:
    acks: list[float] = []
    answered: dict[str, asyncio.Semaphore] = {}

    async def sort() -> None:
        while True:
            post = await slack.posted.get()
            if "blocks" in post and post["thread_ts"] in answered:
                answered[post["thread_ts"]].release()

    async def converse(number: int) -> None:
        thread = slack.stamp()
        answered[thread] = asyncio.Semaphore(0)
        for turn in range(turns):
            question = QUESTIONS[(number + turn) % len(QUESTIONS)]
            acks.append(await slack.say(question, CHANNEL + str(number), thread_ts=thread))
            await answered[thread].acquire()

    sorting = asyncio.create_task(sort())
    await asyncio.gather(*(converse(number) for number in range(at_once)))
    sorting.cancel()
    return acks


async def _side_by_side(slack: Slack, url: str, pairs: int) -> tuple[list[float], list[float]]:
    in_slack, on_page = [], []
    async with aiohttp.ClientSession(url) as http:
        async with http.post("/chat/session") as opened:
            headers = {"Authorization": f"Bearer {(await opened.json())['token']}"}
        for number in range(pairs):
            question = QUESTIONS[number % len(QUESTIONS)]
            start = time.perf_counter()
            post = await slack.ask(question)
            while "at" not in post:  # a chart that came late
                post = await slack.next()
            in_slack.append(post["at"] - start)
            await _quiet(slack)
            start = time.perf_counter()
            async with http.post("/chat/messages", json={"text": question}, headers=headers) as answer:
                answer.raise_for_status()
                await answer.read()
            on_page.append(time.perf_counter() - start)
    return in_slack, on_page


async def _quiet(slack: Slack) -> None:
    """Wait until a chart that follows the answer was posted, too: the page has none to draw."""
    while True:
        try:
            await slack.next(0.5)
        except asyncio.TimeoutError:
            return


def _shown(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    parts = [f"p{share} {ordered[int(len(ordered) * share / 100)] * 1000:.0f} ms" for share in (50, 95, 99)]
    return ", ".join(parts)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.slack")
    parser.add_argument("--at-once", type=int, default=50, help="conversations at a time")
    parser.add_argument("--turns", type=int, default=8, help="questions of each conversation")
    parser.add_argument("--pairs", type=int, default=100, help="questions asked by turns in Slack and on the page")
    return parser


if __name__ == "__main__":
    main()
