"""The list shown last without what lies on one side of an amount: "only those above 60k", "remove anything under 75k"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker

from bot.actions.act import ANY, Act, Acted, acts
from bot.actions.answer import Answer, cite, suggest
from bot.actions.comparison import places as compared_places
from bot.actions.comparison import roles as compared_roles
from bot.actions.in_view import lines_in_view, side_by_side
from bot.actions.list_wish import ABOVE, OUT, amount_of, filters
from bot.actions.memory import remembering
from bot.actions.pay_lead import LARGEST_HOURLY
from bot.actions.phrases import listed, per
from bot.actions.places_ranked import by_of, states_ranked
from bot.actions.question import Question
from bot.actions.ranking import USUAL, ranking
from bot.actions.reading import read, recall
from knowledge.base import Base
from knowledge.figures import dollars
from knowledge.model import Period
from knowledge.rank import Ranked


@acts(ANY)
def filtered(base: Base, tracker: Tracker, act: Act) -> Acted | None:
    """The list shown as the message narrows it, or what can be narrowed; None for another message."""
    message = tracker.latest_message or {}
    if not filters(message):
        return None
    before, turn = recall(tracker), read(message)
    if turn.place or turn.role or turn.certification or turn.scope in ("certification", "setting"):
        return None
    text, amount = str(message.get("text") or ""), amount_of(message) or 0.0
    found, lines = lines_in_view(base, before) if before else (None, ())
    if before and before.intent == "rank_pay" and not side_by_side(before):
        lines = lines[before.skip :][: before.number or USUAL]
    if turn.scope == "role" and any(line.place for line in lines):
        return None  # "only jobs above 60k", after a list of states
    dollars_listed = before is not None and by_of(before) != "employed"
    if before is None or not lines or not dollars_listed or any(not (line.place or line.role) for line in lines):
        taken_out = bool(OUT.search(text))
        return Acted(_what_can_be(amount)) if taken_out or lines else None
    period = Period.HOUR if amount < LARGEST_HOURLY else Period.YEAR
    if period.value != (before.period or "year"):
        before = replace(before, period=period.value)
        shown = {line.name for line in lines}
        lines = [line for line in lines_in_view(base, before)[1] if line.name in shown]
    high = bool(ABOVE.search(text)) != bool(OUT.search(text))  # those above are kept, those above are taken out
    kept = [line for line in lines if (line.value >= amount if high else line.value <= amount)]
    gone = [line for line in lines if line not in kept]
    unit, (other, side) = per(period), ("above", "below") if high else ("below", "above")
    if not kept:
        nearest = max(lines, key=lambda line: line.value) if high else min(lines, key=lambda line: line.value)
        return Acted(
            _text(
                base, f"**None of those shown is {other} {dollars(amount)} {unit}**: {_each([nearest])} comes nearest."
            )
        )
    if not gone:
        return Acted(
            _text(base, f"**All of those shown are {other} {dollars(amount)} {unit} already**: {_each(kept)}.")
        )
    lead = f"**{'Left' if len(kept) > 1 else 'Only one is left'} {other} {dollars(amount)} {unit}: {_each(kept)}.** Taken out, {side} it: {_each(gone)}."
    question, answer = _of(base, before, kept, text)
    full = answer.copy(update={"text": f"{lead}\n\n{answer.text}"}) if answer else _text(base, lead)
    return Acted(full, remembering(question, before))


def _of(base: Base, before: Question, kept: list[Ranked], text: str) -> tuple[Question, Answer | None]:
    """The question of what is kept, and its answer where that is more than one thing."""
    role = tuple(line.role.id for line in kept if line.role)
    if role:
        question = replace(before, text="", intent="compare_roles" if len(role) > 1 else "ask_salary", role=role)
        return question, compared_roles(base, question) if len(role) > 1 else None
    place = tuple(line.place.id if line.place.is_state_level else line.place.name for line in kept if line.place)
    one = replace(before, text="", place=place, region=(), scope=None, number=None, skip=0, without=())
    if len(place) == 1:
        return replace(one, intent="ask_salary"), None
    states = all(len(name) == 2 for name in place)
    if before.intent == "rank_pay" and states:
        question = replace(one, intent="rank_pay")
        return question, states_ranked(base, question, "of those shown", place, "ranked")
    question = replace(one, intent=before.intent)
    return question, compared_places(base, question) if before.intent != "rank_pay" else ranking(base, question)


def _each(lines: list[Ranked]) -> str:
    return listed([f"{line.name} ({dollars(line.value)})" for line in lines])


def _text(base: Base, text: str) -> Answer:
    return Answer(type="text", title="By pay", text=text, sources=cite([base.oews()]), suggestions=_following())


def _what_can_be(amount: float) -> Answer:
    """What a list can be narrowed by, where the one in view has no pay."""
    return Answer(
        type="text",
        title="What I can filter",
        text="There is no list of pay in view that I could narrow by an amount, and I keep all that you told me. "
        f"I can filter a ranking of places and a comparison of places or roles by pay: ask for one, then say “only above {dollars(amount)}”.",
        suggestions=_following(),
    )


def nothing_to_filter() -> Answer:
    """What can be changed of the list in view, where the message does not say which."""
    return Answer(
        type="text",
        title="What I can take out",
        text="I keep all that you told me. From the list I can take out what you name (“drop Ohio”), or what pays less or more than an amount "
        "(“only above $60,000”). To have me forget what you told me, say “forget me”.",
        suggestions=_following(),
    )


def _following() -> tuple[Any, ...]:
    return (
        suggest("Best-paying states", "rank_pay", role="medical_coder"),
        suggest("Best-paid roles", "rank_pay", number=10),
        suggest("Forget all about me", "forget_me"),
    )
