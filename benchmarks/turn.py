"""Milliseconds of a whole turn: understanding, dialogue, action server and answer.

    python -m benchmarks.turn

Says a first question and a follow-up by turns, each pair in a new conversation, and prints their p50 side by side; then one
conversation of 500 turns, and how its last ten compare with its first.
"""

from __future__ import annotations

import statistics
import time

from tests.talk import Talk, action_server, quiet

PAIRS = (
    ("coder pay in oregon", "and billers"),
    ("compare coders in texas and florida", "add ohio"),
    ("top 5 states for billers", "top 10"),
    ("how much is the cpc exam", "and the ccs?"),
)
LONG = 500


def milliseconds(talk: Talk, text: str, sender: str) -> float:
    start = time.perf_counter()
    assert talk.say(text, sender), f"no answer to {text!r}"
    return (time.perf_counter() - start) * 1000


def main() -> None:
    quiet()
    with action_server() as webhook:
        talk = Talk(webhook)
        first, following = [], []
        for n in range(40):
            question, more = PAIRS[n % len(PAIRS)]
            first.append(milliseconds(talk, question, f"pair {n}"))
            following.append(milliseconds(talk, more, f"pair {n}"))
        a, b = statistics.median(first[4:]), statistics.median(following[4:])
        print(f"first question p50 {a:.1f} ms, follow-up p50 {b:.1f} ms, ratio {b / a:.2f}")
        long = [milliseconds(talk, PAIRS[n % 2][n // 2 % 2], "long") for n in range(LONG)]
        early, late = statistics.median(long[5:15]), statistics.median(long[-10:])
        print(f"turn 10: {early:.1f} ms, turn {LONG}: {late:.1f} ms, ratio {late / early:.2f}")


if __name__ == "__main__":
    main()
