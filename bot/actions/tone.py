"""The tone of a turn that asks nothing, by words that stand for little else: surprise, a decision, somebody who leaves …"""

from __future__ import annotations

import re
from typing import Literal

Tone = Literal["thanks", "rates", "night", "away", "no_answer", "doubts", "goes", "declines", "relief", "down", "likes",
               "surprise", "agrees", "thinks", "laughs"]  # fmt: skip

# In this order: the first that is heard counts.
_TONES: tuple[tuple[Tone, str], ...] = (
    ("thanks", r"\b(?:thanks?|thank you|thx|tysm|ty|appreciate (?:it|that|you)|gracias)\b"),
    ("rates", r"\b\d(?:\.\d)? ?(?:out of|/|of) ?(?:5|10)\b|\b\d(?:\.\d)? stars?\b"),
    ("night", r"^\W*(?:ok\W+)?(?:(?:good )?ni(?:te|ght)|bye+|cya|see ya|later|ttyl|peace out|take care)\b|\b(?:ttyl|ttys|gtg|talk (?:to (?:you|u) )?(?:later|soon)|peace out)\W*$"),
    ("away", r"\b(?:brb|be right back|bbl|one sec\w*|hold on|gotta (?:go|run|roll|bounce|jet|head out|get going)|got to (?:go|run)|back in (?:a|\d+)|break(?:'s| is)? over|hang on)\b"),
    ("no_answer", r"\b(?:you|u) (?:(?:don'?t|dont|do not|can'?t|cant|cannot) (?:even |really |actually )?(?:know|say|tell)|have no (?:idea|clue|number))\b|"
     r"\bno(?:body| one) (?:really )?knows\b"),
    ("doubts", r"\b(?:being nice|yeah,? right|(?:looks?|seems?|sounds?|feels?) (?:off|wrong|fishy|made up|too good)|(?:i )?doubt (?:it|that)|(?:don'?t|dont) (?:buy|believe)|"
     r"(?:everyone|everybody|they) (?:all )?says? that|hard to believe|if you say so)\b"),
    ("goes", r"\b(?:i'?ll|ill|i will|im gonna|i'?m going to|im going to|gonna|imma|i'?m go(?:ing|nna)|that'?s (?:the|my) plan|thats (?:the|my) plan|let me|"
     r"i guess i(?:'?ll|ll)?|i (?:am|will be) going to)(?! (?:never|not|lose|fail|die|be (?:broke|poor)))\b"),
    ("declines", r"\b(?:i'?m|im|i am) (?:not|never|done|out)\b|\bi (?:won'?t|wont)\b|\b(?:not|isn'?t|isnt) for me\b|\b(?:no|nah|hard) (?:thanks|pass|way i)\b|\b(?:not|never) (?:doing|calling|paying|going)\b"),
    ("relief", r"\b(?:phew|whew|relie[fv]\w*|reassur\w+|thank (?:god|goodness)|not (?:so|that|as) bad|hopeful|encouraging)\b"),
    ("down", r"\b(?:low(?:er)?|less|nothing|peanuts|half|only|just|not (?:much|a lot|great|enough)|steep|expensive|pricey|lots? of money|too (?:much|long|hard)|"
     r"long (?:haul|time|way)|sucks?|stinks|bad|sad|awful|terrible|silly|damn|dang|oof|ugh|yikes|bummer|why bother|depressing|disappoint\w*|hop(?:ed|ing) for|"
     r"(?:a )?joke|crap\w*|shit\w*|barely|hardly|wish)\b"),
    ("likes", r"\b(?:perfect|nice|cool|great|good|awesome|love|like (?:that|the|it|this)|interesting|fun|sweet|amazing|excellent|neat|doable|better|happy|excited|yay)\b"),
    ("surprise", r"\b(?:wow|whoa|woah|omg|huh|hm+ interesting|really|bruh|no way|who knew|expect(?:ed)?|surpris\w+|didn'?t know|didnt know|never knew|double|triple|crazy|insane|wild|"
     r"jeez|geez|holy|different)\b"),
    ("agrees", r"\b(?:ok+|okay|k|got it|gotcha|gotchu|makes sense|fair(?: enough)?|i see|right|true|thought so|figured|knew|sure|al(?:l )?right|good to know|understood|"
     r"yea|yeah|yep|ya|noted|exactly|cool)\b"),
    ("thinks", r"^\W*(?:h+m+|um+|uh+|eh+|meh|idk|dunno|i (?:don'?t|dont) know|not sure|maybe|whatever)\b"),
    ("laughs", r"\b(?:lo+l|lmao|rofl|(?:ha){1,}h?|heh\w*)\b"),
)  # fmt: skip
# "never been good at tests" is no praise.
_NOT_GOOD = re.compile(
    r"\b(?:never|not|isn'?t|wasn'?t|aren'?t|don'?t|dont|no) (?:\w+ ){0,3}(?:good|great|nice|fun|better|like|love|perfect|happy)\b",
    re.I,
)
_SHORT = 5  # words: what is longer has been thought through
_PATTERNS = tuple((tone, re.compile(pattern, re.I)) for tone, pattern in _TONES)


def tone(text: str) -> Tone | None:
    """The tone of `text`; None where no word shows one."""
    plain = _NOT_GOOD.sub(" ", re.sub(r"[’`]", "'", text))
    heard = (found for found, pattern in _PATTERNS if pattern.search(plain))
    return next((found for found in heard if found != "thinks" or len(plain.split()) <= _SHORT), None)
