"""What a message tells of its writer: where they are, what they hold, do and earn, how long, and where they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.actions import cues
from bot.actions.clauses import Clause, clauses, mine
from bot.actions.own_pay import listed_pay, stated_pay
from bot.actions.said import goal_named, schooling_in
from knowledge.base import Base
from knowledge.text import key

# What stands before a name when somebody speaks of themselves.
_HOLDS = re.compile(
    r"\b(?:i|i've|ive|i'm|im|i am|my|just|already|currently|recently|finally)\b[^.?!]{0,40}?\b(?:have|hold|got|passed|earned|am|been|with|certified|is|my|had)\b"
    r"\s*(?:just |already |currently )?(?:my|a|an|the|both)?\s*$|\b(?:have|got|passed|hold|earned)(?: (?:my|the|a|an|both))? $|\b(?:as|i'?m|im|i am) an? $|\bgot$", re.I
)  # fmt: skip
_WANTS = re.compile(
    r"\b(?:want\w*|wanna|gonna|need|should|get|getting|take|taking|do|doing|sit|sitting|study|studying|pursue|pursuing|plan|planning|prep\w*|"
    r"think\w*|going|go|consider\w*|for|interested|eyeing|look\w*|work(?:ing)? (?:on|toward)|signed up|aim\w*|hop\w*|next|towards?|after|before|"
    r"enrolled|finish\w*|start\w*|wish)\b[^.,;]{0,25}$", re.I
)  # fmt: skip
_WISHES = re.compile(r"\b(?:want\w*|wanna|gonna|think\w*|going for|plan\w*|consider\w*|interested|eyeing|looking|working (?:on|toward)|study\w*|aim\w*|hop(?:e|ing)|prep\w*)\b[^.,;]{0,30}$", re.I)  # fmt: skip
_WISH = re.compile(
    r"\b(?:want\w*|wanna|thinking|considering|interested|eyeing|looking|hoping|aiming|like|love|prefer|dream\w*)\b",
    re.I,
)
_NOT_HELD = re.compile(
    r"\b(?:no|not|dont|don't|do not|didn't|didnt|never|without|havent|haven't|lost|failed|isnt|isn't)\b[^.,;]{0,22}$",
    re.I,
)
_LAPSED = re.compile(r"\b(?:laps\w*|expire\w*|ran out|no longer)\b", re.I)
_LIVES = re.compile(
    r"\b(?:live|living|based|located|reside|residing|moved|relocated|moving|make it|stay|i'?m|im|i am|we'?re|am|here|from|out of|down|up|over)\s+"
    r"(?:here |down |out |over |up )?(?:in|near|from|to|around|outside(?: of)?|of)?\s*$", re.I
)  # fmt: skip
_AT = re.compile(r"\b(?:near|in|outside(?: of)?|around|from|out of|here in)\s*(?:the )?$", re.I)
_ALONE = re.compile(r"^\W*(?:(?:in|from|near|here|im in|based in)\W*)?$", re.I)
_NOT_HOME = re.compile(
    r"\b(?:jobs?|salary|pay|move|moving|relocat\w*|compare|than|vs|to|work remote\w* for)\b[^.,;]{0,20}$", re.I
)
_JOINS = re.compile(r"\s*(?:,|&|\+|/|and|plus)\s*(?:and\s+|plus\s+)?(?:the |my |a |also )?", re.I)
_YEAR_OF = re.compile(
    r"^\W*(?:in |since |back in )?(?:19|20)\d\d\W*$|^\W*(?:certified|holder|here|credential\w*|cert|too|also)?\W*$",
    re.I,
)
_BARE = re.compile(r"^\W*(?:\d+|\w+)\s*\+?\s*(?:years?|yrs?)\s+(?:in|of experience|exp)", re.I)
_FIELD = re.compile(
    r"\b(?:cod(?:e|er|ers|ing)|bill(?:er|ing)|claims?|denials?|charts?|charting|records|inpatient|outpatient|hcc|drgs?|pro ?fee|profee|cdi|"
    r"risk adjustment|him|audit\w*|revenue cycle|rcm|a/r|ar follow|payment posting|charge entry)\b", re.I
)  # fmt: skip
_AS_OTHER = re.compile(r"\b(?:as|was|been) an? (?P<job>[a-z]+(?: [a-z]+)?)", re.I)
_IS = re.compile(
    r"(?:\b(?:i'?m|im|i am|i was|been|as|became|become|currently|me|work(?:ing|ed)?(?: as)?|promoted to|my (?:job|role|title|position)(?: is)?)\s+"
    r"(?:(?:an?|the|my|currently|just|already|still|also|kinda|only|now|both|doing|in|like|basically|new|senior|lead|certified|remote|full|part|time|freelance|traveling)\s+)*|^\W*)$", re.I
)  # fmt: skip
_DOES = re.compile(
    r"\b(?:i|i'?ve been|ive been|been|i'?m|im|currently)\s+(?:(?:mostly|mainly|currently|just|only)\s+)*(?:do|doing|did|code|coding|work(?:ing)? (?:in|on|with))\b",
    re.I,
)
_WORKS = re.compile(
    r"\b(?:work\w*|employed|job|coding|coder|biller|billing|am|i'?m|im|currently|been)\b[^.;]{0,40}$", re.I
)
_STUDENT = re.compile(
    r"\b(?:i'?m|im|i am|still|currently)\b[^.,;]{0,25}\bstudent\b|^\W*[\w ]{0,20}\bstudent(?: here)?\W*$|\b(?:i'?m|im|i am|still) in (?:high ?school|college|school|class)\b|"
    r"\b(?:currently |still )?(?:enrolled|taking (?:a|my|the) [\w ]{0,20}(?:course|class|program))\b", re.I
)  # fmt: skip
_TRAINED = re.compile(
    r"\b(?:finished|finishing|completed|graduated|done with|did)\b[^.,;]{0,25}\b(?:cod\w+|billing|medical|my)\b[^.,;]{0,20}\b(?:course|classes|class|program|school|training|bootcamp)\b", re.I
)  # fmt: skip
_PART_TIME = re.compile(
    r"\bpart[- ]?time\b|\b(?:dont|don't|do not|not|cant|can't|cannot)\b[^.,;]{0,20}\bfull[- ]?time\b", re.I
)
_PERSONS = ("certification", "experience", "role", "state", "city", "money", "setting", "specialty")


@dataclass(frozen=True)
class Telling:
    """What a message tells. `found`: fields of a `Profile`; `dropped`: credentials that it says are not held.

    `asks`: it asks something too. `stated`: it speaks of its writer throughout.
    """

    found: Mapping[str, Any] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()
    asks: bool = False
    other_years: bool = False

    @property
    def only_tells(self) -> bool:
        """Whether it says something of its writer and asks nothing."""
        return bool(self.found or self.dropped) and not self.asks


def telling(base: Base, message: Mapping[str, Any]) -> Telling:
    """What a typed message tells of its writer; nothing for a payload."""
    text = str(message.get("text") or "")
    if not text or text.startswith("/"):
        return Telling()
    return _Reader(base, message, text).telling()


class _Reader:
    """One message, read clause by clause."""

    def __init__(self, base: Base, message: Mapping[str, Any], text: str) -> None:
        self.base, self.message, self.text = base, message, text
        self.parts = clauses(text)
        self.entities = [e for e in message.get("entities") or () if _usable(e, text)]
        kinds = {("place" if e["entity"] in ("state", "city") else e["entity"]) for e in self.entities if self._told(e)}
        self.backgrounds = list(self._backgrounds())
        listed = bool(kinds & {"certification"} or self.backgrounds) and bool(kinds & {"experience", "money"})
        schooled = bool(schooling_in(base, text)) and "experience" in kinds
        self.mine = bool(mine(text) or listed or schooled or stated_pay(text)) or (
            len(kinds) > 2 and "certification" in kinds
        )
        self.listed = listed

    def telling(self) -> Telling:
        """All that is told."""
        held, dropped, wants = self._certifications()
        found: dict[str, Any] = {}
        if held:
            found |= {"certifications": tuple(dict.fromkeys(held)), "holds_nothing": False}
        if wants:
            found["wants"] = wants
        found |= self._years(bool(held))
        other = "background_years" in found
        for read in (self._place, self._work, self._pay, self._rest):
            found |= read()
        if self.backgrounds and self.mine and "role" not in found:
            found["background"] = self.backgrounds[0][0]
        if other and "background" not in found:
            found.pop("background_years", None)
        asks = any(part.asks or (part.topical and not stated_pay(part.text)) or part.supposes for part in self.parts)
        return Telling(found, tuple(dropped), asks, other)

    def _certifications(self) -> tuple[list[str], list[str], str | None]:
        """What is held, what is not, and the one that is wished for."""
        held: list[str] = []
        dropped: list[str] = []
        wants: str | None = None
        end = 0
        for entity in (e for e in self.entities if e["entity"] == "certification"):
            value, start, part = str(entity["value"]), int(entity["start"]), self._part(entity)
            before, within = self.text[:start], self.text[part.start : start]
            joined = bool(end and _JOINS.fullmatch(self.text[end:start]))
            if (_NOT_HELD.search(within) and not part.asks) or (_LAPSED.search(self.text) and not part.asks):
                dropped.append(value)
            elif joined or (self._held(part, before, within, entity, bool(held)) and not part.supposes):
                held.append(value)
                end = int(entity.get("end") or start)
            elif _WISHES.search(within) and not cues.WORTH.search(self.text):
                wants = wants or value
        return held, dropped, wants

    def _held(self, part: Clause, before: str, within: str, entity: Mapping[str, Any], joined: bool) -> bool:
        if _WANTS.search(within) or cues.WORTH.search(before):
            return False
        if _HOLDS.search(before) and not (part.asks and not _HOLDS.search(within)):
            return True
        if not part.tells:
            return False
        after = self.text[int(entity.get("end") or 0) : part.end]
        short = len(part.text.split()) <= 6
        if joined and short and _YEAR_OF.match(after):
            return True  # "got my cpc 2019, coc 2022"
        return self.mine and short and (self.listed or bool({"experience", "role"} & self._kinds()))

    def _years(self, held: bool) -> dict[str, Any]:
        """Years in the field, or in another job."""
        for entity in (e for e in self.entities if e["entity"] == "experience" and _is_number(e["value"])):
            part, years = self._part(entity), float(entity["value"])
            if part.supposes or not (self.mine or _BARE.search(self.text)):
                continue
            if part.asks and not re.search(r"\b(?:i|ive|i've|my|im|i'm)\b", part.text, re.I):
                continue
            if years and self._elsewhere(part, held):
                return {"background_years": years}
            return {"experience": years}
        return {}

    def _elsewhere(self, part: Clause, held: bool) -> bool:
        """Whether the years of a clause were spent in another job."""
        if _FIELD.search(part.text) or self._in(part, "role"):
            return False
        if (
            any(part.start <= at < part.end for _, at in self.backgrounds)
            or (job := _AS_OTHER.search(part.text))
            and (not self._in(part, "certification") and job["job"].lower() not in ("cert", "member"))
        ):
            return True
        if self.backgrounds and not held and not self._in(part, "certification"):
            return True
        kinds = [e["value"] for e in self.message.get("entities") or () if e.get("entity") == "topic"]
        return "other_job" in kinds and not held and not self._kinds() & {"role", "certification"}

    def _place(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for entity in (e for e in self.entities if e["entity"] in ("state", "city")):
            part = self._part(entity)
            before, within = self.text[: int(entity["start"])], self.text[part.start : int(entity["start"])]
            lives = bool(_LIVES.search(before)) and not part.supposes
            beside = part.tells and self.mine and not _NOT_HOME.search(within)
            at = beside and (_AT.search(within) or (_ALONE.fullmatch(within) and len(self._kinds()) > 1))
            here = beside and re.match(
                r"\s*(?:here\b|based\b|area\W*$)", self.text[int(entity.get("end") or 0) :], re.I
            )
            if lives or ((at or here) and (self._about_me(part) or here)):
                found["place"] = str(entity["value"])
        return found

    def _about_me(self, part: Clause) -> bool:
        """Whether a clause speaks of its writer, by itself or among what is listed of them."""
        return mine(part.text) or bool(self._kinds() & {"certification", "experience"}) or bool(self.backgrounds)

    def _work(self) -> dict[str, Any]:
        """The role, the kind of employer, and the specialty that somebody works in."""
        found: dict[str, Any] = {}
        if not self.mine:
            return found
        for entity in (e for e in self.entities if e["entity"] in ("role", "setting", "specialty")):
            part, value = self._part(entity), str(entity["value"])
            within = self.text[part.start : int(entity["start"])]
            if part.asks or part.supposes or _WANTS.search(within) or not (part.tells or stated_pay(part.text)):
                continue
            listed = self.listed or self._kinds() & {"certification", "experience"}
            if entity["entity"] == "role" and value in self.base.roles:
                if _IS.search(within) and (mine(part.text) or listed or within.strip()):
                    found["role"] = value
            elif entity["entity"] == "setting" and value in self.base.settings:
                if listed or _WORKS.search(within):
                    found["workplace"] = value
            elif (
                entity["entity"] == "specialty" and value in self.base.specialties and (listed or _WORKS.search(within))
            ):
                found["specialty"] = value
        if "role" not in found and (role := self._role_by_goal()):
            found["role"] = role
        return found

    def _role_by_goal(self) -> str | None:
        """ "22 years inpatient", "i do hcc coding": the role of the goal that a clause names."""
        for part in self.parts:
            if part.asks or part.supposes or _WISHES.search(part.text + " "):
                continue
            if (
                self._in(part, "experience")
                or _DOES.search(part.text)
                or (self.listed and self._in(part, "certification"))
            ):
                goal = self.base.goals.get(goal_named(self.base, part.text) or "")
                if goal and goal.roles and not goal.beginners:
                    return goal.roles[0]
        return None

    def _pay(self) -> dict[str, Any]:
        pay = stated_pay(self.text) or (
            listed_pay(self.message) if self.listed or self.mine and self._lists_pay() else None
        )
        return {"pay": pay[0], "period": pay[1]} if pay else {}

    def _lists_pay(self) -> bool:
        """Whether an amount stands in a clause of its own among what is told."""
        return any(
            self._in(part, "money") and part.tells and len(part.text.split()) <= 3 for part in self.parts
        ) and bool(self._kinds() & {"role", "certification"})

    def _rest(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        told = " ".join(part.text for part in self.parts if part.tells)
        if _STUDENT.search(told):
            found["student"] = True
        if _TRAINED.search(told):
            found["schooling"] = "certificate"
        elif self.mine and "student" not in found and (schooling := schooling_in(self.base, told)):
            found["schooling"] = schooling
        if goal := self._wished():
            found["goal"] = goal
        if _PART_TIME.search(told) and len(told.split()) > 1:
            found["part_time"] = True
        return found

    def _wished(self) -> str | None:
        """The goal that somebody says they think of: "thinking about cdi"."""
        for part in self.parts:
            wish = _WISH.search(part.text)
            if (
                wish
                and not part.asks
                and not part.supposes
                and (goal := goal_named(self.base, part.text[wish.end() :]))
            ):
                return goal
        return None

    def _backgrounds(self) -> Iterator[tuple[str, int]]:
        """The jobs outside the field that are named, and where."""
        spans = [(int(e["start"]), int(e.get("end") or e["start"])) for e in self.entities]
        for part in self.parts:
            if part.supposes:
                continue
            words = f" {key(part.text)} "
            for entry in self.base.backgrounds.values():
                for alias in entry.aliases:
                    if not re.search(rf" {re.escape(key(alias))}s? ", words):
                        continue
                    at = _find(part, alias)
                    if not any(start <= at < end for start, end in spans) and self._was(part, at):
                        yield entry.id, at
                        break

    def _was(self, part: Clause, at: int) -> bool:
        """Whether somebody is, or was, what is named there, rather than asking about it or wishing for it."""
        before, after = self.text[part.start : at], self.text[at : part.end]
        if part.asks and not mine(before):
            return False
        about = re.search(
            r"\b(?:become|becoming|be|hire\w*|ask\w*|tell|told|see|saw|the|a patient|need|my (?:kids?|husband|wife))\s+(?:an? )?$",
            before,
            re.I,
        )
        numbered = any(e["entity"] == "experience" and self._part(e) == part for e in self.entities)
        start = len(before.split()) <= 1
        own = re.search(
            r"\b(?:i|i'?m|im|i am|was|been|as|my|work\w*|from|lost|left|leaving|quit|retired|ex|former|laid off|current\w*|being)\b",
            before,
            re.I,
        )
        return not about and bool(own or numbered or start or re.match(r"[\w ]* here\b", after))

    def _told(self, entity: Mapping[str, Any]) -> bool:
        return self._part(entity).tells or entity["entity"] == "money"

    def _kinds(self) -> set[str]:
        return {str(e["entity"]) for e in self.entities if self._told(e)}

    def _in(self, part: Clause, kind: str) -> bool:
        return any(e["entity"] == kind and self._part(e) == part for e in self.entities)

    def _part(self, entity: Mapping[str, Any]) -> Clause:
        start = int(entity["start"])
        return next(
            (part for part in self.parts if part.start <= start < max(part.end, part.start + 1)), self.parts[-1]
        )


def _usable(entity: Mapping[str, Any], text: str) -> bool:
    start = entity.get("start")
    fits = isinstance(start, int) and not isinstance(start, bool) and 0 <= start <= len(text)
    return fits and entity.get("entity") in _PERSONS and not entity.get("unknown") and entity.get("value") is not None


def _find(part: Clause, alias: str) -> int:
    """Where a name begins in the message, for the eye of the entities; the clause's begin when its spelling differs."""
    at = part.text.lower().find(alias.split()[0])
    return part.start + max(at, 0)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
