"""What tells that a message is about a figure or its source: its age, who is counted, a doubt, a correction."""

from __future__ import annotations

import re

from bot.actions.question import Question
from knowledge.base import Base
from knowledge.facts import named

SITES = "method_other_sites_differ"  # the fact that names other sites
TOPICS = ("method", "survey")
STATISTICS = frozenset(("bls", "oews"))
# How sure a source is, by its mark of trust.
TRUST = {
    "A": "official data, cross-checked",
    "B": "read on the issuer's own page",
    "C": "third parties quoting the issuer, agreeing",
    "D": "a single third party",
}

_FIGURES = re.compile(
    r"\b(?:sources?|figures?|numbers?|data|stat(?:s|istics?)?|surveys?|estimates?|percentiles?|median|mean|average|links?|urls?|"
    r"cit(?:e|ed|ation)|references?|websites?|sites?|google|chat ?gpt|recruiters?|oews|onet|o\*net)\b", re.I
)  # fmt: skip
_ORIGIN = re.compile(
    r"\b(?:where (?:did|do|does|are|is|was|were) (?:you|u|that|this|it|they|these|those|the|your|all)\b.{0,30}\b(?:from|get|got|find|at)|"
    r"(?:come|comes|came|coming|is|are|got|get|getting|taken) (?:\w+ ){0,2}from|says? who|who says?|how (?:do|would|did|can) (?:you|u) know|"
    r"based on what|what (?:is|are) (?:it|that|this|these|they) based|according to|made up|making (?:it|this|that|stuff|things) up|guess\w*)\b",
    re.I,
)
_DOUBT = re.compile(
    r"\b(?:doubt\w*|reliable|accura\w+|trust\w*|legit|true|real(?:ly)?|sure|certain|official|bias\w*|lying|lies?|fake|bullshit|bs|"
    r"right|wrong|correct|incorrect|believe|believable|unrealistic|off|no way|can'?t be|cannot be|disagree\w*|differs?|different\w*|match|"
    r"seems?|looks? (?:high|low|off|wrong)|sounds? (?:high|low|off|wrong)|too (?:high|low|good)|nobody (?:makes?|earns?|gets?|pays?)|"
    r"higher|lower|more than (?:that|you)|less than (?:that|you)|outdated|out of date)\b", re.I
)  # fmt: skip
_SAYS = re.compile(r"(?<!you )(?<!u )\b(?:says?|said|shows?|told|quoted|quotes?|lists?|claims?|has it at|offer(?:ed|s)?|posted|posts?)\b", re.I)  # fmt: skip
_AGE = re.compile(
    r"\b(?:how (?:old|recent|current|fresh|up to date) (?:is|are|was)\b.{0,15}\b(?:yours?|that|this|it|these|those|data|figures?|numbers?|info\w*)|"
    r"(?:what|which) year|from when|when (?:was|were|did|is)|data year|newer|more recent|latest|updated?|next (?:one|release|edition))\b", re.I
)  # fmt: skip
COUNTED = re.compile(
    r"\bwho(?:'?s|se| is| are| all)?\b.{0,12}\b(?:counted|included|lumped|covered|in (?:that|this|there|it|the)|surveyed|asked)\b|"
    r"\bwh(?:at|ich) (?:\w+ )?(?:group|category|occupation|classification|jobs?|titles?|people|workers) (?:is|are|does|do|counts?|was|were)\b|"
    r"\b(?:does|do|is|are|did) (?:it|that|this|they|these|those|the (?:number|figure|median|pay|data)s?|that (?:number|figure)|\w+) (?:also )?"
    r"(?:includ\w+|count\w*|cover\w*|lump\w*|factor\w*)\b|\blumped?\b|\b(?:is|are) .{3,30} (?:included|counted|in there|in that)\b", re.I
)  # fmt: skip
# Of a role: under which code it falls.
COUNTS_AS = re.compile(
    r"\b(?:counts?|counted|count(?:ed)? as|class(?:ed|ified)|categor\w+|coded)\b.{0,20}\b(?:as|with|under|among|separate\w*|something else|different\w*|same)\b|"
    r"\b(?:different|another|same|separate|which|what) (?:\w+ )?(?:occupation|soc|bls) ?(?:code|group)?\b|\bsoc code\b",
    re.I,
)
SEEMS = re.compile(
    r"\b(?:seems?|looks?|sounds?|feels?|that'?s|thats|is|are|way|too|pretty|kinda|so|really|awfully) (?:\w+ )?(?:high|low|off|little|much|unrealistic|inflated)\b|"
    r"\bno way\b|\b(?:can'?t|cannot|cant) be (?:right|true|real)|\bhard to believe\b|\bnobody (?:makes?|earns?|gets?|pays?)|\bbull ?shit\b|\bbs\b|\bdon'?t believe\b",
    re.I,
)
LINK = re.compile(r"\b(?:links?|urls?|web ?address|(?:the|a|what|which|their|its) web ?(?:page|site)(?! (?:says?|shows?|has|claims?|lists?))|where can i (?:see|check|read|look|verify|find) (?:it|that|this|them)|check (?:it|that|this) myself)\b", re.I)  # fmt: skip
# "And the BLS is never wrong": a doubt in the form of praise.
IRONY = re.compile(
    r"\b(?:bls|government|gov|feds|stats|statistics|numbers?|figures?|data|surveys?|they)\b.{0,25}\b(?:never|always|totally|so|super|100%)\b.{0,12}"
    r"\b(?:wrong|lies?|lie[ds]?|right|accurate|correct|true|honest|perfect|mistakes?)\b", re.I
)  # fmt: skip
BIASED = re.compile(r"\bbias\w*|\bconflict of interest\b|\b(?:selling|sells?) (?:me |us |you )?(?:something|stuff|certs?|certifications?|courses)\b|\bin their (?:own )?interest\b", re.I)  # fmt: skip
RIGHT = re.compile(r"\bwho(?:'?s|se| is)? (?:right|correct|lying|telling)\b|\bwhich (?:one )?(?:is|do i|should i|to) (?:right|correct|true|believe|trust)\b|\bbelieve\b", re.I)  # fmt: skip
_CORRECTION = re.compile(
    r"\b(?:(?:that'?s|thats|that is|its|it'?s|this is|you'?re|price is|fee is|number is) (?:wrong|not right|incorrect|old|outdated|off|not true))\b|"
    r"\b(?:i|we|she|he|they) (?:just |only |actually )?(?:paid|payed|got charged|was charged|were charged|spent)\b|\b(?:charged me|cost me)\b", re.I
)  # fmt: skip
_BODY_SAYS = re.compile(
    r"\bwhat(?:'?s|s| is| are| do| does| did)?\b.{0,12}\b(?:bls|oews)\b.{0,10}\b(?:say|says|have|give|show|pay|figure|number)\b|\b(?:bls|oews)(?: (?:figure|number|pay|version|one)|'s (?:figure|number))\W*$",
    re.I,
)

_SURVEY_SAYS = re.compile(
    r"\bwhat(?:'?s|s| is| do| does| did| would| might)?\b.{0,20}\b(?:aapc|survey)\b.{0,14}\b(?:say|says|show|shows|have|has|give|gives|report|reports|put|pay|figure|number)\b",
    re.I,
)


# A figure that is wanted, not its source: "whats the growth number", "25th percentile of coders", "just the median".
_WANTS_FIGURE = re.compile(
    r"^(?!.*\b(?:sources?|data|surveys?|bls|oews|aapc|google|sites?|estimates?|trust\w*|reliable|accura\w+|wrong|legit|how (?:do|did))\b)"
    r".*\b(?:(?:growth|jobs?|pay|salary|wage|outlook|hourly|yearly|employment|state|metro) (?:numbers?|figures?|rate)|(?:just|only) (?:the )?(?:median|typical|average|mean|number|figure)|"
    r"(?:numbers?|figures?) for|percentiles? (?:of|for|pay|wages?|salar\w+|in|stuff))\b", re.I | re.S
)  # fmt: skip
_MEANING = re.compile(
    r"\bmeans?\b|\bdefin\w+|\bexplain|\bdifferen\w+|\bstand for|\bwhat(?:'?s| is| are) (?:a|the \d+\w*|percentiles?)\b(?! (?:growth|pay|salary|number))",
    re.I,
)


def asks_age(text: str) -> bool:
    """Whether it asks how old a figure is, or for a newer one."""
    return bool(_AGE.search(text))


def is_correction(text: str) -> bool:
    """Whether it says that what was told is wrong, or that another amount was paid."""
    return bool(_CORRECTION.search(text))


def what_a_body_says(question: Question) -> bool:
    """Whether it asks for the figure of BLS itself."""
    return bool(_BODY_SAYS.search(question.text))


def what_the_survey_says(text: str) -> bool:
    """Whether it asks for the figure of AAPC's survey itself."""
    return bool(_SURVEY_SAYS.search(text))


def is_about_figures(base: Base, question: Question, before: Question | None) -> bool:
    """Whether a message has a word of figures, sources, dates or doubt in it."""
    text = question.text
    if not text:
        return True  # a button
    if before and before.intent in ("plan_certification", "ask_education", "ask_training_provider") and question.money:
        return bool(_FIGURES.search(text))  # "they said 3400 with books" is a price for the plan
    if re.search(r"\bwhat did (?:you|u) (?:say|tell)\b", text, re.I):
        return False
    if _WANTS_FIGURE.search(text) and not any(
        p.search(text) for p in (_ORIGIN, _SAYS, _AGE, COUNTED, SEEMS, LINK, BIASED, _MEANING)
    ):
        return False
    if any(p.search(text) for p in (_FIGURES, _ORIGIN, _DOUBT, _SAYS, _AGE, COUNTED, SEEMS, LINK, BIASED)):
        return True
    if (
        question.organization
        or question.money
        or re.search(r"\b(?:twice|double|triple|half) (?:that|as much)\b", text, re.I)
    ):
        return True
    return bool(named(base, TOPICS, text, least=7))
