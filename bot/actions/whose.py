"""Of what the figure shown last is: which area, which people, before or after prices and tax, the median or the mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rasa_sdk import Tracker

from bot.actions.act import ANY, Act, Acted, acts
from bot.actions.answer import Answer, cite, suggest
from bot.actions.credential_pay import served
from bot.actions.measure import measure_of
from bot.actions.official import Official, official
from bot.actions.phrases import per
from bot.actions.places import Places, places_of, release_name
from bot.actions.question import Question
from bot.actions.reading import parts, read, recall
from bot.actions.role_asked import role_of
from knowledge.base import NATION, Base
from knowledge.facts import Fact, fact
from knowledge.figures import dollars
from knowledge.living import Prices, prices
from knowledge.model import Source
from knowledge.pay import Pay
from knowledge.places import reading

MOST_WORDS = 9
_OF_PAY = frozenset(("ask_salary", "compare_places", "compare_roles", "rank_pay"))
_OF_JOBS = frozenset(("ask_outlook",))
_IT = r"(?:that|thats|that'?s|this|it|its|it'?s|those|these|they|(?:the|that|those|these|your|ur) (?:numbers?|figures?|pay|median|data|salar\w+))"
_POINTS = re.compile(
    rf"^\W*(?:(?:and|so|but|wait|ok|hm+|oh) )*(?:(?:is|are|does|do|did) {_IT}\b|{_IT}\b(?: (?:is|are|for|just|only)\b)?|(?:just|only|in|for|all) (?:of )?(?:the|all)\b)",
    re.I,
)
_IS_IT = re.compile(rf"\b(?:is|are) {_IT}\b|\b(?:thats|that'?s|its|it'?s)\b", re.I)
_NATION = re.compile(
    r"^\W*(?:(?:and|so|is|thats?|that'?s|in|for) )*(?:the )?(?:(?:whole|entire) (?:country|us)|nation-?wide|nationally)\W*$",
    re.I,
)
_AREA = r"(?:the )?(?:(?:whole|entire) )?(?:states?|cit(?:y|ies)|metro(?: area)?|area|town|county|country|nation|national(?:ly)?|nation-?wide|state-?wide|us|usa|local(?:ly)?|here)"
_EITHER_AREA = re.compile(rf"\b{_AREA}(?: \w+)? or (?:just |only )?(?:for )?{_AREA}\b", re.I)
_ONE_AREA = re.compile(rf"\b(?:nation-?wide|nationally|national|state-?wide|(?:whole|entire) (?:country|state|us)|{_AREA})\W*(?:average|wide|figures?|numbers?|right|then|only)*\W*$", re.I)  # fmt: skip
_PLACES = re.compile(r"\b(?:area|numbers?|figures?|data|metro)\b", re.I)
_PEOPLE = re.compile(
    r"\b(?:apprentices?|cpc-?a|beginners?|newbies?|new (?:people|coders|hires)|entry[- ]level|experienced|experience|starting out|just starting|every(?:one|body)|"
    r"all (?:of them|coders|billers|workers)|certified|uncertified|non-?certified|part[- ]?tim\w*|full[- ]?tim\w*|remote(?: \w+)?|self[- ]employed|"
    r"contract\w*|freelanc\w*|1099|students?|supervisors?|trainees?)\b", re.I
)  # fmt: skip
_COUNTS = re.compile(
    r"\b(?:includ\w*|count\w*|cover\w*|everyone|everybody|just|only|all|for|with|ppl|people|of)\b", re.I
)
_EITHER = re.compile(r"\bor\b", re.I)
_PRICES = re.compile(r"\b(?:cost of living|col|rent|housing|prices|adjusted|inflation)\b", re.I)
_TAKEN_IN = re.compile(r"\b(?:count\w*|includ\w*|factor\w*|adjust\w*|account\w*|consider\w*|before|after|with|in (?:that|there|it))\b", re.I)  # fmt: skip
_MEASURE = re.compile(r"\b(?:median|mean|average|avg)\b", re.I)
_TAX = re.compile(r"\b(?:(?:before|after|pre|post)[- ]?tax(?:es)?|gross|net|take[- ]?home)\b", re.I)
_BONUS = re.compile(r"\b(?:bonus(?:es)?|benefits|health insurance|pto|401k?)\b", re.I)
_SELF_EMPLOYED = re.compile(r"\b(?:self[- ]employed|contract\w*|freelanc\w*|1099)\b", re.I)


@acts(ANY)
def whose(base: Base, tracker: Tracker, act: Act) -> Acted | None:
    """What a short turn asks of the figure shown: "state or city?", "does that include apprentices"; None for all others."""
    message, before = tracker.latest_message or {}, recall(tracker)
    turn = read(message)
    text = turn.text
    if before is None or not text or len(text.split()) > MOST_WORDS or parts(message) or turn.money or turn.role:
        return None
    if before.intent in _OF_JOBS:
        asks = _asks_area(turn) or _NATION.search(text)
        return Acted(_of_nation(base, before)) if asks and not turn.place else None
    if before.intent not in _OF_PAY:
        return None
    return _told(base, before, turn)


def _told(base: Base, before: Question, turn: Question) -> Acted | None:
    text, points = turn.text, bool(_POINTS.search(turn.text))
    survey = bool(before.certification) and not (before.role and before.place)
    places = places_of(base, before)
    if places.refusal or len(before.role) > 1 and before.intent == "compare_roles" and not points:
        return None
    if _asks_area(turn):
        return _area(base, before, turn, places)
    if not points:
        return (
            _measure(base, before, places)
            if _MEASURE.search(text) and _EITHER.search(text) and not turn.place
            else None
        )
    if turn.place:
        return None
    if _TAX.search(text):
        return _said(base, "**Before tax.** All pay here is; I have nothing on what is left after it.", [base.oews()])
    if _BONUS.search(text):
        return _of_facts(base, "No.", "method_no_bonus")
    if _PRICES.search(text) and _TAKEN_IN.search(text) and len(places.known) < 2:
        return _prices(base, before, places)
    if _MEASURE.search(text) and not survey:
        return _measure(base, before, places)
    if turn.certification or _PEOPLE.search(text) and (_COUNTS.search(text) or _EITHER.search(text)):
        return _people(base, before, turn, survey=survey)
    return None


def _asks_area(turn: Question) -> bool:
    """Whether it asks of which area the figure is."""
    text = turn.text
    if _EITHER_AREA.search(text):
        return True
    if turn.place or turn.other_readings:
        asks = re.search(r"^\W*(?:so |and )?(?:is|are|thats|that'?s)\b", text, re.I) and _POINTS.search(text)
        return bool(asks and _PLACES.search(text))
    return len(text.split()) <= 6 and bool(_ONE_AREA.search(text) and _IS_IT.search(text))


def _found(base: Base, before: Question, places: Places) -> Official:
    return official(base, before, role_of(base, before), places)


def _area(base: Base, before: Question, turn: Question, places: Places) -> Acted | None:
    """The area that the figure is of, and what it is not."""
    if before.intent == "rank_pay" and not places.known:
        return None
    if before.certification and not (before.role and before.place):
        return _said(base, "**Of no area: it is what members all over tell AAPC.** The official figure beside it is of the whole US.", [base.oews()])  # fmt: skip
    if len(places.known) > 1:
        kinds = [f"{c.place.name} ({'metropolitan area' if c.place.kind == 'area' else 'the whole state'})" for c in places.known]  # fmt: skip
        return _said(base, f"**Each is of its own area: {'; '.join(kinds)}.**", [base.oews()], caveats=places.notes)
    found = _found(base, before, places)
    setting = found.found.setting if isinstance(found.found, Pay) else None
    if setting:
        return _said(base, f"**Nationwide: OEWS has pay {setting.phrase} for the US as a whole alone.** It has none by place and employer together.", [base.oews()])  # fmt: skip
    here = found.place
    if here == NATION:
        return _said(base, "**It is of the whole US.** Name a state or city, and I give its own.", [base.oews()])
    verdict, more = "", ""
    asked = [c.place for value in (*turn.place, *turn.other_readings) if (c := reading(base, value))]
    if asked:
        verdict = "Yes: it" if here in asked and len(asked) < 2 or here in asked and turn.other_readings else "It"
        if here not in asked:
            verdict = "No: it"
    if here.kind == "area":
        head = f"**{verdict or 'It'} is of the {here.name} area, the city with the counties around it, not of the whole state.**"
        more = fact(base, "method_metro").text
    else:
        head = f"**{verdict or 'It'} is of the whole of {here.named}, not of one city.**"
        more = "Name a city, and I give the figure of its metropolitan area."
    return _said(base, f"{head} {more}", [base.oews()], caveats=(*found.notes, *places.notes))


def _of_nation(base: Base, before: Question) -> Answer:
    source = base.source(f"projections_{base.editions[0].replace('-', '_')}")
    return _answer("**Nationwide: BLS's projections and yearly openings are of the whole US.** This base has none by state or city.", [source])  # fmt: skip


def _people(base: Base, before: Question, turn: Question, *, survey: bool) -> Acted | None:
    """Who is in the figure: of OEWS all employees of the occupation, of the survey whoever took part."""
    if survey:
        held = before.certification[0]
        status = next((entry.apprentice.status for entry in base.certifications.values() if entry.id == held and entry.apprentice), None)  # fmt: skip
        apart = f" Whether people with the {status} are in it, no source here says." if status else ""
        named = fact(base, "survey_who_answers")
        text = f"**The survey's figure is of members who say that they hold the {held}.**{apart} {named.text} The OEWS figure beside it is of all coders, certified or not."
        return _said(base, text, [named.source, base.oews()])
    role = role_of(base, before)
    if before.certification and not before.role:
        role = base.roles[next(iter(served(base, before)), role.id)]
    if role.occupation is None:
        return None
    not_in = [fact(base, "method_self_employed")] if _SELF_EMPLOYED.search(turn.text) else []
    if not_in:
        return _of_facts(base, "No.", "method_self_employed")
    only = f" not {' or '.join(turn.certification)} holders alone," if turn.certification else ""
    text = (
        f"**It is of everybody employed as such:{only} new and experienced, apprentices too, certified or not, remote or on site.** "
        f"OEWS counts jobs of {role.occupation.short} ({role.occupation.soc}), not credentials or years. {role.occupation.caveat or ''}"
    )
    stand_in = fact(base, "method_percentile_standin")
    return _said(base, f"{text.strip()} {stand_in.text}", [base.oews(), stand_in.source])


def _prices(base: Base, before: Question, places: Places) -> Acted | None:
    """Whether prices are counted, and what the figure buys."""
    found = _found(base, before, places)
    level = prices(base, places.first) if places.first != NATION else None
    value = measure_of(before).of(found.found.wages) if isinstance(found.found, Pay) else None
    if before.adjusted:
        return _of_facts(base, "Yes, the figures after prices count it.", "method_after_prices")
    if not isinstance(level, Prices) or value is None or not isinstance(found.found, Pay):
        return _said(base, "**No: that is the pay as it is paid, before prices.** Name a place, and I say what it buys there.", [base.oews()])  # fmt: skip
    period = found.found.wages.period
    real = dollars(level.buys(value, period))
    text = (
        f"**No: {dollars(value)} {per(period)} is the pay as it is paid.** After prices it buys what {real} buys at average US prices "
        f"(price level of {level.place.named} {level.all_items:.1f}, US = 100, BEA {level.year}; housing is in it)."
    )
    return _said(base, text, [base.oews(), level.source])


def _measure(base: Base, before: Question, places: Places) -> Acted | None:
    """Which of median and mean the figure is, and the other one."""
    found = _found(base, before, places)
    if not isinstance(found.found, Pay) or len(places.known) > 1:
        return _of_facts(base, "", "method_median_or_mean")
    wages, measure = found.found.wages, measure_of(before)
    if wages.median is None or wages.mean is None:
        return None
    unit = per(wages.period)
    both = f"the median {dollars(wages.median)} {unit}, the mean (average) {dollars(wages.mean)} ({release_name(base)})"
    named = fact(base, "method_median_or_mean")
    return _said(
        base, f"**What I gave is the {measure.name}:** {both}. {named.text}", [found.found.source, named.source]
    )


def _of_facts(base: Base, head: str, *ids: str) -> Acted:
    told: list[Fact] = [fact(base, id) for id in ids]
    text = " ".join(one.text for one in told)
    return _said(base, f"**{head}** {text}" if head else text, [one.source for one in told])


def _said(base: Base, text: str, sources: Sequence[Source], caveats: Sequence[str] = ()) -> Acted:
    return Acted(_answer(text, sources, caveats))


def _answer(text: str, sources: Sequence[Source], caveats: Sequence[str] = ()) -> Answer:
    return Answer(
        type="source",
        title="What the figure is of",
        text=text,
        caveats=tuple(dict.fromkeys(caveats)),
        sources=cite(sources),
        suggestions=(suggest("Who is counted?", "ask_source"), suggest("What moves pay", "ask_pay_factors")),
    )
