"""`python -m knowledge QUERY`: each query of the library as a command, as a text table or as JSON."""

from __future__ import annotations

import argparse
import dataclasses
import json
import pathlib
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel

from knowledge.advice import Recommendation
from knowledge.base import NATION, Base, base, default_path
from knowledge.certifications import certification
from knowledge.citing import Citing, citing
from knowledge.command_advice import add_advice, advice_text
from knowledge.compare import Comparison, compare_places, compare_roles, compare_settings
from knowledge.compile import build
from knowledge.errors import KnowledgeError
from knowledge.extract.report import Report, table
from knowledge.facts import facts
from knowledge.figures import change, dollars
from knowledge.importing import command as importing
from knowledge.living import prices
from knowledge.model import PERCENTILES, Period, Place, Role, Setting, Unknown
from knowledge.outlook import Outlook, outlook
from knowledge.path import Path
from knowledge.pay import Pay, credential_pay, pay, stand_in
from knowledge.places import Resolution, resolve
from knowledge.plan import Plan
from knowledge.rank import Ranking, rank_places, rank_roles, rank_settings
from knowledge.schema import Topic
from knowledge.search import search

Command = Callable[[Base, argparse.Namespace], Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when answered, 1 when the base has no answer, 2 when the question or the base is at fault."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "build":
            print(build(default_path()))
            return 0
        if options.command == "import":
            return importing.run(options)
        result = options.run(base(), options)
    except KnowledgeError as error:
        print(f"knowledge: {error}", file=sys.stderr)
        return 2
    print(json.dumps(plain(result), indent=2, ensure_ascii=False) if options.json else text(result))
    return 0 if answers(result) else 1


def answers(result: Any) -> bool:
    """Whether `result` holds anything that was asked for."""
    if isinstance(result, Comparison):
        return bool(result.known)
    if isinstance(result, Ranking):
        return bool(result.lines)
    if isinstance(result, Resolution):
        return bool(result.candidates)
    if isinstance(result, Report):
        return not (result.strict and result.unknown)
    if isinstance(result, list):
        return any(map(answers, result))
    return not isinstance(result, Unknown)


def plain(value: Any) -> Any:
    """A result as JSON's own types."""
    if dataclasses.is_dataclass(value):
        return {"kind": type(value).__name__.lower()} | {
            field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
    if isinstance(value, BaseModel):
        return {name: plain(item) for name, item in value.dict(by_alias=True).items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(name): plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def text(result: Any) -> str:
    """A result as lines for a terminal."""
    if isinstance(result, Unknown):
        nearest = f" Nearest: {result.nearest}." if result.nearest else ""
        return f"I don't have that: {result.subject} ({result.reason}).{nearest}"
    if result == []:
        return "I don't have that."
    if isinstance(result, Pay):
        return _pay(result)
    if isinstance(result, Comparison):
        rows = [
            [line.label, _money(line.pay.wages.median if isinstance(line.pay, Pay) else None), _money(line.adjusted)]
            for line in result.lines
        ]
        return _table(["", "median", "after prices"], rows) + _foot(result)
    if isinstance(result, Ranking):
        rows = [[str(n), line.name, _money(line.value)] for n, line in enumerate(result.lines, 1)]
        rows += [["–", f"{line.name} (not a state)", _money(line.value)] for line in result.beside]
        return _table(["", result.scope, result.by], rows) + _foot(result)
    if isinstance(result, Report):
        return table(result)
    if isinstance(result, Outlook):
        return _outlook(result)
    if isinstance(result, list) and isinstance(result[0], Citing):
        return "\n".join(f"{found.file}, {found.id}: {found.text}" for found in result)
    if isinstance(result, (Recommendation, Plan, Path)):
        return advice_text(result)
    return _lines(plain(result))


def _pay(result: Pay) -> str:
    wages = result.wages
    name = result.setting.phrase if result.setting else result.place.name
    rows = [[f"p{p}" if p != 50 else "median", _money(wages.percentiles[p])] for p in PERCENTILES]
    rows += [["mean", _money(wages.mean)], ["employed", f"{wages.employed:,}" if wages.employed else "not released"]]
    head = f"{result.role.name}, {name}, per {wages.period.value}"
    return "\n".join([head, _table(["", "US dollars"], rows)]) + _foot(result)


def _outlook(result: Outlook) -> str:
    shown = [p for p in (result.projection, result.group, *result.earlier, result.all_occupations) if p]
    alone = [] if result.projection else [f"BLS's figure for {result.role.plural} alone is not in this base."]
    lines = [f"{p.title}: {change(p.growth)} {p.years}, source: {p.source.title} ({p.trust.value})" for p in shown]
    return "\n".join(alone + lines)


def _foot(result: Pay | Comparison | Ranking) -> str:
    sources = (result.source,) if isinstance(result, Pay) else result.sources
    lines = [f"Note: {caveat}" for caveat in result.caveats]
    lines += [f"Source: {s.title}, {s.vintage} ({s.publisher}; trust {s.trust.value})" for s in sources]
    return "\n" + "\n".join(lines)


def _table(head: list[str], rows: list[list[str]]) -> str:
    *widths, last = (max(map(len, column)) for column in zip(head, *rows, strict=True))
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1].rjust(last)])
        for row in [head, *rows]
    )


def _money(amount: float | None) -> str:
    return "–" if amount is None else dollars(amount)


def _lines(value: Any, indent: str = "") -> str:
    if isinstance(value, dict):
        return "\n".join(
            f"{indent}{name}:\n{_lines(item, indent + '  ')}" if isinstance(item, (dict, list)) and item
            else f"{indent}{name}: {item}" for name, item in value.items() if item not in (None, [], {})
        )  # fmt: skip
    if isinstance(value, list):
        return "\n".join(_lines(item, indent) for item in value)
    return f"{indent}{value}"


def _role(base: Base, options: argparse.Namespace) -> Role:
    role: Role = _known(base.roles, options.role, "role")
    return role


def _setting(base: Base, options: argparse.Namespace) -> Setting | None:
    return _known(base.settings, options.setting, "setting") if options.setting else None


def _known(things: Mapping[str, Any], id: str, kind: str) -> Any:
    if id not in things:
        raise KnowledgeError(f"there is no {kind} {id!r}; known: {', '.join(things)}")
    return things[id]


def _place(base: Base, name: str | None) -> Place:
    if name is None:
        return NATION
    found = resolve(base, name)
    if not found.candidates:
        hint = f"; did you mean {found.nearest}?" if found.nearest else ""
        where = f"in {found.country}" if found.country else "no place that OEWS knows"
        raise KnowledgeError(f"{name!r} is {where}{hint}")
    if found.reason == "ambiguous":
        raise KnowledgeError(f"{name!r} may be {' or '.join(c.label for c in found.candidates)}")
    return found.only()


def _run_pay(base: Base, options: argparse.Namespace) -> Any:
    if options.certification:
        return credential_pay(base, _known(base.certifications, options.certification.upper(), "certification").id)
    place = _place(base, options.place)
    found = pay(base, _role(base, options), place, setting=_setting(base, options), period=Period(options.period))
    if options.experience is not None and isinstance(found, Pay):
        band = stand_in(options.experience)
        words = f"for {band.years:g} years, p{band.low} to p{band.high} ({band.words}) stand in"
        return dataclasses.replace(found, caveats=(*found.caveats, f"OEWS has no experience: {words}."))
    return found


def _run_compare(base: Base, options: argparse.Namespace) -> Any:
    period = Period(options.period)
    if options.places:
        return compare_places(base, _role(base, options), [_place(base, name) for name in options.places], period)
    if options.roles:
        roles = [_known(base.roles, id, "role") for id in options.roles]
        return compare_roles(base, roles, _place(base, options.place), period)
    if options.settings:
        settings = [_known(base.settings, id, "setting") for id in options.settings]
        return compare_settings(base, _role(base, options), settings, period)
    if options.certifications:
        return [certification(base, id) for id in options.certifications]
    raise KnowledgeError("name what to compare: --places, --roles, --settings or --certifications")


def _run_rank(base: Base, options: argparse.Namespace) -> Any:
    if options.scope == "setting":
        return rank_settings(base, _role(base, options), options.n, lowest=options.lowest)
    if options.scope == "role":
        return rank_roles(base, _place(base, options.place), options.n, lowest=options.lowest)
    role = _role(base, options)
    if role.occupation is None:
        return pay(base, role)
    return rank_places(base, role, options.scope, options.by, options.n, lowest=options.lowest)


def _run_extract(base: Base, options: argparse.Namespace) -> Any:
    from knowledge.extract.check import extract  # spaCy takes a second to import

    return extract(base, options.file, strict=options.check)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="QUERY")

    def command(name: str, run: Command | None, help: str, *flags: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=help)
        sub.set_defaults(run=run)
        sub.add_argument("--json", action="store_true", help="print JSON instead of text")
        for flag in flags:
            sub.add_argument(f"--{flag}", **_FLAGS[flag])
        return sub

    command("build", None, "compile the source files into SQLite")
    importing.add_arguments(commands.add_parser("import", help="read new statistics into the source files"))
    command("pay", _run_pay, "what a role earns", "role", "place", "setting", "period", "experience", "certification")
    command("compare", _run_compare, "side by side", "role", "place", "period", *_COMPARED)
    command("rank", _run_rank, "best or worst paid", "role", "place", "scope", "by", "n", "lowest")
    command("certification", lambda b, o: certification(b, o.id), "one certification").add_argument("id")
    add_advice(command, _place)
    command("outlook", lambda b, o: outlook(b, _role(b, o)), "BLS's projection", "role")
    command("living", lambda b, o: prices(b, _place(b, o.place)), "price level of a state", "place")
    command("education", lambda b, o: facts(b, ["education"], most=99), "schooling: time, cost, requirements")
    command("facts", lambda b, o: facts(b, [o.topic], most=99), "facts of a topic").add_argument(
        "topic", choices=get_args(Topic)
    )
    command("role", lambda b, o: _known(b.roles, o.id, "role"), "what a role does").add_argument("id")
    command("sources", lambda b, o: list(b.sources.values()), "where everything comes from")
    command("citing", lambda b, o: citing(b, _known(b.sources, o.source, "source").id), "entries that rest on a source") \
        .add_argument("source", help="id of a source in sources.yml")  # fmt: skip
    command("place", lambda b, o: resolve(b, o.name), "what a name of a place stands for").add_argument("name")
    claims = command("extract", _run_extract, "the claims of an article, each held against the base")
    claims.add_argument("file", type=pathlib.Path, help="plain text, UTF-8")
    claims.add_argument("--check", action="store_true", help="end with 1 when the base knows nothing of a claim")
    command("search", lambda b, o: search(b, o.text), "passages that answer a text").add_argument("text")
    return parser


def _years(text: str) -> float:
    try:
        years = float(text)
    except ValueError:
        years = -1
    if not 0 <= years < 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of years")
    return years


_COMPARED = ("places", "roles", "settings", "certifications")

_FLAGS: dict[str, dict[str, Any]] = {
    "role": {"default": "medical_coder", "help": "id of a role in roles.yml"},
    "place": {"help": 'a state, "City, ST" or an area; the nation when left out'},
    "setting": {"help": "id of a setting in settings.yml (national figures)"},
    "period": {"default": "year", "choices": [period.value for period in Period]},
    "experience": {"type": _years, "help": "years; percentiles stand in"},
    "certification": {"help": "self-reported pay of its holders"},
    "places": {"nargs": "+", "help": "two or more places"},
    "roles": {"nargs": "+", "help": "two or more role ids"},
    "settings": {"nargs": "+", "help": "two or more setting ids"},
    "certifications": {"nargs": "+", "help": "two or more certification codes"},
    "scope": {"default": "state", "choices": ["state", "area", "setting", "role"]},
    "by": {"default": "median", "choices": ["median", "adjusted", "employed", "p10", "p90"]},
    "n": {"type": int, "default": 5},
    "lowest": {"action": "store_true", "help": "the worst paid first"},
}
