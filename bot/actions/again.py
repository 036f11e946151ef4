"""A turn that is about the last answer itself: shorter, plainer, once more, frankly, "really?", more of it, send it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from rasa_sdk import Tracker

from bot.actions.act import ABOUT_WHAT_WAS_SAID, taken
from bot.actions.answer import Answer, Suggestion, cite, suggest
from bot.actions.gist import Gist
from bot.actions.phrases import bullets, doubts, sources_of
from bot.actions.present import texts_said
from bot.actions.reading import recall
from bot.actions.recap import sums_up
from bot.actions.reconsider import MAKERS
from bot.actions.shown import SHOWN, offered
from bot.actions.sourced import TRUST
from knowledge.base import Base
from knowledge.facts import Fact, fact

Wish = Literal["short", "plain", "repeat", "frank", "doubt", "more", "send", "move"]

_IT = r"(?: (?:it|that|this|all that|the (?:answer|whole thing|last (?:one|answer|part))))?"
_WISHES: tuple[tuple[Wish, str], ...] = (
    ("send", rf"(?:e-?mail|text|mail|message|forward) (?:me )?(?:this|that|it|these|those)(?: to me)?(?: (?:as|in|by) (?:an? )?(?:pdf|e-?mail|text|file|spreadsheet))?|(?:send|mail|e-?mail|text|get)(?: me)?{_IT}"
     r"(?: to me)? (?:as |by |in |to )?(?:an? |my )?(?:pdf|e-?mail|text|file|phone|inbox|copy|spreadsheet|excel)|(?:print|download|export|save)(?: (?:this|that|it))(?: (?:as|to) (?:an? |my )?\w+)?"),
    ("move", r"(?:should|would|do) (?:i|we|you|u) (?:really |just |even |actually )?(?:move|relocate|stay|go)(?: there| away| out)?|(?:is it |would it be )?worth (?:moving|the move|relocating)(?: there)?"),
    ("short", r"(?:in|with|as) (?:just )?(?:a|one|1|two|2|a single|a few|fewer|less) (?:sentences?|words?|lines?)|in (?:a nutshell|short|brief)|tl ?dr|"
     rf"(?:make{_IT} |keep{_IT} |be )?(?:short(?:er)?|brief(?:er)?|concise|condensed)(?: version| answer)?|shorten{_IT}|summari[sz]e{_IT}|sum{_IT} up|"
     r"(?:the )?(?:short|quick) (?:version|answer)|(?:the )?(?:summary|bottom line|gist|headline)|cut to the chase|get to the point|too long"),
    ("plain", r"eli ?5|(?:explain|say|tell)?(?: (?:it|that|this))?(?: to me)? ?(?:like|as if) (?:i'?m|i am|im|i was|i were) (?:a |an )?(?:5|five|six|ten|kid|child|dummy|idiot|dumb|stupid|\w+ years? old|\d+)(?: years? old| year old)?|"
     rf"(?:explain{_IT} )?in (?:plain(?:er)?|simple(?:r)?|normal|regular|layman'?s?|everyday) (?:words|english|terms|language)|(?:make{_IT} |say{_IT} |put{_IT} |explain{_IT} )?(?:more )?(?:simpl(?:er|y|e)|plain(?:er|ly))|"
     rf"dumb{_IT} down|i (?:do not|don'?t|dont|didn'?t|still don'?t) (?:really )?(?:get|understand|follow){_IT}|(?:i'?m|im|i am|you) (?:so )?(?:lost|confused|lost me)|"
     rf"(?:that )?makes no sense|what does (?:that|this|it|any of that|all that) (?:even |actually )?mean|meaning|what do you mean|explain{_IT}|wait what|what+|wut|huh|come again"),
    ("repeat", rf"(?:say|repeat|tell me|show me|run){_IT} (?:again|once more|one more time|by me again)|repeat{_IT}|once more|one more time|again|"
     r"what did (?:you|u) (?:just )?say(?: again)?|what was that(?: again)?|pardon(?: me)?|i missed that"),
    ("frank", rf"(?:(?:not|no|without|minus|skip|cut|forget|drop) )?(?:the |your |a |any )?(?:sales (?:pitch|talk)|pitch|spin|hype|marketing|brochure|fluff|sugar ?coat\w*)|be (?:\w+ly )?(?:honest|frank|real|straight|blunt|truthful)(?: with me)?|honestly|frankly|(?:give{_IT}|tell me)(?: to me)? (?:straight|the truth|honestly)|"
     r"(?:do not|don'?t|no) sugar ?coat\w*(?: it)?|straight up|no bs|real talk|level with me|the (?:honest )?truth|(?:your )?honest (?:answer|opinion|take)|what do (?:you|u) (?:really|honestly|actually) think"),
    ("doubt", r"(?:oh )?(?:really|seriously|srsly|for real|no kidding|no way|(?:are )?(?:you|u) (?:sure|certain|serious|positive|kidding)(?: (?:about|of) (?:that|it|this))?|"
     r"is (?:that|this|it) (?:for )?(?:real|true|right|correct|certain|a fact)|(?:how|100%|100 percent) (?:sure|certain)(?: are (?:you|u))?(?: (?:about|of) that)?)"),
    ("more", r"(?:tell me |give me |say |any |some )?(?:more|more (?:info\w*|details?|about (?:it|that))|details)|go on|keep going|continue|anything else|what else|elaborate|and"),
)  # fmt: skip
# Which of them a turn that is surely about the last answer means, by any of its words: the first that is heard.
_HEARD: tuple[tuple[Wish, str], ...] = (
    ("short", r"\b(?:short\w*|brief\w*|lines?|sentences?|(?:few\w*|less|one|two|\d) words?|sum\w*|summar\w+|tl ?;?dr|long|bullets?|points?|nutshell|quick\w*|gist|less)\b"),
    ("plain", r"\b(?:easy|easier|simpl\w+|plain\w*|english|five|5|kid|child|dummies|dumb|explain|understand|get it|confus\w+|jargon|mean)\b"),
    ("frank", r"\b(?:honest\w*|straight|frank\w*|real|truth|nice|sugar ?coat\w*|bs|bull\w*|blunt|line|spin|sell\w*|actually)\b"),
    ("doubt", r"\b(?:sure|certain|really|true|serious\w*)\b"),
)  # fmt: skip
OF_THE_ANSWER = frozenset(("send", "short", "plain", "repeat", "frank", "doubt"))  # wishes that can be nothing else
_PATTERNS = tuple((wish, re.compile(pattern)) for wish, pattern in _WISHES)
_FILLERS = re.compile(
    r"\b(?:ok|okay|k|so|but|please|pls|plz|just|wait|lol|haha|dang|damn|wow|hm|oh|man|dude|bro|um+|uh+|hm+|hey|well|no|nah|yeah|yes|come on|c'?mon|now|then|though|tho|"
    r"can (?:you|u|i)|could (?:you|u|i)|would (?:you|u)|will (?:you|u)|i (?:want|need)(?: you)?(?: to)?|gimme|(?:give|tell|show|get|hand) me|i'?d like|let'?s|"
    r"same (?:question|answer|thing)|the same|answer|for me|to me|with me|this time|here|about (?:that|it)|all of (?:that|it)|it|that|this|me|and|a bit|a little|sorry|like)\b"
)
_LONGEST = 12  # words

_GLOSSES = (
    ("median", "The median is the middle: half earn more, half earn less."),
    ("after prices", "“After prices” means what the pay buys there."),
    ("percentile", "A percentile says how many of a hundred earn less."),
    ("break-even", "Break-even is when the extra pay has covered the cost."),
    ("projects", "A projection is an estimate, no promise."),
)
# What speaks against it, by the topic of the answer before.
_HARD_ANYWHERE = ("plan_no_job_figure", "work_keeping_up")
_HARD = {
    "ask_outlook": ("ai_unknown", "ai_bls_office", "ai_canaries", "ai_exposure", "plan_no_job_figure"),
    "ask_remote_work": ("remote_after_experience", "remote_ads"),
    **dict.fromkeys(
        ("ask_certification", "plan_certification", "compare_certifications", "advise_certification", "ask_pay_factors"),
        ("plan_causation", "plan_no_job_figure", "plan_may_never"),
    ),
    **dict.fromkeys(
        ("ask_how_to_start", "ask_education", "ask_training_provider", "ask_job_search"), ("plan_no_job_figure", "train_promises")
    ),
}  # fmt: skip
_MOST_HARD = 2
_MOVE = "What a move costs, and who and what is there for you, no figure of mine counts."
_SENDS = (
    "I can't send anything or make a file: what I say stays in this chat. You can copy the text, or print the page from "
    "your browser; each source named under an answer can be looked up again."
)


def wish(text: str) -> Wish | None:
    """What a message wants of the last answer, when it says that and nothing else."""
    low = re.sub(r"[’`]", "'", text.lower()).replace(";", "")
    if low.startswith("/") or len(low.split()) > _LONGEST:
        return None
    words = " ".join(re.findall(r"[a-z0-9%'-]+", low))
    for found, pattern in _PATTERNS:
        for match in pattern.finditer(words):
            rest = _FILLERS.sub(" ", f"{words[: match.start()]} {words[match.end() :]}").strip(" '-")
            if _bounded(words, match) and (not rest or _is_wish(rest)):
                return found
    return None


def _is_wish(words: str) -> bool:
    """Whether what is left of a message is another wish as a whole: "say that again, like I'm five"."""
    return any(pattern.fullmatch(words) for _, pattern in _PATTERNS)


def _bounded(words: str, match: re.Match[str]) -> bool:
    """Whether a match begins and ends with whole words, and holds any."""
    before, after = words[: match.start()][-1:], words[match.end() :][:1]
    return bool(match[0].strip()) and before in ("", " ") and after in ("", " ")


def heard(text: str) -> Wish:
    """What a message that is known to be about the last answer wants of it; once more, where its words do not tell."""
    return next((found for found, pattern in _HEARD if re.search(pattern, text, re.I)), "repeat")


def _is_about_the_answer(message: Mapping[str, Any]) -> bool:
    """Whether a turn is surely about the last answer, not about those before."""
    act = taken(message)
    text = str(message.get("text") or "")
    return act.sure and act.name == "again" and not sums_up(text) and not MAKERS.search(text)


def again(base: Base, tracker: Tracker) -> Answer | None:
    """What a turn about the last answer gets; None when it is none, or nothing was answered yet."""
    message: Mapping[str, Any] = tracker.latest_message or {}
    wanted, kept = wish(str(message.get("text") or "")), tracker.get_slot(SHOWN)
    if taken(message).name in ABOUT_WHAT_WAS_SAID and sums_up(str(message.get("text") or "")):
        return None  # `bot.actions.recap` answers it
    if wanted is None and _is_about_the_answer(message) and Gist.of(kept):
        wanted = heard(str(message.get("text") or ""))
    elif wanted is None or any(e.get("entity") not in ("topic", "number") for e in message.get("entities") or ()):
        return None
    if wanted == "send":
        return Answer(type="text", title="Copy or print", text=_SENDS, suggestions=offered(tracker)[:3])
    gist = Gist.of(kept)
    if gist is None:
        return None
    if wanted == "move" and kept.get("type") not in ("pay", "comparison", "ranking", "living"):
        return None
    if wanted == "more":
        if kept.get("type") == "facts":
            return None  # the topic has further facts
        return _more(gist, offered(tracker))
    if wanted == "frank" and (hard := _hard(base, tracker, gist)):
        return frankly(gist, hard, offered(tracker))
    sources = [base.sources[id] for id in gist.sources if id in base.sources]
    return Answer(
        type="text",
        title=gist.title,
        text=said(base, wanted, gist),
        sources=cite(sources[:2]),
        suggestions=offered(tracker)[:3] or (suggest("What can you do?", "ask_help"),),
    )


def _hard(base: Base, tracker: Tracker, gist: Gist) -> list[Fact]:
    """What is known against the matter of the last answer and was not said yet: what a sales pitch would leave out."""
    before, told = recall(tracker), "\n".join((*texts_said(tracker), gist.head))
    ids = _HARD.get(before.intent if before else "", _HARD_ANYWHERE)
    return [one for one in (fact(base, id) for id in ids) if one.text not in told][:_MOST_HARD]


def frankly(gist: Gist, hard: Sequence[Fact], following: Sequence[Suggestion]) -> Answer:
    """The last answer in a sentence, and what is known against it."""
    return Answer(
        type="text",
        title=gist.title,
        text="\n".join((f"Frankly: {gist.head}", "What a sales pitch would leave out:", bullets(hard))),
        caveats=tuple(doubts(hard)),
        sources=cite(sources_of(hard)),
        suggestions=tuple(following[:3]) or (suggest("What can you do?", "ask_help"),),
    )


def said(base: Base, wanted: Wish, gist: Gist) -> str:
    """The last answer in the way that was `wanted`."""
    if wanted == "short":
        return f"In short: {gist.head}"
    if wanted == "plain":
        return " ".join(("Put plainly:", gist.plain, *_glosses(gist.head)))
    if wanted == "move":
        return " ".join(
            (
                "That I can't decide for you; on pay and prices:",
                gist.head,
                *(p for p in gist.points[:1] if not p.startswith("**")),
                _MOVE,
            )
        )
    if wanted == "repeat":
        return " ".join(("Once more:", gist.head, *gist.points[:1]))
    sources = [base.sources[id] for id in gist.sources if id in base.sources]
    if wanted == "frank":
        limit = gist.caveat or "How it goes for one person, nobody's figures can tell."
        return " ".join(("Frankly:", gist.head, *gist.points[:1], limit))
    sure = f"It comes from {sources[0].title}: {TRUST[sources[0].trust.value]}." if sources else ""
    return " ".join(part for part in ("That is what I have:", gist.head, sure, gist.caveat) if part)


def _glosses(text: str) -> list[str]:
    return [gloss for term, gloss in _GLOSSES if term in text.lower()][:2]


def _more(gist: Gist, following: Sequence[Suggestion]) -> Answer | None:
    if not following:
        return None
    return Answer(
        type="question",
        title="More",
        text=f"There is more beside {gist.title or 'that'}. Which of these, or name what you want to know of it:",
        suggestions=tuple(following),
    )
