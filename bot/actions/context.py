"""The question of a turn in the light of the conversation: what was asked before, shown, and said of oneself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker

from bot.actions import cues
from bot.actions.acknowledge import NOTED
from bot.actions.act import act_of, alone_of, goes_on, share
from bot.actions.against import against_it
from bot.actions.area_holds import INTENT as AREA
from bot.actions.asked_fact import is_kin, topic_of_fact
from bot.actions.change import changed
from bot.actions.degree_meant import degree_meant
from bot.actions.elliptical import FOLLOW_UP, each_shown, elliptical, opening, switched
from bot.actions.field_meant import field_meant
from bot.actions.memory import remembering, still_beside
from bot.actions.personal import CARRIES_PLACE, is_of_own_level, like_oneself, of_own, of_person
from bot.actions.places_meant import places_meant
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.reading import names_shown, parts, read, recall
from bot.actions.reference import referring
from bot.actions.replanning import replanned
from bot.actions.roles_meant import roles_meant
from bot.actions.routing import routed
from bot.actions.said import counted_years
from bot.actions.shown import SHOWN
from bot.actions.side_by_side import against_spoken, beside_home, both_of, put_beside, still_compared
from bot.actions.swapped import swapped
from bot.actions.telling import telling
from bot.actions.topic import answerer_of
from bot.actions.topic_words import related
from bot.actions.wanted import still_wanted
from bot.actions.way_in import way_in
from knowledge.base import base
from knowledge.fields import roles_of_fields

_LARGEST_HOURLY = 500  # US dollars: what is more is pay of a month or a year
_AREA = r"(?:national(?:ly)?|nation ?wide|us|the us|the (?:whole )?country|here|local(?:ly)?|(?:the |my |this )?(?:state|city|area|metro|town))"
_WHICH_AREA = re.compile(
    rf"\W*(?:(?:and|so|wait|hm+|ok) )?(?:is (?:that|this|it)|that'?s|for|in)? ?{_AREA} or (?:for |in |is that )?{_AREA}(?: (?:only|figure|number|pay))?\W*", re.I
)  # fmt: skip
_COUNTS = {"three": 3, "3": 3, "four": 4, "4": 4}
_OF_COUNT = re.compile(
    r"\b(?:of (?:the|these|those|all)|all|the|these|those) (three|3|four|4)\b(?! (?:best|worst|top|high|low|cheap))",
    re.I,
)
_OF_PAY = frozenset(("ask_salary", "compare_places", "compare_roles", "rank_pay"))
_FROM_HOME = frozenset((FOLLOW_UP, "ask_remote_work"))
_OF_ONE = frozenset(("ask_certification", "plan_certification"))
_ONE_MORE = re.compile(
    r"\b(?:another|one more|an?other|an extra|a second) (?:\w+ )?(?:cert\w*|credential|exam|one)\b", re.I
)
_POINTS_AT_PLACES = frozenset(("follow_up", "ask_salary", "ask_cost_of_living"))
_WHAT_ABOUT = re.compile(r"\W*(?:(?:and|ok|hm+|oh|or) )*(?:what|how) (?:about|abt|bout)\b(?!.*\binstead\b)", re.I)


def asked(tracker: Tracker) -> Question:
    """The question of the latest message, with what it leaves open taken from the conversation."""
    profile = Profile.of(tracker).told(tracker.latest_message or {})
    return _of_the_told(_asked(tracker, profile), profile, tracker)


def _of_the_told(question: Question, profile: Profile, tracker: Tracker) -> Question:
    """A question of one's own pay with the years that were told: "so what would that be", right after; "as a senior" is no count."""
    if question.intent not in ("ask_salary", "compare_roles"):
        return question
    kept = tracker.get_slot(SHOWN)
    if not counted_years(tracker.latest_message or {}) and is_of_own_level(question, profile):
        return replace(question, experience=profile.experience)
    just_told = isinstance(kept, dict) and kept.get("title") == NOTED
    if just_told and question.experience is None and of_own(question, profile, ()):
        return replace(question, experience=profile.experience)
    return question


def _asked(tracker: Tracker, profile: Profile) -> Question:
    """The question as the conversation tells it."""
    message = tracker.latest_message or {}
    before = recall(tracker)
    question = pointing(read((parts(message) or [message])[0]), names_shown(tracker, "places"))
    question = roles_meant(base(), _not_remote(question, before), names_shown(tracker, "roles"))
    before = beside_home(still_beside(before, question), question, Profile.of(tracker)) if before else None
    if question.experience and telling(base(), message).other_years:
        question = replace(question, experience=None)
    if question.intent == AREA:
        return question  # its words alone tell what it is
    if whose := _of_which_area(question, before):
        return whose
    question = _beside_told(like_oneself(question, profile), profile, Profile.of(tracker))
    question = places_meant(field_meant(base(), question), before, profile)
    if question.intent == FOLLOW_UP and (before is None or answerer_of(before.intent) is None):
        question = replace(question, intent=opening(question) or FOLLOW_UP)
    if before is not None and (exchanged := swapped(question, before, names_shown(tracker, "places"))):
        return remembering(exchanged, before)
    sure = act_of(message).sure and not question.other_job
    if before is not None and sure and (goes_on(question, before) or _edits(message, question, before)):
        if again := replanned(replace(question, intent=FOLLOW_UP), before):
            return again
        question = referring(replace(question, intent=FOLLOW_UP), before, names_shown(tracker, "certifications"))
        if question.intent == FOLLOW_UP:
            return routed(remembering(changed(before, reading(question, before)), before))
    if before is None:
        if question.intent == FOLLOW_UP:
            return question
        return routed(remembering(of_person(without_dropped(question), profile, question.role), None))
    if again := replanned(question, before):
        return again
    question = each_shown(question, before, names_shown(tracker, "places"))
    if not act_of(message).sure:
        question = elliptical(question, before)
    question = referring(question, before, names_shown(tracker, "certifications"))
    if question.intent != FOLLOW_UP and profile != Profile.of(tracker) and _states(question, before):
        question = replace(question, intent=FOLLOW_UP)  # "i have ccs and 5 years", after a question of pay
    if question.intent == FOLLOW_UP:
        if about_sources(question, before):
            return replace(question, intent="ask_source")
        edited = changed(before, reading(question, before))
        turned = switched(question, before, edited, message)
        if turned is None:
            return routed(remembering(edited, before))
        question = replace(question, intent=turned)
        if turned == FOLLOW_UP:
            return remembering(question, before)
    question = degree_meant(_of_its_fact(message, question, before), before, _typed_before(tracker))
    put = with_context(question, before, share(message, "compare_roles"))
    fields = (role.id for role in roles_of_fields(base(), _typed_before(tracker)))
    put = replace(put, last_role=tuple(dict.fromkeys((*before.last_role, *fields))))
    return routed(remembering(of_person(put, profile, question.role), before))


def _of_its_fact(message: Mapping[str, Any], question: Question, before: Question) -> Question:
    """A question that names nothing and surely asks for a fact of another topic than it was taken for: of one far from
    roles ("what's the safest role", from AI), or of that spoken of, where it was taken for a wish for advice."""
    topic = topic_of_fact(base(), message)
    if not topic or not question.names_nothing() or is_kin(topic, question.intent):
        return question
    meant = question.intent == "ask_role" or (question.intent == "advise_certification" and topic == before.intent)
    return replace(question, intent=topic) if meant else question


def _typed_before(tracker: Tracker) -> str:
    """What was typed in the turn before; "" at the beginning."""
    typed = [str(event.get("text") or "") for event in tracker.events if event.get("event") == "user"]
    return typed[-2] if len(typed) > 1 else ""


def _not_remote(question: Question, before: Question | None) -> Question:
    """ "not remote only, anywhere around macon": of work on site, in the question of pay before or else of jobs."""
    if "remote" not in question.dropped or "?" in question.text or question.intent not in _FROM_HOME:
        return question
    of_pay = before is not None and before.intent in _OF_PAY
    return replace(question, intent=FOLLOW_UP if of_pay else "ask_job_search", setting=(), focus=())


def _edits(message: Mapping[str, Any], question: Question, before: Question) -> bool:
    """Whether a turn on pay changes a question on pay of another kind: "sorry, i meant iowa", "hourly pls" after a list."""
    if (
        before.intent == "compare_certifications"
        and question.certification
        and question.intent in (*_OF_PAY, "ask_certification")
    ):
        return cues.corrects(question.text)  # "i meant the cpma, not the cdeo"
    if before.intent not in _OF_PAY or question.intent not in (*_OF_PAY, "ask_remote_work"):
        return False
    if cues.corrects(question.text) and (question.place or question.role):
        return True
    if before.intent == question.intent == "rank_pay" and alone_of(message) == FOLLOW_UP:
        return True  # "with prices figured in", after a list of ten
    one_more = question.bare and len(question.place) == 1 and not cues.COMPARES.search(question.text)
    if before.intent == "ask_salary" and one_more and not cues.ADDS.search(question.text):
        return True  # "and nevada"
    if before.intent == "compare_roles" and question.bare and question.place and not question.role:
        return True  # "spokane", after coder or biller
    bare = question.names_nothing() and bool(question.period or question.percentile or question.number)
    from_home = question.intent == "ask_remote_work" and bool(question.setting) and before.intent == "ask_salary"
    return alone_of(message) == FOLLOW_UP and (bare or from_home)


def _of_which_area(question: Question, before: Question | None) -> Question | None:
    """ "nationally or here?": the question of pay before, whose answer names its place beside the nation."""
    of_pay = before is not None and before.intent == "ask_salary"
    return replace(before, text=question.text) if before and of_pay and _WHICH_AREA.fullmatch(question.text) else None


def _beside_told(question: Question, profile: Profile, known: Profile) -> Question:
    """ "i live in vermont and could move to new hampshire, how do wages compare": the home told in the same breath, beside it."""
    home = profile.place if profile.place != known.place else None
    if question.intent != "compare_places" or len(question.place) != 1 or not home or home in question.place:
        return question
    return replace(question, place=(home, *question.place))


def _states(question: Question, before: Question) -> bool:
    """Whether a message says something of its writer and asks nothing, right after a question of pay."""
    asks = "?" in question.text or cues.ASKS.search(question.text)
    return before.intent == "ask_salary" and not asks and not question.role and len(question.text.split()) <= 12


def about_sources(turn: Question, before: Question) -> bool:
    """Whether an elliptical turn asks after a figure's source: "why not the town itself", "and the aapc one"."""
    bodies = turn.organization and not (turn.place or turn.role or turn.certification or turn.setting)
    return bool(cues.WHY.search(turn.text) and before.intent != "advise_certification") or bool(
        bodies and before.intent in CARRIES_PLACE
    )


def with_context(question: Question, before: Question, likely: float = 0.0) -> Question:
    """A question with the role and place that were said before, where it names none itself.

    `likely`: how likely it sets roles side by side.
    """
    question = way_in(against_it(still_wanted(reading(question, before), before), before), before)
    question = against_spoken(question, before, likely)
    role, place, certification, setting = question.role, question.place, question.certification, question.setting
    if question.intent == "ask_salary" and question.names_nothing() and len(question.text.split()) < 3:
        setting = before.setting  # "pay?"
    joins = bool(cues.VERSUS.search(question.text))
    if question.intent == "compare_places" and place and (len(place) == 1 or joins):
        more = before.intent == "compare_places" and bool(_WHAT_ABOUT.match(question.text))  # "what about omaha"
        place = put_beside(
            before.place or before.last_place, place, every=joins or more
        )  # "how does that compare to texas"
    elif question.intent == before.intent == "compare_places" and place and cues.ADDS.search(question.text):
        place = put_beside(
            before.place, place, every=True
        )  # "massachusetts too, i could commute from nashua to lowell"
    counted = _OF_COUNT.search(question.text)
    if question.intent == "compare_places" and counted and len(place) == _COUNTS[counted[1].lower()] - 1:
        place = put_beside(before.place or before.last_place, place, every=False)  # "x or y, which of the three"
    if question.intent == "compare_places" and not place and not question.region:
        place = max(before.place, before.last_place, key=len)  # "and adjusted for prices", after several of them
    if question.intent == "compare_roles" and role and (len(role) == 1 or joins):
        role = put_beside(before.role or before.last_role, role, every=joins)
    if question.intent == "compare_certifications" and certification and (len(certification) == 1 or joins):
        certification = put_beside(before.certification or before.last_certification, certification, every=joins)
    question = still_compared(replace(question, role=role, place=place, certification=certification), before)
    role, place = question.role, question.place
    if cues.BOTH.search(question.text):
        role, place = both_of(replace(question, place=place), before)
    if question.intent in _OF_ONE and not certification and not question.organization and _of_that(question, before):
        certification = before.certification or before.last_certification
    if question.intent == "advise_certification" and not certification and _ONE_MORE.search(question.text):
        certification = before.last_certification[:1]
    if not role and not certification:
        role = (before.role or before.last_role)[:1]
    elsewhere = question.region or question.country or cues.NATION.search(question.text)
    there = question.intent in CARRIES_PLACE or cues.THERE.search(question.text)
    if not place and not elsewhere and there:
        place = _last_told(before)
        if cues.THERE.search(question.text):
            place = place[-1:]  # of two, where one would go to
        place = place if question.intent == "ask_cost_of_living" and question.names_nothing() else place[:1]
    found = replace(question, role=role, place=place, certification=certification, setting=setting)
    if found.intent == "ask_cost_of_living" and not found.money and before.money and before.intent in _OF_PAY:
        found = replace(found, money=before.money[:1], period=found.period or before.period)  # what one's own pay buys
    return _of_pay(without_dropped(found), before)


def _last_told(before: Question) -> tuple[str, ...]:
    """The places of the question before, or the one told since: "we will be moving to colorado springs", after another place."""
    since = before.last_place and not {*before.last_place} & {*before.place}
    return before.last_place if since else before.place or before.last_place


def without_dropped(question: Question) -> Question:
    """A question without what it sets aside, where others are left: "charleston sc not wv", "the cpb, not the cpc"."""
    if not question.dropped:
        return question
    place, certification = (
        tuple(value for value in values if value not in question.dropped) or values
        for values in (question.place, question.certification)
    )
    return replace(question, place=place, certification=certification)


def _of_that(question: Question, before: Question) -> bool:
    """Whether a question on certifications can only mean the one spoken of: "opn book?", "how many questions"; or
    "and is early testing still possible", right after a question on one."""
    short = len(question.text.split()) <= 7 and bool(question.focus)
    after_one = before.intent in _OF_ONE and len(before.certification) == 1 and not question.role
    return (short or after_one) and not cues.SOME_CERTIFICATIONS.search(question.text)


def _of_pay(question: Question, before: Question) -> Question:
    """A question of pay with the period spoken of, and the pay of its writer where it asks after that."""
    if question.intent != "ask_salary":
        return question
    period, money = question.period, question.money
    if not money and (amount := cues.amount(question.text)) and cues.OFFERS.search(question.text):
        money, period = (amount[0],), period or amount[1]  # "they offered me 17"
    if not money and cues.OWN_PAY.search(question.text):
        money = before.money
    if period is None and related(before.intent, "ask_salary"):
        stated = question.money[0] if question.money else None
        period = before.period if stated is None else "hour" if stated < _LARGEST_HOURLY else "year"
    return replace(question, period=period, money=money)


def reading(question: Question, before: Question) -> Question:
    """An ambiguous name read as what was spoken of before: the place itself, or what answers "which one?"."""
    if question.other_readings and (known := [value for value in question.other_readings if value in before.place]):
        return replace(question, place=tuple(known[:1]), other_readings=())
    if question.other_readings and (near := _nearby(question.other_readings, before)):
        return replace(question, place=(near,), other_readings=())
    several = before.other_readings or (before.among if set(before.among) & set(before.place) else ())
    if several and not question.place and question.intent == FOLLOW_UP and (chosen := _chosen(several, question.text)):
        return replace(question, place=(chosen,), other_readings=())
    return question


def _nearby(readings: Sequence[str], before: Question) -> str | None:
    """The one reading in a state spoken of, else in one beside it: "albany", after New York; "portland", after Vancouver, WA."""
    states = {place[-2:] for place in (*before.place, *before.last_place, *before.earlier)} - {
        r[-2:] for r in before.dropped
    }
    found = [value for value in readings if value[-2:] in states]
    if not found:
        here = {place[-2:] for place in before.place or before.last_place} & set(base().states)
        beside = {state for home in here for state in base().states[home].neighbors}
        found = [value for value in readings if value[-2:] in beside]
    return found[0] if len(found) == 1 else None


def _chosen(readings: Sequence[str], text: str) -> str | None:
    """Which of several readings "the state", "the city, not the state" or "dc" means."""
    wanted = cues.NOT_THAT.sub(" ", text)
    if cues.STATE.search(wanted):
        return next((value for value in readings if len(value) == 2), None)
    if cues.CITY.search(wanted):
        return next((value for value in readings if len(value) > 2), None)
    return None


def pointing(question: Question, shown: Sequence[str]) -> Question:
    """ "the first one", "number 2": the place that the last ranking or comparison showed there."""
    if question.place or question.number or question.intent not in _POINTS_AT_PLACES:
        return question
    at = cues.ordinal(question.text, len(shown))
    return question if at is None else replace(question, place=(shown[at],), pointed=True)
