"""How long the knowledge base takes to open, to answer and to compile, held against the aims: `python -m benchmarks.knowledge`.

Each query is asked of the base as it is and of one with all occupations of OEWS in all places, whose added rows are
made up. Fresh processes are counted by their processor time, which other work on the machine does not lengthen.
"""

from __future__ import annotations

import itertools
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import knowledge
from benchmarks.made_up_base import made_up_base
from knowledge import NATION, Base
from knowledge.advice import advise
from knowledge.certifications import certification, goal_in
from knowledge.compare import compare_places, compare_roles, compare_settings
from knowledge.compile import build
from knowledge.estimate import estimate
from knowledge.explain import explain
from knowledge.facts import claims, facts
from knowledge.figure import Figure
from knowledge.living import by_price, prices
from knowledge.outlook import outlook
from knowledge.path import path
from knowledge.pay import Pay, pay
from knowledge.places import resolve
from knowledge.plan import plan
from knowledge.profile import Profile
from knowledge.rank import rank_places, rank_roles, rank_settings
from knowledge.regions import in_region
from knowledge.search import search
from knowledge.survey import by_certification
from knowledge.trend import trend

ROUNDS = 300
PROCESSES = 7
OPEN, MEMORY, QUERY, BUILD = 0.3, 60, 1.0, 10.0  # the aims: seconds, megabytes, milliseconds, seconds
NAMES = ("tx", "austin,tx", "Californa", "NYC", "Pflugerville, TX", "London", "Atlantis", "west virgina", "kansas city")
TEXTS = (
    "is it hard to work from home",
    "how long does school take",
    "what does the CPC exam cost",
    "will AI replace me",
)
_OPENED = """
import json, resource, time
begun = time.process_time()
import knowledge
imported = time.process_time()
knowledge.base()
opened = time.process_time()
print(json.dumps([imported - begun, opened - imported, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def main() -> None:
    """Measure and print."""
    base = knowledge.base()
    imported, opened, memory = opening()
    print(f"import the library    {imported:7.3f} s of processor time")
    print(f"open the base         {opened:7.3f} s of processor time{verdict(opened, OPEN)}")
    print(f"memory of the process {memory:7.0f} MB{verdict(memory, MEMORY)}")
    with tempfile.TemporaryDirectory() as folder:
        built = once(lambda: build(Path(folder) / "k.sqlite"))
        print(f"compile the sources   {built:7.1f} s of processor time{verdict(built, BUILD)}")
        large = made_up_base(base, Path(folder))
        [(count,)] = large.rows("SELECT count(*) FROM wage")
        print(f"\nms, p50 (p95), beside a base of {len(large.occupations)} occupations and {count:,} rows of wages\n")
        print(f"{'query':26}{'p50':>8}{'p95':>9}{'large':>9}{'ratio':>7}")
        more = queries(large)
        for name, calls in queries(base).items():
            here, there = side_by_side(calls, more[name])
            p50, p95, p50_there = statistics.median(here), sorted(here)[int(len(here) * 0.95)], statistics.median(there)
            said = "" if name == "search" else verdict(p50, QUERY)
            print(f"{name:26}{p50:8.3f}{f'({p95:.3f})':>9}{p50_there:9.3f}{p50_there / p50:7.2f}{said}")


def queries(base: Base) -> dict[str, Sequence[Callable[[], object]]]:
    """Each query with the arguments to ask it in turn."""
    role = base.roles["medical_coder"]
    roles = [other for other in base.roles.values() if other.occupation]
    places = list(base.places.values())[:: len(base.places) // 40]
    pairs = list(itertools.pairwise(places))
    settings = [setting for setting in base.settings.values() if setting.industry]
    figures = [Figure.of_pay(found) for place in places if isinstance(found := pay(base, role, place), Pay)]
    loose = Figure.of_unsourced(62_000)
    return {
        "pay": [partial(pay, base, role, place) for place in places],
        "pay by employer": [partial(pay, base, role, setting=setting) for setting in settings],
        "compare two places": [partial(compare_places, base, role, pair) for pair in pairs],
        "compare two roles": [partial(compare_roles, base, pair) for pair in itertools.pairwise(roles)],
        "compare two employers": [partial(compare_settings, base, role, pair) for pair in itertools.pairwise(settings)],
        "rank states": [partial(rank_places, base, role) for role in roles],
        "rank states after prices": [partial(rank_places, base, role, by="adjusted") for role in roles],
        "rank areas": [partial(rank_places, base, role, "area") for role in roles],
        "rank areas after prices": [partial(rank_places, base, role, "area", "adjusted") for role in roles],
        "rank employers": [partial(rank_settings, base, role) for role in roles],
        "rank roles": [partial(rank_roles, base, place) for place in places],
        "estimate": [partial(estimate, base, role, place, years=3, setting=settings[0]) for place in places],
        "explain two places": [partial(explain, base, *pair) for pair in itertools.pairwise(figures)],
        "explain an amount": [partial(explain, base, figure, loose) for figure in figures],
        "trend": [partial(trend, base, role, place) for place in (NATION, *places)],
        "price level": [partial(prices, base, place) for place in places],
        "states by price": [partial(by_price, base)],
        "outlook": [partial(outlook, base, role) for role in base.roles.values()],
        "certification": [partial(certification, base, id) for id in base.certifications],
        "survey": [partial(by_certification, base)],
        "advise": [partial(advise, base, Profile(goal=id)) for id in base.goals],
        "plan": [partial(plan, base, Profile(wants=id)) for id in base.certifications],
        "path": [partial(path, base, *pair) for pair in itertools.permutations(base.roles.values(), 2)],
        "facts": [partial(facts, base, ["education", "remote_work"], text=text) for text in TEXTS],
        "claims": [partial(claims, base, role=role.id)],
        "goal in a text": [partial(goal_in, base, text) for text in TEXTS],
        "search": [partial(search, base, text) for text in TEXTS],
        "resolve a place": [partial(resolve, base, name) for name in NAMES],
        "region": [partial(in_region, base, region) for region in base.regions],
    }


def opening() -> list[float]:
    """Seconds to import, seconds to open, megabytes at most: medians over fresh processes."""
    runs = [subprocess.run([sys.executable, "-c", _OPENED], capture_output=True, check=True) for _ in range(PROCESSES)]
    return [statistics.median(values) for values in zip(*(json.loads(run.stdout) for run in runs), strict=True)]


def once(call: Callable[[], object]) -> float:
    """Seconds of processor time that a call takes."""
    begun = time.process_time()
    call()
    return time.process_time() - begun


def side_by_side(
    here: Sequence[Callable[[], object]], there: Sequence[Callable[[], object]]
) -> tuple[list[float], list[float]]:
    """Milliseconds of the same calls on two bases, in turn, after one round that fills what is made once."""
    took: tuple[list[float], list[float]] = ([], [])
    for turn in range(-min(len(here), ROUNDS), ROUNDS):
        for calls, times in zip((here, there), took, strict=True):
            begun = time.perf_counter()
            calls[turn % len(calls)]()
            if turn >= 0:
                times.append((time.perf_counter() - begun) * 1000)
    return took


def verdict(value: float, aim: float) -> str:
    """Nothing when `value` is within the aim."""
    return "" if value <= aim else f"  above the aim of {aim:g}"


if __name__ == "__main__":
    main()
