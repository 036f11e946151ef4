"""The clauses of a message, and which of them ask, suppose or speak of what is wished: the rest tells something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BREAK = re.compile(
    r"[.;!?\n]+(?=\s|$)|,\s*|\s[-–—]+\s|\s+(?:but|so|because|bc|cuz|cause|though|tho)\b|"
    r"\s+(?:and|&|\+)\s+(?=(?:i|im|i'm|ive|i've|my|was|am|now|just|still|thinking|wanting|looking|trying|what|whats|how|should|which|is|do|does|can)\b)|"
    r"\s+(?=(?:thinking|looking to|wanting|trying to|hoping|considering|wondering|want out)\b)", re.I
)  # fmt: skip
_ASKS = re.compile(
    r"\?|^\W*(?:(?:so|ok|okay|and|but|hi|hey|hello|well|please|pls|plz|then|now|also)\W+)*"
    r"(?:what|whats|what's|how|hows|which|where|wheres|who|why|when|whens|is|are|do|does|did|can|could|should|shud|would|wud|will|"
    r"whats|am i|promise|guarantee|assure|swear|tell me|show|list|compare|give me|explain|help|recommend|suggest|any|need (?:a|to|the)|looking for)\b(?!'t)"
    r"|\b(?:is|was|are|isnt|isn't) (?:it|this|that|there)\b|\b[a-z]+ or [a-z]+\W*$"
    r"|\b(?:should|shud|can|could|would|do|does|will|must|may|am) (?:i|it|they|that|this|my|you|we)\b"
    r"|\b(?:what|how) (?:much|many|long|about|can|do|does|is|are|would|should|will|else|next)\b|\bwhats? next\b|\bwhat (?:a|an|the)\b"
    r"|\by ?/ ?n\b|\byes or no\b|\bthoughts\b|\b(?:good|right|worth it|smart|ok) for me\b|^\W*(?:the )?[\w-]+ for me\b"
    r"|\b(?:wondering|wonder|curious|want to know|wanna know|like to know|need to know|not sure (?:if|what|which|how))\b", re.I
)  # fmt: skip
_TOPIC = re.compile(
    r"\b(?:salary|salaries|wages?|pay|pays|paid|paying|payscale|earnings?|rates?|median|average|percentile|costs?|prices?|fees?|worth|"
    r"outlook|growth|openings|vs|versus|compare[sd]?|comparison|difference|better|best|highest|lowest|cheapest|top|"
    r"requirements?|prereqs?|prerequisites?|pass rate|renewals?|ceus?|payback|roi|break[- ]?even|exam|jobs? (?:in|near|at|for))\b", re.I
)  # fmt: skip
_SUPPOSES = re.compile(
    r"\b(?:if(?! (?:that|it|this) (?:matters|helps|makes))|(?<!\bto )say|suppose|supposing|assuming|what about|someone|somebody|anyone|people|a person)\b",
    re.I,
)
_OF_OTHERS = re.compile(
    r"\b(?:they|he|she|her|his|everyone|everybody|every (?:job|ad|one|post\w*|place|employer|opening|listing)|(?:all )?(?:the )?employers?|recruiters?|job (?:ads?|postings?|listings?)|ads|postings|"
    r"(?:the |all |most |these |those )?jobs? (?:all )?(?:want|ask|need|require)\w*|my (?:friend|wife|husband|sister|brother|daughter|son|cousin|boss|manager|coworker|colleague|mom|dad|"
    r"neighbor|aunt|uncle|mother|father|counselor)|the new (?:girl|guy|hire|person))\b", re.I
)  # fmt: skip
_NEAR = re.compile(
    r"\bmy (?:\w+ )?(?:daughter|son|kid|child|wife|husband|spouse|partner|boyfriend|girlfriend|fianc\w+|sister|brother|mom|mother|dad|father|niece|nephew|cousin|aunt|uncle|friend|"
    r"roommate|grand\w+)(?:'s)? (?:\w+ )?(?:is|was|has|had|wants?|just|got|works?|worked|would|could|can|should|thinks?|says?|said|turns?|likes?|loves?|needs?|plans?|turned|turns|graduat\w+|finish\w+|might|will|keeps?|asked|asks|doesn'?t|does)\b", re.I
)  # fmt: skip
_I_DO = re.compile(
    r"\b(?:i'?m|im|i am|i'?ve|ive|i have|i make|i earn|i work\w*|i do|i did|i got|i was|i want|i hold|should i|can i|could i|would i|for me|and i|we)\b"
    r"(?! (?:not sure|unsure|trying|wondering|worried|asking|not convinced|no idea))", re.I
)  # fmt: skip
_MINE = re.compile(
    r"\b(?:i|i'?m|i'?ve|im|ive|my|me|myself|we'?re|we)\b|^\W*(?:currently|been|used to|worked|living in|based in|retired)\b|\b(?:living|based) in\b|\bhere\b\W*$|\bhere,",
    re.I,
)


@dataclass(frozen=True)
class Clause:
    """A part of a message, from `start` to `end` in it.

    `asks`: it has the form of a question; `topical`: it names what people ask about; `supposes`: it speaks of a case;
    `of_others`: it speaks of other people.
    """

    text: str
    start: int
    end: int
    asks: bool
    topical: bool
    supposes: bool
    of_others: bool

    @property
    def aside(self) -> bool:
        """Whether it is not of the writer as they are."""
        return self.supposes or self.of_others

    @property
    def tells(self) -> bool:
        """Whether it states something."""
        return not (self.asks or self.topical or self.supposes or self.of_others)


def clauses(text: str) -> list[Clause]:
    """The clauses of a message, in order."""
    return [_clause(text, start, end) for start, end in _parts(text) if text[start:end].strip()]


def mine(text: str) -> bool:
    """Whether a message speaks of its writer."""
    return bool(_MINE.search(text))


def of_another(text: str) -> bool:
    """Whether a message is about somebody near its writer, and not about the writer: "my daughter is 17 and wants to do this"."""
    return bool(_NEAR.search(text)) and not _I_DO.search(text)


def _clause(text: str, start: int, end: int) -> Clause:
    said = text[start:end]
    after = text[end : end + 3]
    asks = bool(_ASKS.search(said)) or "?" in after.partition("\n")[0][:2]
    return Clause(
        said, start, end, asks, bool(_TOPIC.search(said)), bool(_SUPPOSES.search(said)), bool(_OF_OTHERS.search(said))
    )


def _parts(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for found in _BREAK.finditer(text):
        yield at, found.start()
        at = found.end()
    yield at, len(text)
