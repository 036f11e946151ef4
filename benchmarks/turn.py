"""Milliseconds of a whole turn: understanding, dialogue, action server and answer.

    python -m benchmarks.turn [--rasa]

Says a first question and a follow-up by turns, each pair in a new conversation, and prints their p50 side by side. Then, for
each store of conversations, one conversation of 500 turns beside new ones: its turns 491 to 500, and turns 6 to 15 of the new
ones, said by turns; and the milliseconds to read it whole. `--rasa` does the
same with Rasa's own stores, which takes some ten minutes.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain

from bot.runtime.tracker_stores import MemoryStore, SqlStore
from tests.talk import Talk, action_server, quiet

PAIRS = (
    ("coder pay in oregon", "and billers"),
    ("compare coders in texas and florida", "add ohio"),
    ("top 5 states for billers", "top 10"),
    ("how much is the cpc exam", "and the ccs?"),
)
LONG = 500
EARLY = range(5, 15)


def milliseconds(talk: Talk, text: str, sender: str) -> float:
    start = time.perf_counter()
    assert talk.say(text, sender), f"no answer to {text!r}"
    return (time.perf_counter() - start) * 1000


def said(turn: int) -> str:
    return PAIRS[turn // 2 % len(PAIRS)][turn % 2]


def pairs(talk: Talk) -> None:
    first, following = [], []
    for n in range(40):
        question, more = PAIRS[n % len(PAIRS)]
        first.append(milliseconds(talk, question, f"pair {n}"))
        following.append(milliseconds(talk, more, f"pair {n}"))
    a, b = statistics.median(first[4:]), statistics.median(following[4:])
    print(f"first question p50 {a:.1f} ms, follow-up p50 {b:.1f} ms, ratio {b / a:.2f}")


def long(name: str, webhook: str, store: TrackerStore) -> None:
    talk = Talk(webhook, store)
    for n in range(LONG - 10):
        milliseconds(talk, said(n), "long")
    for n in range(EARLY.start):
        milliseconds(talk, said(n), "short")
    early, late = [], []
    for n in range(10):
        early.append(milliseconds(talk, said(EARLY.start + n), "short"))
        late.append(milliseconds(talk, said(LONG - 10 + n), "long"))
    start = time.perf_counter()
    asyncio.run(store.retrieve_full_tracker("long"))
    whole = (time.perf_counter() - start) * 1000
    a, b = statistics.median(early), statistics.median(late)
    print(f"{name}: turn 10 {a:.1f} ms, turn {LONG} {b:.1f} ms, ratio {b / a:.2f}; to read it whole {whole:.0f} ms")


def main() -> None:
    quiet()
    folder = tempfile.mkdtemp()
    stores = {
        "in memory": MemoryStore(Domain.empty()),
        "in SQLite": SqlStore(Domain.empty(), db=str(Path(folder) / "billie.db")),
    }
    if "--rasa" in sys.argv:
        stores["Rasa's own, in memory"] = InMemoryTrackerStore(Domain.empty())
        stores["Rasa's own, in SQLite"] = SQLTrackerStore(Domain.empty(), db=str(Path(folder) / "rasa.db"))
    with action_server() as webhook:
        pairs(Talk(webhook))
        for name, store in stores.items():
            long(name, webhook, store)


if __name__ == "__main__":
    main()
