"""What a message tells of its writer: where they are, what they hold, do and earn, how long, and where they come from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.actions import cues
from bot.actions import own_words as own
from bot.actions.clauses import Clause, mine
from bot.actions.mention import FAIRLY, SURE, SURER, label
from bot.actions.own_figures import hours_a_week
from bot.actions.own_pay import listed_pay, placed, stated_pay
from bot.actions.said import goal_named, schooling_in
from bot.actions.set_aside import left_of, set_aside
from bot.actions.statement import Statement, is_number
from knowledge.base import Base
from knowledge.text import key


@dataclass(frozen=True)
class Telling:
    """What a message tells. `found`: fields of a `Profile`; `dropped`: credentials that it says are not held.

    `asks`: it asks something too. `other_years`: the years in it were spent in another job. `ambiguous`: the place's name.
    """

    found: Mapping[str, Any] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()
    asks: bool = False
    other_years: bool = False
    ambiguous: bool = False

    @property
    def only_tells(self) -> bool:
        """Whether it says something of its writer and asks nothing."""
        return bool(self.found) and not self.asks


def telling(base: Base, message: Mapping[str, Any]) -> Telling:
    """What a typed message tells of its writer; nothing for a payload."""
    text = str(message.get("text") or "")
    if not text or text.startswith("/"):
        return Telling()
    read = (id(base), text, repr(message.get("entities")))
    if read not in _latest:
        _latest.clear()
        _latest[read] = _Reader(base, message, text).telling()
    return _latest[read]


_latest: dict[tuple[int, str, str], Telling] = {}  # a turn asks for the same message's up to five times


class _Reader(Statement):
    """One message, read clause by clause."""

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
            found |= {name: value for name, value in read().items() if name != "holds_nothing" or not held}
        if self.backgrounds and self.mine and "role" not in found:
            found["background"] = self.backgrounds[0][0]
        if other and "background" not in found:
            found.pop("background_years", None)
        found = left_of(self.base, found)
        asks = any(part.asks or (part.topical and not stated_pay(part.text)) or part.supposes for part in self.parts)
        ambiguous = any(e.get("candidates") for e in self.entities if e["value"] == found.get("place"))
        return Telling(found, tuple(dropped), asks, other, ambiguous)

    def _certifications(self) -> tuple[list[str], list[str], str | None]:
        """What is held, what is not, and the one that is wished for."""
        held: list[str] = []
        dropped: list[str] = []
        wants: str | None = None
        end = 0
        statuses = {c.apprentice.status for c in self.base.certifications.values() if c.apprentice}
        for entity in (e for e in self.entities if e["entity"] == "certification"):
            value, start, part = str(entity["value"]), int(entity["start"]), self.part_of(entity)
            before, within = self.text[:start], self.text[part.start : start]
            read = self._read(entity)
            if read == "taking" and value in statuses and not part.asks and not own.WISHES.search(within):
                read = "held"  # an apprentice's status is nothing to sit for
            alone = len(self.parts) > 1 and part.tells and part.text.strip(" ,.").lower() == value.lower()
            if not read and value in statuses and alone:
                read = "held"  # "ohio here, cpc-a, 90 applications"
            if read == "held" and own.STUDENT_OF.match(self.text[int(entity.get("end") or start) :]):
                read = "taking"  # "rhit student, third semester"
            if held and own.IN_YEAR.match(self.text[int(entity.get("end") or start) :]):
                read = "held"  # "passed my CCA in 2020, CCS in 2023"
            if read:
                if read == "held" and part.asks and own.ADDING.search(within):
                    continue  # "should i add the COC or the CPMA"
                if read == "held":
                    held.append(value)
                elif read == "failed" and label(entity, SURER) and not cues.corrects(self.text):
                    dropped.append(value)
                elif read == "taking" or (read == "asked" and own.WISHES.search(within)):
                    wants = wants or value
                continue
            joined = bool(end and own.JOINS.fullmatch(self.text[end:start]))
            if (own.NOT_HELD.search(within) and not part.asks) or (own.LAPSED.search(self.text) and not part.asks):
                dropped.append(value)
            elif joined or (self._held(part, before, within, entity, bool(held)) and not part.aside):
                held.append(value)
                end = int(entity.get("end") or start)
            elif own.WISHES.search(within) and not cues.WORTH.search(self.text):
                wants = wants or value
        for entry in self.base.certifications.values():  # "passed my cpc, still cpc-a"
            if entry.apprentice and entry.apprentice.status in held and entry.id in held:
                held.remove(entry.id)
        return held, dropped, wants

    def _read(self, entity: Mapping[str, Any], sure: float = SURE) -> str:
        """What an entity surely is to its writer; what "forgot" or "wrong" alone make of it is nothing."""
        read = label(entity, sure)
        if read == "failed" and not own.UNHELD.search(self.text):
            read = "held"
        if read == "taking" and self.listed and self._years_in(entity):
            read = "held"
        return "" if self.takes_back and read in ("failed", "away", "left", "past", "other") else read

    def _years_in(self, entity: Mapping[str, Any]) -> bool:
        """Whether a credential stands in a list with years in the field, and nothing says that it is studied for."""
        years = any(e["entity"] == "experience" and label(e, FAIRLY) == "field" for e in self.entities)
        return years and not own.WANTS.search(self.text[: int(entity["start"])]) and not own.STUDENT.search(self.text)

    def _held(self, part: Clause, before: str, within: str, entity: Mapping[str, Any], joined: bool) -> bool:
        if own.WANTS.search(within) or cues.WORTH.search(before):
            return False
        if own.HOLDS.search(before) and not (part.asks and not own.HOLDS.search(within)):
            return True
        if not part.tells:
            return False
        if self.mine and re.search(r"\b(?:still|only|just|now)\s+(?:an? )?$", within, re.I):
            return True  # "still cpc-a"
        after = self.text[int(entity.get("end") or 0) : part.end]
        if own.SINCE.match(after) and not within.strip(" ,.-"):
            return True  # "cpc since 2017"
        short = len(part.text.split()) <= 6
        if joined and short and own.YEAR_OF.match(after):
            return True  # "got my cpc 2019, coc 2022"
        return self.mine and short and (self.listed or bool({"experience", "role"} & self.kinds()))

    def _years(self, held: bool) -> dict[str, Any]:
        """Years in the field, or in another job."""
        for entity in (e for e in self.entities if e["entity"] == "experience" and is_number(e["value"])):
            part, years = self.part_of(entity), float(entity["value"])
            if self.takes_back and not part.asks and own.NOT_THE.match(self.text[int(entity.get("end") or 0) :]):
                return {"experience": years}  # "i told you wrong, its 2 years not 12"
            if read := self._read(entity, FAIRLY):
                in_field = held or self._in_field() or label(entity, SURER) in ("field", "held")
                in_field = in_field or not own.OF_SOMETHING.match(self.text[int(entity.get("end") or 0) :])
                if read in ("field", "held") and not entity.get("occupation") and in_field:
                    return {"experience": years}
                if read in ("field", "other") and years:
                    return {"background_years": years}
                continue
            if part.aside or not (self.mine or own.BARE.search(self.text)):
                continue
            if part.asks and not re.search(r"\b(?:i|ive|i've|my|im|i'm)\b", part.text, re.I):
                continue
            if years and (entity.get("occupation") or self._elsewhere(part, held)):
                return {"background_years": years}
            return {"experience": years}
        return {}

    def _in_field(self) -> bool:
        """Whether the message names work of the field, or a credential of it."""
        return bool(own.FIELD.search(self.text)) or bool(self.kinds() & {"role", "certification", "specialty"})

    def _elsewhere(self, part: Clause, held: bool) -> bool:
        """Whether the years of a clause were spent in another job."""
        if own.FIELD.search(part.text) or self.has(part, "role"):
            return False
        if own.LEFT_OTHER.search(part.text) and not held and not self.has(part, "certification"):
            return True
        if (
            any(part.start <= at < part.end for _, at, _ in self.backgrounds)
            or (job := own.AS_OTHER.search(part.text))
            and (not self.has(part, "certification") and job["job"].lower() not in ("cert", "member"))
        ):
            return True
        if own.LEFT.search(part.text) and not self.has(part, "certification"):
            return True
        if self.backgrounds and not held and not self.has(part, "certification"):
            return True
        kinds = [e["value"] for e in self.message.get("entities") or () if e.get("entity") == "topic"]
        return (
            bool({"other_job", "software"} & set(kinds)) and not held and not self.kinds() & {"role", "certification"}
        )

    def _place(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for entity in (e for e in self.entities if e["entity"] in ("state", "city")):
            part = self.part_of(entity)
            if read := self._read(entity, SURER):
                if read == "home":
                    found["place"] = str(entity["value"])
                continue
            before, within = self.text[: int(entity["start"])], self.unnamed(part.start, int(entity["start"]))
            lives = bool(own.LIVES.search(before)) and not part.aside
            beside = part.tells and self.mine and not own.NOT_HOME.search(within)
            at = beside and (own.AT.search(within) or (own.ALONE.fullmatch(within) and len(self.kinds()) > 1))
            here = beside and re.match(
                r"\s*(?:here\b|based\b|area\W*$)", self.text[int(entity.get("end") or 0) :], re.I
            )
            if lives or ((at or here) and (self.is_about_writer(part) or here)):
                found["place"] = str(entity["value"])
        state = found.get("place")
        near = [e for e in self.entities if e["entity"] == "city" and str(e["value"]).endswith(f", {state}")]
        if state and len(near) == 1 and self.part_of(near[0]).tells:  # "in ohio, near dayton"
            found["place"] = str(near[0]["value"])
        return found

    def _work(self) -> dict[str, Any]:
        """The role, the kind of employer, and the specialty that somebody works in."""
        found: dict[str, Any] = {}
        if not self.mine:  # "in denials 4 yrs": surely told all the same
            roles = (e for e in self.entities if e["entity"] == "role" and label(e) == "mine")
            sure = next((str(e["value"]) for e in roles if e["value"] in self.base.roles), None)
            return {"role": sure} if sure else {}
        own_case = bool(self.kinds() & {"certification", "experience"})
        for entity in (e for e in self.entities if e["entity"] in ("role", "setting", "specialty")):
            part, value = self.part_of(entity), str(entity["value"])
            within = self.text[part.start : int(entity["start"])]
            if any(at <= int(entity["start"]) < end for _, at, end in self.backgrounds):
                continue  # "dental hygienist" is no specialty
            if entity["entity"] == "role" and self.takes_back and own_case and value in self.base.roles:
                found["role"] = value  # "should have said inpatient coder, ccs, five years"
                continue
            if entity["entity"] == "role" and (read := label(entity)):
                if read == "mine" and value in self.base.roles:
                    found["role"] = value
                continue
            if (
                part.asks
                or part.aside
                or own.WISHES.search(within)
                or own.SEEKS.search(within)
                or not (part.tells or stated_pay(part.text))
            ):
                continue
            listed = self.listed or self.kinds() & {"certification", "experience"}
            if entity["entity"] == "role" and value in self.base.roles:
                if own.IS.search(within) and (mine(part.text) or listed or within.strip()):
                    found["role"] = value
            elif entity["entity"] == "setting" and value in self.base.settings:
                if listed or own.WORKS.search(within):
                    found["workplace"] = value
            elif (
                entity["entity"] == "specialty"
                and value in self.base.specialties
                and (listed or own.WORKS.search(within))
            ):
                found["specialty"] = value
        leads = any(own.LEADS.search(part.text) and not part.aside for part in self.parts)
        if leads and not {*own.MANAGERS} & {found.get("role")}:
            found["role"] = own.MANAGERS[0]  # "i manage a team of eleven coders"
        if "role" not in found and (role := self._role_by_goal()):
            found["role"] = role
        return found

    def _role_by_goal(self) -> str | None:
        """ "22 years inpatient", "i do hcc coding": the role of the goal that a clause names."""
        for part in self.parts:
            if part.asks or part.aside or own.WISHES.search(part.text + " "):
                continue
            if (
                self.has(part, "experience")
                or own.DOES.search(part.text)
                or (self.listed and self.has(part, "certification"))
            ):
                goal = self.base.goals.get(goal_named(self.base, part.text) or "")
                if goal and goal.roles and (not goal.beginners or goal.roles[0] != "medical_coder"):
                    return goal.roles[0]
        return None

    def _pay(self) -> dict[str, Any]:
        read = [
            (self._is_pay(e), float(e["value"]))
            for e in self.entities
            if e["entity"] == "money" and is_number(e["value"])
        ]
        if read and all(name for name, _ in read):
            own_pay = next((placed(amount, self.text) for name, amount in read if name == "own"), None)
            return {"pay": own_pay[0], "period": own_pay[1]} if own_pay else {}
        pay = stated_pay(self.text) or (
            listed_pay(self.message) if self.listed or self.mine and self._lists_pay() else None
        )
        return {"pay": pay[0], "period": pay[1]} if pay else {}

    def _is_pay(self, entity: Mapping[str, Any]) -> str:
        """What an amount is to its writer; own pay less surely where its clause asks nothing: "19.50 an hr. no raise since"."""
        told = label(entity, FAIRLY) == "own" and not self.part_of(entity).asks
        past = label(entity, FAIRLY) == "past"  # "made 78k last yr"
        return "own" if told else "past" if past else label(entity)

    def _lists_pay(self) -> bool:
        """Whether an amount stands in a clause of its own among what is told."""
        return any(
            self.has(part, "money") and part.tells and len(part.text.split()) <= 3 for part in self.parts
        ) and bool(self.kinds() & {"role", "certification"})

    def _rest(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        told = " ".join(part.text for part in self.parts if part.tells)
        if self.none_held or (self.mine and own.NO_CREDENTIAL.search(key(told))):
            found["holds_nothing"] = True
        if own.STUDENT.search(told):
            found["student"] = True
        if own.TRAINED.search(told):
            found["schooling"] = "certificate"
        elif self.mine and "student" not in found and (schooling := schooling_in(self.base, told)):
            found["schooling"] = schooling
        if aside := set_aside(self.base, self):
            found["not_roles"] = aside
        if goal := self._wished():
            found["goal"] = goal
        if "budget" not in found and (budget := self._budget()) is not None:
            found["budget"] = budget
        if (hours := hours_a_week(told)) is not None:
            found["hours"] = hours
        if own.PART_TIME.search(told) and len(told.split()) > 1:
            found["part_time"] = True
        return found

    def _budget(self) -> float | None:
        """The money that somebody says they have."""
        for entity in (e for e in self.entities if e["entity"] == "money" and is_number(e["value"])):
            part = self.part_of(entity)
            if read := label(entity):
                if read == "budget" and not own.LACKS.search(self.text[part.start : int(entity["start"])]):
                    return float(entity["value"])
                continue
            if (
                own.HAS_MONEY.search(self.text[part.start : int(entity["start"])])
                and not part.supposes
                and not stated_pay(self.text)
            ):
                return float(entity["value"])
        return None

    def _wished(self) -> str | None:
        """The goal that somebody says they think of: "thinking about cdi"."""
        for part in self.parts:
            wish = own.WISH.search(part.text)
            if wish and not part.asks and not part.aside and (goal := goal_named(self.base, part.text[wish.end() :])):
                return goal
        return None
