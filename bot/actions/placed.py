"""An amount or a claim held against the figures: own pay, an offer, what somebody else is said to make."""

from __future__ import annotations

import re
from dataclasses import replace

from rasa_sdk import Tracker

from bot.actions import cues
from bot.actions.act import Act, Acted, acts
from bot.actions.answer import Answer, cite
from bot.actions.context import asked
from bot.actions.credential_pay import served
from bot.actions.measure import starting
from bot.actions.memory import remembering
from bot.actions.official import Official, official
from bot.actions.own_pay import stated_pay
from bot.actions.pay_lead import LARGEST_HOURLY, for_years, share
from bot.actions.pays_compared import two_pays
from bot.actions.phrases import per
from bot.actions.places import Places, places_of
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import read, recall
from bot.actions.role_asked import role_of, where
from bot.actions.routing import PLAN, routed
from bot.actions.salary import salary
from bot.actions.topic import answerer_of
from bot.actions.wanted import judged, wage_in
from knowledge.base import NATION, Base
from knowledge.figures import dollars, span
from knowledge.living import Prices, prices
from knowledge.model import Period, Role, Source, Wages
from knowledge.pay import Pay, percentile_of, stand_in
from knowledge.standing import usual_at

LIKELY = 0.35  # share of the act from which on a turn that is no question by itself is taken for one
_SIDE_BY_SIDE = frozenset(("compare_places", "compare_roles"))
_OF_FIGURES = frozenset(("ask_salary", "rank_pay", "ask_cost_of_living")) | _SIDE_BY_SIDE
_CLAIM = re.compile(
    r"\b(?:true|real(?:ly|istic\w*)?|possible|legit\w*|bs|bull\w*|ly?ing|lies?|dream\w*|believe|says?|said|saying|told|tells?|claim\w*|heard|"
    r"easy|easily|swears?|quot\w+|can|could|match|reach|hit|get there)\b", re.I
)  # fmt: skip
_GAINS = re.compile(r"\b(?:cut|raise|more|less|better|worse|match|ahead|up|down|same|step)\b", re.I)
_OWN = re.compile(r"\b(?:i|i'?m|i'?d|id|im|me|my|we|our)\b", re.I)
_YEARS_UNTIL = re.compile(r"\b(?:how (?:long|many years|soon)|(?:what|which) year|years? (?:til|till|until|to|before)|when (?:will|would|do|could|can))\b", re.I)  # fmt: skip
_BACK = re.compile(r"\bback\b", re.I)
_DOUBTS = re.compile(
    r"\b(?:true|for real|is (?:that|this|it) real|realistic\w*|legit|bs|bull\w*|lying|possible)\b", re.I
)
_EARNS = re.compile(r"\b(?:makes?|making|earns?|earning|gets?|pays?|paid|says?|salary)\b", re.I)
_THOUSANDS = re.compile(r"\b\d{2,3} ?k\b", re.I)
_RANGE = re.compile(
    r"\$?(\d{2,3}(?:\.\d+)?)k? ?(?:-|–|to) ?\$?(\d{2,3}(?:\.\d+)?)(k?)\b(?! ?(?:years|yrs|hours|hrs|weeks|months|days|charts|%))",
    re.I,
)
CODER = "medical_coder"
_NUMBER = re.compile(r"(?P<not>\bnot (?:an? )?)?\$?(?P<n>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?P<k> ?k\b)?", re.I)


@acts(
    "compare_roles",
    "ask_path",
    "plan_certification",
    "ask_education",
    "ask_work_conditions",
    "ask_remote_work",
    least=0.3,
)
def with_own(base: Base, tracker: Tracker, act: Act) -> Answer | Acted | None:
    """The same, where a turn taken for another topic can only mean an amount: "would coding be more", "how many years til
    then", "they say coders make 100k, true?"; None for all others."""
    message, before = tracker.latest_message or {}, recall(tracker)
    turn, profile = read(message), Profile.of(tracker).told(message)
    if _DOUBTS.search(turn.text) and _EARNS.search(turn.text) and (turn.money or _THOUSANDS.search(turn.text)):
        return placed(base, tracker, act)
    if before is None or before.intent not in ("ask_salary", "rank_pay") or turn.certification:
        return None
    if act.name == "compare_roles":
        alone = len(turn.role) < 2 and {*before.role, *turn.role} <= {*before.role[:1], *before.last_role[:1], CODER}
        due = bool(alone and profile.pay is not None and _GAINS.search(turn.text) and not (turn.place or turn.setting))
    else:
        until = _YEARS_UNTIL.search(turn.text) and not _BACK.search(turn.text)
        due = bool(until and (turn.money or before.money))
    return placed(base, tracker, act) if due else None


@acts("ask_standing", least=LIKELY)
def placed(base: Base, tracker: Tracker, act: Act) -> Answer | Acted | None:
    """Where the amount lies, how many earn as much and how far it is from the median; None when there is none to hold."""
    message, before = tracker.latest_message or {}, recall(tracker)
    profile = Profile.of(tracker).told(message)
    if both := two_pays(base, tracker):
        return both
    question = _meant(tracker, profile)
    if routed(read(message)).intent == PLAN:
        return None  # "will it pay for itself if i go from 18 to 21"
    if not question.money:
        return _for_here(base, question, before) or _without_amount(base, question, before, profile)
    if question.place and len(question.place) > 1 or len(question.role) > 1:
        answer = salary(base, question)
        return Acted(answer, question)
    places, role = places_of(base, question), role_of(base, question)
    if places.refusal:
        return None
    if question.certification and not question.role:
        question = replace(question, role=served(base, question))
        role = role_of(base, question)
    period = question.period or ("hour" if question.money[0] < LARGEST_HOURLY else "year")
    question = replace(question, period=period)
    best = official(base, question, role, places)
    answer = salary(base, question)
    if not isinstance(best.found, Pay) or best.found.wages.median is None:
        return Acted(answer, question)
    lead, sources = _lead(base, question, profile, role, best, places)
    cited = [one for one in cite(sources) if one not in answer.sources]
    answer = answer.copy(
        update={
            "text": "\n\n".join(part for part in (" ".join(lead), answer.text) if part),
            "sources": (*answer.sources, *cited),
        }
    )
    return Acted(answer, question)


def _meant(tracker: Tracker, profile: Profile) -> Question:
    """The question of pay that the turn makes: its amount, else the one spoken of, in the place and role spoken of."""
    message, before = tracker.latest_message or {}, recall(tracker)
    tracker.latest_message = {**message, "turn": {}, "intent": {"name": "ask_salary", "confidence": 1.0}}
    question = asked(tracker)
    tracker.latest_message = message
    if question.intent not in (*_SIDE_BY_SIDE, "ask_salary"):
        question = replace(question, intent="ask_salary")
    if len(question.place) < 2 and len(question.role) < 2:
        question = replace(question, intent="ask_salary")
    wants = question.wants if question.wants in ("start", "mean") else None
    question = replace(question, wants=wants, number=None, region=(), scope=None, other_readings=(), adjusted=False)
    money, period = _amount(question, before, profile, str(message.get("text") or ""))
    if money:
        question = replace(question, money=money, period=period)
    return remembering(question, before)


def _amount(
    question: Question, before: Question | None, profile: Profile, text: str
) -> tuple[tuple[float, ...], str | None]:
    """The amount to be held against the figures, and its period."""
    earlier = before.money if before else ()
    if earlier and cues.corrects(text) and (right := _corrected(text)):
        return (right,), before.period if before and right < LARGEST_HOURLY else "year"
    if ends := _RANGE.search(text):
        low, high = (float(ends[n]) * (1000 if ends[3] else 1) for n in (1, 2))
        if low < high < LARGEST_HOURLY or ends[3]:
            return (low, high), "year" if ends[3] else "hour"
    if question.money and question.money != earlier:
        period = question.period if question.money[0] < LARGEST_HOURLY or question.period != "hour" else "year"
        return question.money, period
    bare = stated_pay(text) or wage_in(text) or cues.amount(text)
    if bare:
        return (bare[0],), bare[1]
    if earlier:
        return earlier, before.period if before else None
    if profile.pay is not None and (_OWN.search(text) or _GAINS.search(text)):
        return (profile.pay,), profile.period
    return (), None


def _corrected(text: str) -> float | None:
    """The number that stands, of those that a correction names: "i said 19 not 29"."""
    kept = [found for found in _NUMBER.finditer(text) if not found["not"]]
    return float(kept[0]["n"].replace(",", "")) * (1000 if kept[0]["k"] else 1) if kept else None


def _lead(
    base: Base, question: Question, profile: Profile, role: Role, best: Official, places: Places
) -> tuple[list[str], list[Source]]:
    """What stands before the figures: how usual a claim is, how far own pay is from the median, how long it takes."""
    assert isinstance(best.found, Pay), "asked after it was found"
    wages, amount, text = best.found.wages, question.money[0], question.text
    own = amount == profile.pay
    low, high = percentile_of(wages, amount)
    whose = f"{role.plural}{where(best.place, places)}"
    lead: list[str] = []
    if _YEARS_UNTIL.search(text) and role.occupation:
        ways = [usual.text for usual in usual_at(base, role.occupation, wages, amount) if usual.kind == "experience"]
        lead.append(
            f"**No source says how many years it takes to {dollars(amount)} {per(wages.period)}.** {' '.join(ways)}"
        )
    elif not own and _CLAIM.search(text) and not cues.corrects(text) and (low, high) != (0, 100):
        lead.append(f"**{_likely(low, high, f'{dollars(amount)} {per(wages.period)}')}**")
    moves = own and (profile.background is not None or profile.role is None and not profile.certifications)
    if moves or _GAINS.search(text) and not judged(text):
        first = _at_first(amount, wages, whose) if own and starting(question) else ""
        lead.append(first or _gap(amount, wages.median or 0, wages.period, whose, own=own and moves))
        if own and profile.role is None and question.experience is None and not starting(question):
            lead.append(for_years(question, wages, 0))
    lead += [_other(other, wages.period, percentile_of(wages, other)) for other in question.money[1:]]
    return [part for part in lead if part], [best.found.source]


def _likely(low: int, high: int, amount: str) -> str:
    """How usual an amount is, that lies between two percentiles."""
    if high == 100:
        return f"{amount} exists, but it is rare."
    if low >= 75:
        return f"{amount} is possible, but not the usual."
    if low >= 25:
        return f"{amount} is realistic: it lies in the middle half."
    return f"{amount} is realistic: most earn more."


def _gap(amount: float, median: float, period: Period, whose: str, *, own: bool) -> str:
    """How far an amount is from the median, as a raise or a cut where it is what somebody makes now."""
    percent = f"{abs(round(100 * (median - amount) / amount, 1)):g}%"
    distance = f"{dollars(abs(median - amount))} {per(period)} ({percent})"
    if median == amount:
        return f"That is just the median of {whose}."
    if own:
        verdict = "it would be a raise" if median > amount else "it would be a cut"
        side = "more" if median > amount else "less"
        return f"**By the median {verdict}:** {whose} earn {distance} {side} than the {dollars(amount)} that you make."
    return f"The median of {whose} is {distance} {'above' if median > amount else 'below'} it."


def _at_first(amount: float, wages: Wages, whose: str) -> str:
    """How far own pay is from what stands in for that of newcomers; empty where BLS released no lower percentiles."""
    band, unit = stand_in(0), per(wages.period)
    low, high = wages.percentiles[band.low], wages.percentiles[band.high]
    if low is None or high is None or wages.median is None:
        return ""
    side = "down" if amount > high else "up" if amount < low else "neither clearly up nor down"
    later = "above" if wages.median > amount else "below"
    return (
        f"**At first probably {side}: for entry level {band.words} of {whose} stands in, {span(low, high)} {unit}, against the "
        f"{dollars(amount)} that you make.** Later it may differ: the median is {dollars(wages.median)}, {later} your pay."
    )


def _other(amount: float, period: Period, between: tuple[int, int]) -> str:
    low, high = between
    words = "below the 10th percentile" if low == 0 else "above the 90th percentile" if high == 100 else f"between the {low}th and the {high}th percentile"  # fmt: skip
    return f"The {dollars(amount)} {per(period)} lies {words}: {share(low, high)}."


def _without_amount(base: Base, question: Question, before: Question | None, profile: Profile) -> Acted | None:
    """The figure, and what is missing to hold it against: own pay that was not told."""
    if not (_OWN.search(question.text) and _GAINS.search(question.text)) or question.certification or question.organization:  # fmt: skip
        return None
    roles = (
        (question.role[0], profile.role) if profile.role and question.role and profile.role != question.role[0] else ()
    )
    if roles and (compared := answerer_of("compare_roles")):
        both = replace(question, intent="compare_roles", role=roles)
        return Acted(compared(base, both), both)
    answer = salary(base, question)
    other = _other_job(base, profile)
    lead = f"**That depends on what you make now{other}: tell me, an hour or a year, and I hold it against this.**"
    return Acted(answer.copy(update={"text": f"{lead}\n\n{answer.text}"}), question)


def _other_job(base: Base, profile: Profile) -> str:
    """That the job somebody comes from has no figure here, where it is known."""
    known = base.backgrounds.get(profile.background or "")
    return ", and I have no pay of other jobs" if known else ""


def _for_here(base: Base, question: Question, before: Question | None) -> Acted | None:
    """Whether the figure last shown for a place is much there: against the nation, and after prices."""
    if before is None or before.intent not in _OF_FIGURES or len(question.place) != 1:
        return None
    if not (judged(question.text) or cues.HERE.search(question.text) or re.search(r"\bgood|enough|decent|ok(?:ay)?\b", question.text, re.I)):  # fmt: skip
        return None
    places, role = places_of(base, question), role_of(base, question)
    best = official(base, replace(question, setting=()), role, places)
    if places.refusal or not isinstance(best.found, Pay) or best.place == NATION:
        return None
    wages, nation = best.found.wages, best.found.nation
    if wages.median is None or nation.median is None:
        return None
    level = prices(base, places.first)
    whose, unit = f"{role.plural}{where(best.place, places)}", per(wages.period)
    real = level.buys(wages.median, wages.period) if isinstance(level, Prices) else None
    held = real if real is not None else wages.median
    verdict = "about as good as the country's" if abs(held / nation.median - 1) < 0.02 else "good by the country's measure" if held > nation.median else "below what the country's median buys"  # fmt: skip
    gap = abs(round(100 * (wages.median - nation.median) / nation.median, 1))
    side = "above" if wages.median >= nation.median else "below"
    text = [f"**{'After prices it' if real is not None else 'It'} is {verdict}.** The median of {whose} is {dollars(wages.median)} {unit}, {gap:g}% {side} the US median of {dollars(nation.median)}."]  # fmt: skip
    if isinstance(level, Prices) and real is not None:
        whose_prices = "" if level.place == places.first else f", those of {level.place.named}"
        text.append(f"Prices there stand at {level.all_items:.1f} (US = 100, BEA {level.year}{whose_prices}), so it buys what {dollars(real)} buys at average prices.")  # fmt: skip
    text.append("Other trades of the place I have no pay of. Name your own pay or an offer, and I say where that lies.")
    answer = Answer(
        type="living_cost",
        title=f"{role.plural[0].upper()}{role.plural[1:]}{where(best.place, places)}: is it good there?",
        text=" ".join(text),
        caveats=tuple(dict.fromkeys((*best.notes, *places.notes, *best.found.caveats))),
        sources=cite([best.found.source, *([level.source] if isinstance(level, Prices) else [])]),
    )
    return Acted(answer, question)
