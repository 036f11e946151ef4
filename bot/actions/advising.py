"""The dialogue of advice: where it stands, and what is said next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from bot.actions import inquiry
from bot.actions.answer import Answer, cite, suggest
from bot.actions.choice import choice
from bot.actions.inquiry import FIELDS
from bot.actions.phrases import doubts, sources_of, unknown
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.recommendation import recommend
from bot.actions.telling import telling
from bot.actions.who import INTENT, Told, payload_answer, told_in, who
from knowledge.advice import Recommendation, advise
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.facts import fact, facts, named
from knowledge.grounds import for_choice
from knowledge.model import Unknown
from knowledge.profile import Profile as Person
from knowledge.profile import is_new
from knowledge.questions import Field
from knowledge.text import key
from knowledge.wording import length_in

SLOT = "advice"
MOST_ASKED = 3
MOST_PUT_OFF = 2  # other questions in a row, after which the pending one is let go
_OPENS_NO_DIALOGUE = ("budget", "months")

_WHETHER = re.compile(r"\b(?:need|have to|required?|must|mandatory|necessary|without)\b.{0,30}\b(?:cert\w*|credential)")
_ANEW = re.compile(r"\b(?:which|what) (?:\w+ )?(?:cert\w*|credentials?)\b|\b(?:else|other|another)\b", re.I)
_PAIR = 2  # certifications between which somebody chooses
_WHICH = re.compile(r"\b(?:which|what|best|first|next)\b")


@dataclass(frozen=True)
class Advising:
    """Where the dialogue stands. `put_off`: turns in a row that asked something else; `unclear`: that said nothing."""

    pending: Field | None = None
    asked: tuple[Field, ...] = ()
    told: Told = Told()
    put_off: int = 0
    unclear: int = 0

    @classmethod
    def of(cls, tracker: Tracker) -> Advising:
        """The state kept in the slot; that of no dialogue when there is none or it is not one."""
        kept = tracker.get_slot(SLOT)
        if not isinstance(kept, dict):
            return cls()
        pending = next((field for field in FIELDS if field == kept.get("pending")), None)
        listed = kept.get("asked")
        asked = tuple(f for f in listed if f in FIELDS)[-MOST_ASKED:] if isinstance(listed, list) else ()
        return cls(
            pending, asked, Told.read(kept.get("told")), _count(kept.get("put_off")), _count(kept.get("unclear"))
        )

    def kept(self) -> Any:
        """The event that keeps it."""
        counts = {"put_off": self.put_off, "unclear": self.unclear}
        return SlotSet(SLOT, {"pending": self.pending, "asked": list(self.asked), "told": self.told.values(), **counts})


@dataclass(frozen=True)
class Step:
    """What is said next, where the dialogue stands then, and the certifications put forward so far, the first one first."""

    answer: Answer
    state: Advising
    named: tuple[str, ...] = ()


def begin(
    base: Base,
    question: Question,
    message: Mapping[str, Any],
    profile: Profile,
    state: Advising,
    *,
    finish: bool = False,
) -> Step:
    """The answer to a question for advice: a recommendation, or the first thing to ask; `finish`: nothing is asked."""
    told = told_in(base, question, message, profile)
    follows = (message.get("intent") or {}).get("name") == "follow_up"
    if state.pending or follows:  # what was told stays, and the questions of one dialogue are counted together
        told = Told(told.of_self.over(state.told.of_self), told.role or state.told.role, told.wants or state.told.wants)
    asked = tuple(field for field in state.asked if field != state.pending) if state.pending else ()
    pick = finish or bool(payload_answer(base, message).get("pick"))
    step = go_on(base, profile, Advising(None, asked, told), finish=pick)
    answer = _with_wish(base, who(base, profile, told), step.answer)
    answer = _between(base, question, who(base, profile, told), step.named, answer)
    answer = _with_background(base, telling(base, message).found.get("background"), answer)
    return replace(step, answer=_with_facts(base, question, answer))


def go_on(base: Base, profile: Profile, state: Advising, *, finish: bool = False) -> Step:
    """The next question with what is known so far, or the recommendation when enough is."""
    person = who(base, profile, state.told)
    found = advise(base, person)
    if isinstance(found, Unknown):
        return Step(unknown(found, [suggest("Which one first?", INTENT)]), Advising())
    held = bool(person.holds) or profile.holds_nothing or state.told.of_self.holds_nothing
    field = None if finish else _next(found, state.asked, ask_held=not held and not is_new(base, person))
    named = (*([found.first] if found.first else ()), *found.alternatives[:1])
    ids = tuple(choice.certification.entry.id for choice in named)
    if field is None:
        return Step(recommend(base, person), Advising(told=state.told), ids)
    answer = inquiry.question(base, field, found, person, asked=len(state.asked))
    return Step(answer, Advising(field, (*state.asked, field), state.told), ids)


def _with_wish(base: Base, person: Person, answer: Answer) -> Answer:
    """`answer` after what the certification asks that somebody wants, where another one is put forward."""
    wants = person.wants
    if wants is None or wants in person.holds or f"the {wants}" in answer.text or f"**{wants}**" in answer.text:
        return answer
    asks = [reason for reason in for_choice(base, person, wants) if reason.kind == "asks"][:2]
    if not asks:
        return answer
    cited = [source for source in cite([reason.source for reason in asks]) if source not in answer.sources]
    text = f"For the {wants} that you want: {' '.join(reason.text for reason in asks)}"
    return answer.copy(update={"text": f"{text}\n{answer.text}", "sources": (*cited, *answer.sources)})


def _between(base: Base, question: Question, person: Person, named: Sequence[str], answer: Answer) -> Answer:
    """`answer` after which of two fits, where two were set side by side and the question goes on with the choice."""
    pair = question.last_certification
    if len(pair) != _PAIR or question.certification or not named or not question.text or _ANEW.search(question.text):
        return answer
    known = [found for id in pair if isinstance(found := certification(base, id), Certification)]
    goal = base.goals.get(person.goal or "")
    if not (question.role or question.setting):
        if goal is None:
            return answer
        question = replace(question, role=goal.roles[:1])
    text = choice(base, known, question, person)
    if not text:
        return answer
    beside = "" if named[0] in pair else f"Beside these two there is the {named[0]}. "
    cited = [one for one in cite([base.source(found.entry.source) for found in known]) if one not in answer.sources]
    return answer.copy(
        update={"text": f"Of the two: {text}\n\n{beside}{answer.text}", "sources": (*cited, *answer.sources)}
    )


def _with_background(base: Base, background: str | None, answer: Answer) -> Answer:
    """`answer` after what is known of people who come from the work that was told of."""
    entry = base.backgrounds.get(background or "")
    if entry is None or entry.fact is None:
        return answer
    known = fact(base, entry.fact)
    cited = [source for source in cite([known.source]) if source not in answer.sources]
    return answer.copy(update={"text": f"{known.text}\n{answer.text}", "sources": (*cited, *answer.sources)})


def _with_facts(base: Base, question: Question, answer: Answer) -> Answer:
    """`answer` after what a question says by key phrases, or whether one has to be certified at all, by the facts."""
    text = question.text.lower()
    found = facts(base, ["certification"], text=text, most=2) if text else []
    of_self = [fact for fact in named(base, ("how_to_start",), text) if fact.entry.only_asked][:1]
    whether = _WHETHER.search(text) and not _WHICH.search(text)
    said = [*of_self, *(fact for fact in found if whether or length_in(fact.entry.aliases, f" {key(text)} "))]
    if not said:
        return answer
    lines = "\n".join([*(fact.text for fact in said), answer.text])
    cited = [source for source in cite(sources_of(said)) if source not in answer.sources]
    return answer.copy(
        update={"text": lines, "sources": (*cited, *answer.sources), "caveats": (*answer.caveats, *doubts(said))}
    )


def again(base: Base, profile: Profile, state: Advising, opening: str) -> Answer | None:
    """The pending question in one line; `None` when there is no such question any more."""
    person = who(base, profile, state.told)
    found = advise(base, person)
    if state.pending is None or isinstance(found, Unknown):
        return None
    return inquiry.question(base, state.pending, found, person, asked=len(state.asked), opening=opening)


def _next(found: Recommendation, asked: Sequence[Field], *, ask_held: bool) -> Field | None:
    """The field to ask for, most useful first; `None` when nothing is worth a question."""
    if len(asked) >= MOST_ASKED:
        return None
    fields = sorted(found.decisive, key=lambda field: field in _OPENS_NO_DIALOGUE)
    if ask_held:  # whoever has worked for years may hold one
        fields = ["holds", *fields]
    fields = [field for field in fields if field not in asked and (field != "goal" or found.assumed)]
    if not asked and all(field in _OPENS_NO_DIALOGUE for field in fields):
        return None
    return next(iter(fields), None)


def _count(value: object) -> int:
    return min(value, MOST_PUT_OFF) if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
