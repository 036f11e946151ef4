"""The command line: one sub-command for each query."""

from __future__ import annotations

import argparse
import math
import pathlib
from collections.abc import Callable
from typing import Any, get_args

from knowledge.advice import advise
from knowledge.base import Base
from knowledge.certifications import certification
from knowledge.citing import citing
from knowledge.command import queries
from knowledge.command.named import known, place
from knowledge.facts import facts
from knowledge.importing import command as importing
from knowledge.living import prices
from knowledge.model import PERCENTILES, Period
from knowledge.outlook import outlook
from knowledge.places import resolve
from knowledge.plan import plan
from knowledge.rank import By, Scope
from knowledge.schema import Topic
from knowledge.search import search
from knowledge.text import capital
from knowledge.trend import trend

Command = Callable[[Base, argparse.Namespace], Any]

_FIGURE = "a figure: median@TX, mean, p90@hospital, survey@CPC, claim@ID of article.yml, 62000 or 31.50/hour"


def parser() -> argparse.ArgumentParser:
    """The parser of `python -m knowledge`; its result's `run` asks the query, `command` is its name."""
    whole = argparse.ArgumentParser(
        prog="python -m knowledge", description="Each query of the library as a command, as text or as JSON."
    )
    commands = whole.add_subparsers(dest="command", required=True, metavar="QUERY")

    def command(name: str, run: Command | None, help: str, *flags: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=help, description=f"{capital(help)}.")
        sub.set_defaults(run=run)
        sub.add_argument("--json", action="store_true", help="print JSON instead of text")
        for flag in flags:
            sub.add_argument(f"--{flag}", **_FLAGS[flag])
        return sub

    command("build", None, "compile the source files into SQLite")
    importing.add_arguments(commands.add_parser("import", help="read new statistics into the source files"))
    _of_pay(command)
    _of_people(command)
    _of_facts(command)
    return whole


def _of_pay(command: Callable[..., argparse.ArgumentParser]) -> None:
    figures = ("role", "place", "setting", "period", "experience", "certification")
    command("pay", queries.of_pay, "what a role earns", *figures)
    command("estimate", queries.of_estimate, "a band of pay for what no statistic crosses", *figures)
    command("compare", queries.of_comparison, "side by side", "role", "place", "period", *_COMPARED)
    command("rank", queries.of_ranking, "best or worst paid", "role", "place", "scope", "by", "n", "lowest")
    differing = command("explain", queries.of_difference, "why two figures of pay differ", "role")
    for name in ("one", "other"):
        differing.add_argument(name, help=_FIGURE)
    changing = command(
        "trend", lambda b, o: trend(b, queries.role(b, o), place(b, o.place), percentile=o.percentile),
        "how pay has changed over the releases held", "role", "place",
    )  # fmt: skip
    changing.add_argument("--percentile", type=int, default=50, choices=PERCENTILES)
    command("living", lambda b, o: prices(b, place(b, o.place)), "price level of a state or area", "place")


def _of_people(command: Callable[..., argparse.ArgumentParser]) -> None:
    """The queries that take what is known of somebody."""

    def of_profile(name: str, query: Callable[..., Any], help: str, positional: str) -> None:
        sub = command(name, queries.of_profile(query), help)
        sub.add_argument(positional, nargs="?", help=_SAID[positional][1])
        for flag, (kind, said) in _SAID.items():
            if flag != positional:
                sub.add_argument(f"--{flag}", type=kind, help=said)
        sub.add_argument("--holds", nargs="+", default=[], help="certifications that they hold")

    of_profile("advise", advise, "which certification first and next, and why", "goal")
    of_profile("plan", plan, "cost and months of a certification, and when that comes back", "wants")
    way = command("path", queries.of_path, "the way from one role to another", "place")
    way.add_argument("start", help="id of a role in roles.yml")
    way.add_argument("end", help="id of a role in roles.yml")
    command("certification", lambda b, o: certification(b, o.id), "one certification").add_argument("id")
    command("outlook", lambda b, o: outlook(b, queries.role(b, o)), "BLS's projection", "role")
    command("role", lambda b, o: known(b.roles, o.id, "role"), "what a role does").add_argument("id")


def _of_facts(command: Callable[..., argparse.ArgumentParser]) -> None:
    command("education", lambda b, o: facts(b, ["education"], most=99), "schooling: time, cost, requirements")
    topics = command("facts", lambda b, o: facts(b, [o.topic], most=99), "facts of a topic")
    topics.add_argument("topic", choices=get_args(Topic))
    command("search", lambda b, o: search(b, o.text), "passages that answer a text").add_argument("text")
    command("place", lambda b, o: resolve(b, o.name), "what a name of a place stands for").add_argument("name")
    claims = command("extract", queries.of_article, "the claims of an article, each held against the base")
    claims.add_argument("file", type=pathlib.Path, help="plain text, UTF-8")
    claims.add_argument("--check", action="store_true", help="end with 1 when the base knows nothing of a claim")
    command("sources", lambda b, o: list(b.sources.values()), "where everything comes from")
    cited = command(
        "citing", lambda b, o: citing(b, known(b.sources, o.source, "source").id), "entries that rest on a source"
    )
    cited.add_argument("source", help="id of a source in sources.yml")


def _amount(text: str) -> float:
    try:
        amount = float(text)
    except ValueError:
        amount = math.nan
    if not 0 <= amount < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from zero up")
    return amount


def _years(text: str) -> float:
    years = _amount(text)
    if years >= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of years")
    return years


_COMPARED = ("places", "roles", "settings", "certifications")

_FLAGS: dict[str, dict[str, Any]] = {
    "role": {"default": "medical_coder", "help": "id of a role in roles.yml (%(default)s)"},
    "place": {"help": 'a state, "City, ST" or an area; the nation when left out'},
    "setting": {"help": "id of a setting in settings.yml"},
    "period": {"default": "year", "choices": [period.value for period in Period]},
    "experience": {"type": _years, "help": "years; percentiles stand in"},
    "certification": {"help": "code of a certification; its holders' pay is self-reported"},
    "places": {"nargs": "+", "help": "two or more places"},
    "roles": {"nargs": "+", "help": "two or more role ids"},
    "settings": {"nargs": "+", "help": "two or more setting ids"},
    "certifications": {"nargs": "+", "help": "two or more certification codes"},
    "scope": {"default": "state", "choices": get_args(Scope)},
    "by": {"default": "median", "choices": get_args(By)},
    "n": {"type": int, "default": 5, "help": "how many (%(default)s)"},
    "lowest": {"action": "store_true", "help": "the worst paid first"},
}

_SAID: dict[str, tuple[Callable[[str], Any], str]] = {
    "goal": (str, "id of a goal in goals.yml"),
    "role": (str, "id of a role in roles.yml: the work that they do or want"),
    "setting": (str, "id of a setting in settings.yml"),
    "place": (str, 'a state, "City, ST" or an area'),
    "years": (_years, "years of experience in the field"),
    "schooling": (str, "id of an entry in schooling.yml"),
    "wants": (str, "a certification that they ask about"),
    "budget": (_amount, "US dollars to spend by the exam"),
    "months": (_amount, "time until the exam"),
}
