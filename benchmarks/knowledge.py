"""How long the knowledge base takes to open and to answer: `python benchmarks/knowledge.py`.

Prints the median and the 95th percentile of each query over the roles, places and texts below.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import knowledge
from knowledge import Base
from knowledge.advice import advise
from knowledge.certifications import certification
from knowledge.compare import compare_places, compare_roles
from knowledge.compile import build, digest
from knowledge.facts import facts
from knowledge.living import prices
from knowledge.outlook import outlook
from knowledge.path import path
from knowledge.pay import pay
from knowledge.places import resolve
from knowledge.plan import plan
from knowledge.profile import Profile
from knowledge.rank import rank_places, rank_roles, rank_settings
from knowledge.search import search
from knowledge.vocabulary import cities, vocabulary

ROUNDS = 200
NAMES = ("tx", "austin,tx", "Californa", "NYC", "Pflugerville, TX", "London", "Atlantis", "west virgina", "kansas city")
TEXTS = (
    "is it hard to work from home",
    "how long does school take",
    "what does the CPC exam cost",
    "will AI replace me",
)


def main() -> None:
    """Measure and print."""
    base = knowledge.base()
    print(f"{'open the base':28}{once(lambda: Base(base.path)):9.1f} ms")
    print(f"{'check that it is current':28}{once(digest):9.1f} ms")
    print(f"{'vocabulary and cities':28}{once(lambda: (list(vocabulary(base)), cities(base))):9.1f} ms")
    if "--build" in sys.argv:
        with tempfile.TemporaryDirectory() as folder:
            print(f"{'compile the sources':28}{once(lambda: build(Path(folder) / 'k.sqlite'), 1):9.1f} ms")
    print(f"\n{'query':28}{'p50':>9}{'p95':>9}")
    for name, calls in queries(base).items():
        took = sorted(times(calls))
        print(f"{name:28}{statistics.median(took):9.3f}{took[int(len(took) * 0.95)]:9.3f} ms")


def queries(base: Base) -> dict[str, Sequence[Callable[[], object]]]:
    """Each query with the arguments to ask it in turn."""
    role = base.roles["medical_coder"]
    roles = [other for other in base.roles.values() if other.occupation]
    places = list(base.places.values())[:: len(base.places) // 40]
    pairs = list(itertools.pairwise(places))
    return {
        "pay": [partial(pay, base, role, place) for place in places],
        "pay by employer": [partial(pay, base, role, setting=setting) for setting in base.settings.values()],
        "compare two places": [partial(compare_places, base, role, pair) for pair in pairs],
        "compare two roles": [partial(compare_roles, base, pair) for pair in itertools.pairwise(roles)],
        "rank states": [partial(rank_places, base, role) for role in roles],
        "rank states after prices": [partial(rank_places, base, role, by="adjusted") for role in roles],
        "rank areas": [partial(rank_places, base, role, "area") for role in roles],
        "rank employers": [partial(rank_settings, base, role) for role in roles],
        "rank roles": [partial(rank_roles, base)],
        "price level": [partial(prices, base, place) for place in places],
        "outlook": [partial(outlook, base, role) for role in base.roles.values()],
        "certification": [partial(certification, base, id) for id in base.certifications],
        "advise": [partial(advise, base, Profile(goal=id)) for id in base.goals],
        "plan": [partial(plan, base, Profile(wants=id)) for id in base.certifications],
        "path": [partial(path, base, *pair) for pair in itertools.permutations(base.roles.values(), 2)],
        "facts": [partial(facts, base, ["education", "remote_work"], text=text) for text in TEXTS],
        "search": [partial(search, base, text) for text in TEXTS],
        "resolve a place": [partial(resolve, base, name) for name in NAMES],
    }


def once(call: Callable[[], object], rounds: int = 5) -> float:
    """The median time of a call, in milliseconds."""
    return statistics.median(times([call], rounds))


def times(calls: Sequence[Callable[[], object]], rounds: int = ROUNDS) -> list[float]:
    """The time of each of `rounds` calls, in milliseconds."""
    took = []
    for turn in range(rounds):
        call = calls[turn % len(calls)]
        start = time.perf_counter()
        call()
        took.append((time.perf_counter() - start) * 1000)
    return took


if __name__ == "__main__":
    main()
