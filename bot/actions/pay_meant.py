"""Turns about pay that the classifier files elsewhere: a price to name, an amount to place, one figure, a name after pay."""

from __future__ import annotations

import re

from bot.actions import cues
from bot.actions.area_holds import INTENT as AREA
from bot.actions.area_holds import asks_area
from bot.actions.question import Question
from bot.actions.wanted import only_percentile, percentiles_in, plain

SALARY, SOURCE, FOLLOW_UP = "ask_salary", "ask_source", "follow_up"
_PAID = frozenset(("ask_salary", "compare_places", "compare_roles", "rank_pay", "ask_cost_of_living"))
_UNHEARD = frozenset(("nlu_fallback", "out_of_scope"))
# What a turn of pay is taken for, unless the classifier is sure of a topic of its own.
_NEAR = _UNHEARD | {"ask_help", "ask_job_search", "ask_how_to_start", "ask_pay_factors", "advise_certification", SOURCE, "ask_outlook",
                    "feedback_negative", "request_human", "rank_pay", "ask_role"}  # fmt: skip
_NAMES_PRICE = re.compile(
    r"\b(?:what|how much)\b.{0,24}\b(?:should|do|would|shall|can|could|must|need to|have to)\b.{0,20}\b(?:ask(?: them)? for|offer\w*|counter|hold out for|"
    r"request|pay (?:a|an|them|her|him|my|our|new|for a)\b|shoot for|aim for|settle for)|\bhow much (?:to|should|shall) (?:ask|offer|pay)\b",
    re.I,
)
_OF_SCHOOL = re.compile(
    r"\b(?:course|class|school|tuition|exam|test|training|program|certs?|certification|membership|books?)\b", re.I
)
_PLACES_AMOUNT = re.compile(
    r"\bwhere (?:would|does|do|is|will|should)\b.{0,40}\b(?:be|fall|land|sit|stand|rank|come|put|lie|lands|falls)\b|\b(?:what|which) percentile\b", re.I
)  # fmt: skip
_PAYS_WELL = re.compile(
    r"\b(?:good|decent|real|big|great|ok|okay|any) (?:money|pay|living|bucks|wages?|salar(?:y|ies)|income)\b|\bpays? (?:well|good|decent\w*|ok|okay|anything|much)\b|"
    r"\b(?:rich|well paid|wealthy|make bank|get rich)\b", re.I
)  # fmt: skip
_FIGURE_OF = re.compile(r"\b(?:figures?|numbers?|amounts?|medians?|data)\b.{0,12}\b(?:for|in|of|on)\b", re.I)
_DOUBTS = re.compile(
    r"\b(?:right|accura\w+|sure|true|wrong|old|from where|come from|comes from|source|why|trust|high|low|off|reliable|real|year|recent|current)\b",
    re.I,
)
_PEOPLE = re.compile(r"\bhow many\b.{0,30}\b(?:people|persons|workers?|coders?|billers?|auditors?|specialists?|managers?|work|employed|hold)\b", re.I)  # fmt: skip
_ASKED_FOR = re.compile(r"\b(?:i|we) (?:asked|meant|mean|said|wanted|want|typed)\b|\bi'?m asking\b", re.I)
_OF_PRICES = re.compile(
    r"\b(?:costs?|prices?|living|live|rent\w*|hous\w+|expens\w+|cheap\w*|afford\w*|mov(?:e|ing)|stretch|far(?:ther)?|groceries|col)\b", re.I
)  # fmt: skip
_PAYS = re.compile(r"\b(?:pay\w*|paid|salar\w+|wages?|earn\w*|makes?|making)\b", re.I)
_BENCHMARK = re.compile(
    r"\bbenchmark\w*\b|\b(?:market|mkt|going) rates?\b|\b(?:salary|pay) (?:bands?|ranges?|scales?|grades?)\b|\bcomp(?:ensation)?\b(?! time)", re.I
)  # fmt: skip
_APART = re.compile(r"\b(?:makes?|making|made|earns?|gets?|paid|pays?)\b.{0,20}\d\w*(?: \w+)? (?:less|more|under|below|above|short)\b", re.I)  # fmt: skip
_ENOUGH = re.compile(r"\b(?:top|just|only|enough|first|last|bottom)\b", re.I)
_SURE, _FEW, _SOME = 0.6, 5, 7  # of the classifier; words


def pay_meant(question: Question, before: Question | None, intent: str) -> str | None:
    """The intent that a turn of pay has; None: what the classifier says."""
    after_pay = before is not None and before.intent in _PAID
    if asks_area(question, before):
        return AREA
    if intent in _NEAR and _names_amount(question, after_pay):
        return SALARY
    if len(percentiles_in(question.text)) > 1 and intent in _NEAR | {FOLLOW_UP}:
        if question.role or question.place or after_pay:
            return SALARY
    if plain(question.text) and after_pay and intent in _NEAR:
        return FOLLOW_UP
    if intent == SOURCE and after_pay and only_percentile(question.text):
        return FOLLOW_UP
    if intent == SOURCE and _asks_figure(question):
        return FOLLOW_UP if after_pay else SALARY
    there = question.place or cues.THERE.search(question.text)
    if _PEOPLE.search(question.text) and question.wants == "jobs":
        if intent in _UNHEARD | {SOURCE} or (intent == "ask_outlook" and there):
            return SALARY
    if _PAYS_WELL.search(question.text) and intent in _NEAR and not (question.sure and intent != "out_of_scope"):
        return SALARY if not question.certification and not _OF_SCHOOL.search(question.text) else None
    if _BENCHMARK.search(question.text) and intent in _NEAR and not question.sure and question.role:
        return SALARY
    if _APART.search(question.text) and after_pay and intent in ("ask_pay_factors", "nlu_fallback", FOLLOW_UP):
        return SOURCE  # "our department head makes 40k less"
    if intent == "ask_cost_of_living" and question.place and not _OF_PRICES.search(question.text):
        if after_pay:
            return FOLLOW_UP
        return SALARY if _PAYS.search(question.text) else None
    if (
        intent == "feedback_negative"
        and (question.place or question.role)
        and len(question.place) < 2
        and _ASKED_FOR.search(question.text)
    ):
        return FOLLOW_UP if after_pay else SALARY
    return _unheard(question, before, intent, after_pay)


def _names_amount(question: Question, after_pay: bool) -> bool:
    """Whether it asks what to name or to offer, or where an amount stands."""
    if question.money and _PLACES_AMOUNT.search(question.text):
        return bool(after_pay or question.role or question.place)
    asks = _NAMES_PRICE.search(question.text) and not _OF_SCHOOL.search(question.text)
    return bool(asks and (after_pay or question.role))


def _asks_figure(question: Question) -> bool:
    """Whether a figure is asked for by the place or the work that it is of."""
    names = (question.place or question.setting or question.role) and not question.organization and not question.money
    return bool(names and _FIGURE_OF.search(question.text) and not _DOUBTS.search(question.text))


def _unheard(question: Question, before: Question | None, intent: str, after_pay: bool) -> str | None:
    """What a turn that was not understood means: names of pay by themselves, or an edit of what was shown."""
    if intent not in _UNHEARD or (intent == "out_of_scope" and question.sure):
        return None
    few = len(question.text.split())
    if question.role and (question.place or question.setting) and not question.certification:
        return None if after_pay and question.bare else SALARY
    if before is not None and question.bare:
        return FOLLOW_UP  # "government?"
    if not after_pay or before is None:
        return None
    if few <= _FEW and (
        question.place or question.setting or question.region or question.percentile or question.period
    ):
        return FOLLOW_UP
    listed = before.intent == "rank_pay" and few <= _SOME and question.names_nothing()
    ends = cues.LOWEST.search(question.text) or cues.HIGHEST.search(question.text)
    counts = cues.count(question.text) and _ENOUGH.search(question.text)
    return FOLLOW_UP if listed and (ends or counts) else None
