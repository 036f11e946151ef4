"""The list shown last, edited: more of it, another length or end, a place's position in it, its second line, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk import Tracker

from bot.actions import cues
from bot.actions.act import ANY, Act, Acted, acts
from bot.actions.answer import Answer, cite, suggest
from bot.actions.change import changed, unchanged
from bot.actions.comparison import places as compared_places
from bot.actions.comparison import roles as compared_roles
from bot.actions.context import reading as reading_before
from bot.actions.in_view import lines_in_view, role_in_view, side_by_side, whole
from bot.actions.memory import remembering
from bot.actions.phrases import per, plural
from bot.actions.places import release_name
from bot.actions.places_ranked import by_of, named, shown
from bot.actions.question import Question
from bot.actions.ranking import USUAL, certifications, ranking
from bot.actions.reading import read, recall
from bot.actions.role_asked import role_of
from knowledge.base import Base
from knowledge.figures import dollars
from knowledge.model import Period, Role
from knowledge.places import reading
from knowledge.rank import Ranking
from knowledge.survey import by_certification
from knowledge.towns import Candidate

LIKELY = 0.4  # share of the act from which on a turn that is no question by itself is taken for one
LONGEST = 60  # lines of a list
_MORE = re.compile(
    r"\b(?:more|next|rest|others?|further|keep going|go on|continue|after (?:that|those|them)|another)\b", re.I
)
_ORDER = re.compile(r"\b(?:order|sort|rank|line (?:them|those|these) up)\b", re.I)
_TURNED = re.compile(r"\b(?:revers\w*|flip\w*|backwards?|other (?:end|way)|upside)\b", re.I)
_NTH = re.compile(
    r"\b(?:(?P<w>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|(?P<n>\d{1,2})(?:nd|rd|th|st)|(?:number|no\.?|#) ?(?P<m>\d{1,2})|"
    r"runner[- ]?up)\b|#(?P<h>\d{1,2})\b", re.I
)  # fmt: skip
_WORDS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_RANKS = re.compile(
    r"\b(?:where|what (?:place|rank|number|spot|position)|how (?:high|low|far (?:up|down)))\b.{0,40}\b(?:rank\w*|stand\w*|come\w*|land\w*|falls?|in (?:the|that|this) (?:list|ranking)|on (?:the|that|this) list)\b|"
    r"\bwhat (?:place|rank|number|spot|position)\b|\brank(?:s|ed)? (?:of|for)\b", re.I
)  # fmt: skip
_ONLY_NTH = re.compile(
    r"^\W*(?:(?:and|ok(?:ay)?|so|then|what|who|which|what'?s|whats|who'?s|whos|is|was|in|at|comes?|place|number) )*"
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th|st)|runner[- ]?up)(?: (?:one|place|best|highest))*\W*$", re.I
)  # fmt: skip
_ONE = re.compile(r"\bone\b", re.I)
_WHERE = re.compile(
    r"\b(?:where'?s?|wheres|what (?:place|rank|number|spot)|position|rank\w*|how (?:does|do|is)|stand)\b", re.I
)


@acts("list_edit", least=LIKELY)
def list_edited(base: Base, tracker: Tracker, act: Act) -> Acted | None:
    """The list as the turn wants it; None when none was shown, or the turn changes nothing of it."""
    before, turn = recall(tracker), read(tracker.latest_message or {})
    if before is None:
        return None
    if cues.ordinal(turn.text, LONGEST) is not None:
        return None  # "more about the first one" is of that place
    if side_by_side(before) or before.intent == "compare_roles":
        if len(turn.place) == 1 and not turn.dropped and _WHERE.search(turn.text):
            return _position(base, before, turn)
        if (at := _nth(turn.text)) is not None and not turn.number and turn.names_nothing():
            return _line(base, before, turn, at)
    if before.intent != "rank_pay":
        return _ordered(base, before, turn) if _ORDER.search(turn.text) else None
    if len(turn.place) == 1 and not turn.dropped and not cues.ONLY.search(turn.text):
        return _position(base, before, turn)
    if (at := _nth(turn.text)) is not None and not turn.number:
        return _line(base, before, turn, at)
    question = _edited(before, turn)
    if unchanged(before, question) and question.skip == before.skip:
        return None
    return Acted(ranking(base, question), remembering(question, before))


def _edited(before: Question, turn: Question) -> Question:
    """The question of the list with another length, part or end."""
    question = changed(before, replace(turn, intent="follow_up"))
    if question.intent != "rank_pay":
        return question
    length = before.number or USUAL
    if cues.ALL.search(turn.text):
        return replace(question, number=LONGEST)
    if _MORE.search(turn.text) and not (turn.region or turn.place or turn.role):
        return replace(question, skip=before.skip + length, number=turn.number or cues.count(turn.text) or length)
    if _TURNED.search(turn.text):
        return replace(question, lowest=not before.lowest)
    return question


def _nth(text: str) -> int | None:
    """Which line is meant, from 0."""
    found = _NTH.search(text)
    if not found:
        return None
    if word := found["w"]:
        return _WORDS.index(word.lower()) + 1
    number = found["n"] or found["m"] or found["h"]
    return int(number) - 1 if number and int(number) else 1


def _ordered(base: Base, before: Question, turn: Question) -> Acted | None:
    """What was spoken of, in the order of its pay."""
    among = tuple(dict.fromkeys((*before.certification, *before.earlier_certification, *before.among)))
    ids = tuple(id for id in among if id in base.certifications)
    lowest = bool(cues.LOWEST.search(turn.text))
    if len(ids) > 1:
        question = replace(before, intent="rank_pay", text=turn.text, certification=ids, scope="certification", lowest=lowest,
                           role=(), place=(), region=(), number=None, skip=0)  # fmt: skip
        return Acted(certifications(base, question), remembering(question, before))
    if len(before.role) > 1:
        question = replace(before, intent="compare_roles", text=turn.text)
        return Acted(compared_roles(base, question), remembering(question, before))
    places = before.place if len(before.place) > 1 else tuple(dict.fromkeys((*reversed(before.earlier), *before.place)))
    if len(places) > 1:
        question = replace(before, intent="rank_pay", text=turn.text, place=places, lowest=lowest, number=None, skip=0)
        return Acted(compared_places(base, question), remembering(question, before))
    return None


def _position(base: Base, before: Question, turn: Question) -> Acted | None:
    """The rank of one place, its figure and its neighbors."""
    here = reading(base, turn.place[0])
    if here is None:
        return None
    if side_by_side(before):
        return _among(base, before, turn, here)
    role = role_in_view(base, replace(before, text=turn.text))
    found = whole(base, before, role, areas=not here.place.is_state_level)
    lines = [*found.lines, *found.beside]
    at = next((n for n, line in enumerate(lines) if line.place == here.place), None)
    of, what = found.of, "areas" if found.scope == "area" else "states"
    by, unit = named(found.by, before), "" if found.by == "employed" else f" {per(Period(before.period or 'year'))}"
    end = ", the lowest first" if found.lowest else ""
    if at is None:
        text = f"**{here.place.name} is not in that list**: BLS released no {by} for {role.plural} there, or it lies outside of what is ranked."
        around: list[str] = []
    elif at >= len(found.lines):
        before_it = sum(1 for line in found.lines if (line.value > lines[at].value) != found.lowest)
        text = f"**{here.place.name} is no state, so it has no rank; with a {by} of {shown(found.by, lines[at].value)}{unit} it would be number {before_it + 1}** of {of} {what}{end}."
        around = []
    else:
        text = f"**{here.place.name} is number {at + 1} of {of} {what}** for {role.plural}, by {by}{end}: {shown(found.by, lines[at].value)}{unit} ({release_name(base)})."
        around = [f"{n + 1}. {found.lines[n].name}: {shown(found.by, found.lines[n].value)}" for n in range(max(0, at - 2), min(at + 3, len(found.lines)))]  # fmt: skip
    kept = replace(before, text=turn.text)
    asked = replace(remembering(kept, before), last_place=turn.place)
    key = {"state": here.place.id} if here.place.is_state_level else {"city": turn.place[0]}
    return Acted(_told(base, role, f"{here.place.name} in the list", [text, *around], found.caveats, found, key), asked)


def _among(base: Base, before: Question, turn: Question, here: Candidate) -> Acted | None:
    """The rank of one place among those that stand side by side."""
    _, lines = lines_in_view(base, before)
    at = next((n for n, line in enumerate(lines) if line.place == here.place), None)
    if at is None:
        return None
    by, end = named(by_of(before), before), ", the lowest first" if before.lowest else ""
    text = [f"**{lines[at].name} is number {at + 1} of these {len(lines)}**, by {by}{end}: {dollars(lines[at].value)} {per(Period(before.period or 'year'))} ({release_name(base)})."]  # fmt: skip
    text += [f"{n}. {line.name}: {dollars(line.value)}" for n, line in enumerate(lines, 1)]
    asked = replace(remembering(replace(before, text=turn.text), before), last_place=turn.place)
    role, key = role_in_view(base, before), {"state": here.place.id} if here.place.is_state_level else {"city": turn.place[0]}  # fmt: skip
    return Acted(_told(base, role, f"{lines[at].name} among these", text, (), None, key, official=True), asked)


@acts(ANY)
def in_the_list(base: Base, tracker: Tracker, act: Act) -> Acted | None:
    """The rank of a place in the list shown, or its second line, whatever the turn was taken for; None for all others."""
    before = recall(tracker)
    if before is None or before.intent != "rank_pay" and not side_by_side(before):
        return None
    turn = read(tracker.latest_message or {})
    if len(turn.place) == 1:
        asks = _RANKS.search(turn.text) and not turn.dropped and turn.scope not in ("certification", "setting", "role")
        return _position(base, before, reading_before(turn, before)) if asks else None
    if not _ONLY_NTH.match(turn.text) or not turn.names_nothing() or turn.percentile:
        return None
    at = _nth(turn.text)
    if at is not None and side_by_side(before) and _ONE.search(turn.text):  # as they stand, which is not by pay
        return _position(base, before, replace(turn, place=(before.place[at],))) if at < len(before.place) else None
    return None if at is None else _line(base, before, turn, at)


def _line(base: Base, before: Question, turn: Question, at: int) -> Acted | None:
    """The line that stands there in the list: "2nd best"."""
    found, lines = lines_in_view(base, before)
    if not 0 <= at < len(lines):
        return None
    line = lines[at]
    by = named(by_of(before), before)
    end = "lowest" if before.lowest else "highest"
    place = line.place
    text = f"**Number {at + 1} of that list, the {end} first: {line.name}, {by} {shown(by_of(before), line.value)}** ({release_name(base)})."
    above = lines[at - 1] if at else None
    more = [f"Before it comes {above.name} with {shown(by_of(before), above.value)}."] if above else []
    role = role_of(base, before)
    about_specialties = ["Neither OEWS nor AAPC's survey (in this base) has pay by medical specialty; the list is of roles."] if "specialt" in turn.text.lower() else []  # fmt: skip
    key = {} if place is None else {"state": place.id} if place.is_state_level else {"city": line.name}
    shown_role = line.role or role
    asked = remembering(replace(before, text=turn.text, pointed=False), before)
    if place:
        asked = replace(asked, last_place=(place.id,) if place.is_state_level else (line.name,))
    elif line.role:
        asked = replace(asked, last_role=(line.role.id,))
    return Acted(
        _told(base, shown_role, f"Number {at + 1}", [text, *more, *about_specialties], found.caveats if found else (), found, key, official=bool(line.place or line.role)),
        asked,
    )  # fmt: skip


def _told(
    base: Base, role: Role, title: str, text: list[str], caveats: Sequence[str], found: Ranking | None, key: dict[str, str], *,
    official: bool = False,
) -> Answer:  # fmt: skip
    survey = by_certification(base)[0].source
    return Answer(
        type="text",
        title=title,
        text="\n".join(text),
        caveats=tuple(caveats),
        sources=cite(found.sources if found else [base.oews() if official else survey]),
        suggestions=(
            *([suggest("More on it", "ask_salary", role=role.id, **key)] if key else []),
            suggest(f"{plural(role)}: best-paying states", "rank_pay", role=role.id),
        ),
    )
