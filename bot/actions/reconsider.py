"""What a message means where its words and the conversation tell better than the classifier does.

Each rule is about a kind of message that is easily taken for another: a doubt, a wish to be forgotten that is none, a
short answer to what was shown. `reconsidered` names the intent to answer instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.actions.by_fact import told_by
from bot.actions.pay_meant import pay_meant
from bot.actions.question import Question
from bot.actions.reading import read
from bot.actions.sourced import (
    BIASED,
    COUNTS_AS,
    IRONY,
    SEEMS,
    SITES,
    STATISTICS,
    asks_age,
    is_about_figures,
    is_correction,
    what_a_body_says,
)
from bot.actions.topic import answerer_of
from knowledge.base import base

SOURCE, FOLLOW_UP, REFUSED, ABOUT_ME = "ask_source", "follow_up", "out_of_scope", "ask_about_me"
FEEDBACK, WAITING = "feedback_wanted", "waiting"  # not learnt: told by their words alone

_SHORT, _FEW, _LONG = 6, 3, 9  # words
_SURE = 0.6
_KEPT = frozenset(("medical", "legal"))  # kinds that stay refused
_ANSWERED = frozenset((*_KEPT, "bill_or_claim"))  # kinds whose own answer must not be lost
_CERTIFICATION = frozenset(
    ("ask_certification", "compare_certifications", "plan_certification", "advise_certification")
)
_PAID = frozenset(("ask_salary", "compare_places", "compare_roles", "rank_pay", "ask_cost_of_living"))
_VAGUE = frozenset(("forget_me", "goodbye", REFUSED, "nlu_fallback", "feedback_negative", "deny", "greet", "affirm"))

_FEEDBACK = re.compile(
    r"\b(?:leave|give|send|submit|write|have|share|file)\b.{0,20}\b(?:feedback|review|comment|suggestion|complaint)\b|^\W*feedback\W*$", re.I
)  # fmt: skip
_PAY_CUT = re.compile(r"\b(?:pay|salary) (?:cut|drop)\b|\btak(?:e|ing) less money\b", re.I)
_ASK_FOR = re.compile(
    r"\bwhat (?:should|do|can|could|would) i (?:ask|counter|negotiate|request)\b(?: for| with)?\W*$", re.I
)
_ALL_WANT = re.compile(
    r"\b(?:employers?|jobs?|everyone|everybody|places?|ads?|postings?|listings?|they) (?:\w+ )?(?:wants?|asks? for|requires?|needs?|demands?) [^.?!]{0,15}"
    r"(?:years?|yrs?|experience)\b(?![^.]*\?)", re.I
)  # fmt: skip
_WAITING = re.compile(
    r"\b(?:how (?:long|soon|fast)|when)\b.{0,30}\b(?:they|them|someone|somebody|anyone|person|human|people|team)\b.{0,20}"
    r"\b(?:answer|reply|respond|call|write|contact|get back|back to me|reach)\b", re.I
)  # fmt: skip
# Those who made or run this, spoken of in a message that asks nothing of them.
MAKERS = re.compile(
    r"\b(?:your|the|ur) (?:makers?|devs?|developers?|creators?|programmers?|designers?|engineers|dev team|team(?= should| needs?))\b|"
    r"\b(?:whoever|the people who|those who|the (?:guy|person|team) (?:who|that)) (?:built|made|makes|wrote|runs|coded|programmed|designed)\b|\bfeature request\b", re.I
)  # fmt: skip
_REMEMBERS = re.compile(
    r"^\W*(?:(?:and|so|ok|now|wait)\W+)*(?:what|how much) (?:all )?(?:do|did|can|else do|exactly do) (?:you|u) (?:still |now |even |all )?(?:remember|recall|have on me|know about me|"
    r"store|keep about)\b(?! (?:of|from|saying))", re.I
)  # fmt: skip
_YES = re.compile(
    r"\b(?:yes|yea|yeah|yep|yup|ya|sure|ok|okay|k|please|pls|plz|go ahead|go for it|do it|do that|sounds? (?:good|great|fine)|lets|let's|let us|of course|absolutely|definitely|"
    r"right|correct|exactly|why not|i do|i would|i am|i'd like that|that (?:one|works)|works|for me|fine|great|good|perfect|cool|alright|all right|mhm|"
    r"uh huh|aye|true|indeed|totally|certainly|bet|thanks|thank you|it|that|this|the|a|i|you|me|to|so|then|would|be|love|like|want|and|with|go|send|continue|show|tell|give)\b", re.I
)  # fmt: skip
FORGETS = re.compile(
    r"\b(?:forget\w*|forgotten|delet\w+|eras\w+|clear (?:it|all|my|the|this|that|out|everything|chat|history|data)|reset|remov\w+|wip\w+|restart|start(?:ing)? (?:over|again|fresh|from)|begin again|"
    r"from (?:scratch|the (?:top|start|beginning))|new (?:conversation|chat|session)|scratch that|clean slate|fresh start|do ?over|purge|scrub|"
    r"(?:don'?t|dont|do not|stop) (?:remember|keep|stor|sav|track)\w*|unremember|data|history|memory|privacy|get rid)\b", re.I
)  # fmt: skip
_BYE = re.compile(r"\b(?:bye\w*|goodbye|see (?:you|ya)|later|night|take care|ciao|cya|gtg|gotta go|that'?s (?:all|it)|done|leave|leaving|ttyl|peace|farewell|cheers)\b", re.I)  # fmt: skip
_PAYS_BACK = re.compile(r"\b(?:pay\W?back|paid back|pays? (?:itself )?off|break\W?even|roi|return on)\b", re.I)
_OF_THE_BOT = re.compile(r"\b(?:help|you|u|this thing|bot|menu|options|commands|use this|work)\b", re.I)
_BARE_WHY = re.compile(
    r"^\W*(?:(?:but|so|and|ok|okay|hm+)\W+)*why(?: is (?:that|it)| so| though| tho| that)?\W*$", re.I
)
_PERCENTILE = re.compile(r"\bp\W?(10|25|50|75|90)\b", re.I)
_OWN_BILL = re.compile(
    r"\b(?:my|a|the|this|our|her|his) (?:\w+ )?(?:bill|claim|copay|deductible|insurance|eob|statement)\b", re.I
)
_IN_SCOPE = re.compile(
    r"\b(?:pay|salary|wages?|earn\w*|certif\w+|credential|exam|medical cod\w+|cod(?:er|ers|ing) (?:job|career|program|course|class|school)|"
    r"billers?|coders?|auditors?|course|school|college|tuition|training|career|job|spend|grand)\b|\$", re.I
)  # fmt: skip
_PICKS = re.compile(r"\b(?:you|u) (?:pick|choose|decide|tell me)\b|\b(?:just|please) (?:pick|choose|decide)\b", re.I)
# What is asked of an exam that was spoken of, in words that are of the work or of school as well.
_OF_AN_EXAM = re.compile(
    r"\b(?:how hard|is it (?:\w+ )?(?:hard|difficult|tough|easy)|hard to pass|sit for|(?:can|could|may|do) i (?:even |still |already )?(?:take|sit|test)|"
    r"pass(?:ing)? (?:it|that)|take (?:it|that|them|the (?:exam|test))|before i (?:graduate|finish)|prereq\w*|prerequisites?|pass rates?|qualify)\b", re.I
)  # fmt: skip
_OF_THE_WORK = re.compile(r"\b(?:job|work|coding|billing|school|class(?:es)?|course|find|hired|learn|program)\b", re.I)
_FRANK = re.compile(
    r"^\W*(?:(?:but|so|ok|just|please|no|come on|come on,|like)\W+)*(?:be (?:honest|real|straight|frank|blunt)|honestly|(?:for )?real(?:ly)?|"
    r"tell (?:me )?(?:it )?(?:straight|the truth)|straight up|truthfully|no bs|no sugar ?coating|give it to me straight|level with me|real talk)\b"
    r"(?:\W+(?:with me|now|tho|though|pls|please|here|ok))*\W*$", re.I
)  # fmt: skip
_OFFERS = re.compile(
    r"\b(?:(?:what|how much) (?:\w+ ){0,5}(?:offer|pay|budget)|competitive|(?:going|market) rate|fair (?:wage|salary|offer|pay))\b", re.I
)  # fmt: skip
_EMPLOYS = re.compile(
    r"\b(?:(?:need|want|looking|trying|going|have|about|plan\w*) to (?:hire|recruit|employ|bring on)|(?:we'?re|we are|i'?m|i am) (?:hiring|recruiting)|"
    r"my (?:practice|clinic|staff|employees?|new hire)|our (?:practice|clinic|office|department|billers?|coders?|next)|i (?:manage|run|own))\b", re.I
)  # fmt: skip
_HAVING_OFFERS = frozenset(("ask_job_search", "ask_how_to_start", "ask_pay_factors", REFUSED, "nlu_fallback"))
_WORDS = (
    ("ask_outlook", re.compile(r"^\W*(?:job |the )?(?:outlook|future|demand|growth)\W*$", re.I)),
    ("ask_salary", re.compile(r"^\W*(?:the )?(?:pay|salary|salaries|wages?|money|earnings)\W*$", re.I)),
    ("ask_education", re.compile(r"^\W*(?:the )?(?:school|schooling|education|degree)\W*$", re.I)),
    ("ask_remote_work", re.compile(r"^\W*(?:remote|work from home|wfh)\W*$", re.I)),
)


def reconsidered(message: Mapping[str, Any], before: Question | None, refused: str | None) -> str | None:
    """The intent to answer instead of the classifier's; None: that one. `refused`: the kind of what was refused last."""
    text, intent = str(message.get("text") or ""), str((message.get("intent") or {}).get("name"))
    if not text or text.startswith("/") or message.get("questions"):
        return None  # what asks several things is told apart already
    question = read(message)
    if IRONY.search(text) and before and before.intent in _PAID:
        return SOURCE
    if meant := pay_meant(question, before, intent):
        return meant
    likely = intent in (*_VAGUE, "request_human", "ask_job_search", SOURCE, FOLLOW_UP) or _is_unsure(message)
    if _WAITING.search(text) and likely and question.names_nothing():
        return WAITING
    if _FEEDBACK.search(text) and not question.certification or MAKERS.search(text) and "?" not in text:
        return FEEDBACK
    if intent in _VAGUE and _PAY_CUT.search(text) or (before and before.intent in _PAID and _ASK_FOR.search(text)):
        return "ask_salary"
    if intent in _HAVING_OFFERS and _OFFERS.search(text) and _EMPLOYS.search(text):
        return "ask_salary"  # an employer's question what to pay
    if _REMEMBERS.search(text) and question.names_nothing():
        return ABOUT_ME
    if intent == "affirm" and _is_unsure(message) and _says_more(text):
        return _next(message, question, before)
    if before and _FRANK.search(text):
        return before.intent if answerer_of(before.intent) else FOLLOW_UP
    if _of_the_exam(question, before, intent):
        return "ask_certification"
    if _ALL_WANT.search(text) and intent not in ("ask_how_to_start", "ask_job_search") and not question.place:
        return "ask_how_to_start"
    if told := _of_a_source(message, question, before, intent):
        return told
    if before and before.intent in _PAID and _BARE_WHY.search(text):
        return "ask_pay_factors"
    if refused and intent in (*_VAGUE, FOLLOW_UP) and question.names_nothing() and _insists(text):
        return REFUSED
    if intent == SOURCE and not is_about_figures(base(), question, before):
        return _next(message, question, before)
    if intent == "forget_me" and is_doubtful(message) or intent == "goodbye" and _no_goodbye(message, text):
        return _next(message, question, before)
    if intent in ("ask_help", "request_human") and _is_unsure(message):
        if question.names_nothing() and (told := told_by(base(), text)):
            return told
    if intent == "ask_help" and before and _is_unsure(message) and not _OF_THE_BOT.search(text):
        return _next(message, question, before)
    if intent == "feedback_negative" and _PICKS.search(text) and before and before.intent in _CERTIFICATION:
        return "advise_certification"
    if intent in (REFUSED, "nlu_fallback"):
        return _in_scope(message, question, before)
    return None


def _of_the_exam(question: Question, before: Question | None, intent: str) -> bool:
    """Whether a message asks of the exam spoken of before, by "it" alone, and was taken for a topic beside."""
    known = before is not None and bool(before.certification or before.last_certification)
    if not known or intent not in ("ask_work_conditions", "ask_education", "ask_how_to_start"):
        return False
    if question.certification or question.role or _OF_THE_WORK.search(question.text):
        return False
    return bool(_OF_AN_EXAM.search(question.text)) and len(question.text.split()) <= _LONG


def _of_a_source(message: Mapping[str, Any], question: Question, before: Question | None, intent: str) -> str | None:
    """`ask_source` or the figure of a body, for a doubt or a date that was taken for something else."""
    if what_a_body_says(question):
        return SOURCE
    if intent == SOURCE:
        return None
    if question.role and before and before.intent in _PAID and COUNTS_AS.search(question.text):
        return SOURCE
    if intent == "feedback_negative" and STATISTICS & {*question.organization}:
        return SOURCE  # "and the bls is never wrong, sure"
    money = bool(question.money or re.fullmatch(r"\W*\$?\d[\d,.]*k?\W*", question.text))
    if before and before.intent in _CERTIFICATION and intent in (*_VAGUE, "ask_certification"):
        if is_correction(question.text) or (intent == REFUSED and money and len(question.text.split()) < _FEW):
            return SOURCE
    if intent == "feedback_negative" and SEEMS.search(question.text) and before and before.intent in _PAID:
        return SOURCE
    if BIASED.search(question.text) and (question.organization or before):
        return SOURCE
    if IRONY.search(question.text) and intent in (*_VAGUE, "feedback_positive", "bot_challenge") and before:
        return SOURCE
    if intent in ("bot_challenge", "nlu_fallback", REFUSED) and asks_age(question.text):
        return SOURCE
    sites = set(question.organization) & set(base().facts[SITES].about)
    if sites and question.money and before and before.intent in _PAID and intent.startswith("ask_"):
        return SOURCE
    return None


def _in_scope(message: Mapping[str, Any], question: Question, before: Question | None) -> str | None:
    """What a message taken for one out of scope, or not understood, asks by a word of the field or by the turn before."""
    text, few = question.text, len(question.text.split())
    if named := next((intent for intent, words in _WORDS if words.search(text)), None):
        return named
    if _PAYS_BACK.search(text):
        return FOLLOW_UP if before and before.intent == "plan_certification" else "plan_certification"
    intent = message.get("intent") or {}
    kinds = _kinds(message)
    if intent.get("name") != REFUSED or kinds & _KEPT or _OWN_BILL.search(text):
        return None
    if _PERCENTILE.search(text):
        return FOLLOW_UP if before else "ask_salary"
    unsure = float(intent.get("confidence") or 0) < _SURE
    if "code_lookup" in kinds and not question.percentile and re.search(r"\d", text):
        return None
    names = question.role or question.certification or question.setting or question.percentile
    if before and few <= _SHORT and (unsure or names and few <= _FEW):
        return _next(message, question, before)
    return _next(message, question, before) if unsure and (names or _IN_SCOPE.search(text)) else None


def is_doubtful(message: Mapping[str, Any]) -> bool:
    """Whether a message that was taken for a wish to be forgotten may well be something else: unsure, and no word of it."""
    text = str(message.get("text") or "")
    return bool(text) and not text.startswith("/") and not FORGETS.search(text) and _is_unsure(message)


def _kinds(message: Mapping[str, Any]) -> set[str]:
    """The kinds of a message that is out of scope."""
    return {str(e.get("value")) for e in message.get("entities") or () if e.get("entity") == "topic"}


def _says_more(text: str) -> bool:
    """Whether a message taken for a yes has words that are none: "can i have both"."""
    return bool(re.search(r"[a-z]{3}", _YES.sub(" ", text.lower())))


def _is_unsure(message: Mapping[str, Any]) -> bool:
    confidence = (message.get("intent") or {}).get("confidence")
    return isinstance(confidence, float) and confidence < _SURE


def _no_goodbye(message: Mapping[str, Any], text: str) -> bool:
    return _is_unsure(message) and len(text.split()) > _FEW and not _BYE.search(text)


def _insists(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:c'?mon|come on|just (?:the|this) one|just once|please|pls|only one|why not|can'?t you)\b", text, re.I
        )
    )


def _next(message: Mapping[str, Any], question: Question, before: Question | None) -> str | None:
    """The next best intent that has an answer; a few words after an answer change the question of that."""
    if before and len(question.text.split()) <= _FEW and not _asks_of_its_own(question):
        return FOLLOW_UP
    current = str((message.get("intent") or {}).get("name"))
    names = [str(row.get("name")) for row in message.get("intent_ranking") or ()]
    likely = [name for name in names if name != current and (answerer_of(name) or name == FOLLOW_UP and before)]
    return likely[0] if likely else FOLLOW_UP if before else None


def _asks_of_its_own(question: Question) -> bool:
    return bool(re.match(r"\W*(?:how|what|who|where|when|can|do|is|are)\b", question.text, re.I))


def percentile_in(text: str) -> int | None:
    """The percentile that "p90" names."""
    found = _PERCENTILE.search(text)
    return int(found[1]) if found else None
