"""What a job asks for and what a credential is good for: the claims without amounts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extract.words import Word, phrases, words

# Schooling from the least to the most, then what is no schooling; each with the ways in which it is named.
_NEEDS: dict[str, tuple[str, ...]] = {
    "high school": ("high school", "ged", "secondary school diploma", "hs diploma"),
    "certificate": ("certificate program", "certificate", "postsecondary", "post secondary", "vocational program", "diploma program",
                    "certificate course", "nondegree award", "training program", "coding program", "trade school"),
    "associate": ("associate", "associates", "associates degree", "two year degree", "2 year degree", "aas"),
    "bachelor": ("bachelor", "bachelors", "four year degree", "4 year degree", "college degree", "baccalaureate", "undergraduate degree"),
    "master": ("masters degree", "master of", "graduate degree", "mba", "masters"),
    "schooling": ("formal education", "formal schooling", "formal training", "degree", "diploma", "coursework", "education", "schooling", "medical terminology", "anatomy", "externship", "internship", "classroom"),
    "experience": ("experience", "years on the job", "track record", "years of hands on", "years in the field", "years in", "years of", "prior experience"),
    "background check": ("background check", "criminal record", "drug screen", "drug test", "clean record", "criminal background", "drug screening", "fingerprinting", "references"),
    "continuing education": ("continuing education", "ongoing training", "ceu", "ceus", "keep learning", "lifelong learning", "continuing ed",
                             "staying updated", "stay current", "refresher", "continuous learning", "annual updates"),
    "skills": ("typing", "words per minute", "wpm", "typing speed", "attention to detail", "proficiency", "computer skills", "familiarity with", "knowledge of", "fluency", "excel", "assessment test", "coding test", "skills test", "entrance test"),
    "license": ("license", "licence", "state license", "licensure"),
}  # fmt: skip
LADDER = ("high school", "certificate", "associate", "bachelor", "master")
_DEMANDS = (
    "require", "requires", "required", "requirement", "requirements", "requiring", "need", "needs", "needed", "must", "minimum", "prefer",
    "prefers", "preferred", "expect", "expects", "expected", "nice to have", "should", "look for", "looks for", "looking for", "want", "wants", "wanted", "ask for",
    "asks for", "asking for", "asked for", "mandatory", "essential", "crucial", "necessary", "prerequisite", "prerequisites", "should have", "have to", "has to",
    "qualify", "qualifies", "qualifications", "accept", "accepts", "insist on", "insists on", "demand", "demands", "is enough", "suffices", "will do", "eligible",
    "be prepared to", "passed a", "pass a", "clear a", "at least", "is the norm", "typical entry", "expects applicants", "call for", "calls for", "way in is", "won t hire", "wo nt hire", "will not hire", "without a", "plan on", "like to see", "hold a", "holds a", "hold an", "usual way in", "no less than", "applicants with", "candidates with", "is fine", "you ll want", "you have to",
)  # fmt: skip
_WORTH = (
    "worth", "stand out", "stands out", "shine", "shines", "edge", "advantage", "boost", "boosts", "gold standard", "opens doors", "open doors", "door opener",
    "recognized", "respected", "valued", "valuable", "proves", "prove", "shows", "show employers", "demonstrates", "signals", "designed for", "aimed at", "geared toward",
    "geared to", "covers", "meant for", "suits", "is for", "are for", "intended for", "focuses on", "focused on", "helps", "help you", "pays off", "pay off", "pays for itself",
    "improves", "improve your", "increase your", "increases your", "better chance", "preferred", "favor", "favors", "favored", "popular", "best known", "most common", "go to credential", "ticket",
    "matters", "matter", "carries weight", "carry weight", "sought after", "in demand", "get hired", "gets you", "get you", "lands", "landed", "resume", "resumes", "move up", "promotion", "credential for", "certification for", "standard for", "choose", "consider", "pick", "recommend", "recommends", "recommended", "start with", "pays more", "pay more", "leads to", "qualifies you", "validates", "targets", "target", "tailored", "got me", "got her", "got him", "landed me", "interview", "open the door", "opens the door", "named", "listed", "mentioned", "postings", "made for", "built for", "aim for", "route into", "stepping stone", "the one to get", "makes sense", "useful", "counts for", "waste", "optional", "go for", "pursue", "earn the", "natural choice", "best choice", "better choice", "difference maker",
)  # fmt: skip
_CREDENTIALS = re.compile(r"\b(?:certifications?|credentials?|certified)\b", re.I)
_EXPECTED_TO = re.compile(r"\b(?:expect(?:s|ed)?|projected) to(?! (?:have|hold))\b", re.I)
_ASK_FOR = re.compile(r"\bask(?:s|ed)?(?: \w+){1,3} for\b", re.I)
_NO = re.compile(
    r"\b(?:no|not|never|without|isn['’]t|aren['’]t|don['’]t|doesn['’]t|won['’]t|unnecessary|optional)\b", re.I
)
_PAST_TIME = re.compile(r"\bexperience(?:d| matters| counts| is| can| and location| level)|\b(?:with|more|years of|by|of) (?:experience|age)\b(?=.*\b(?:earn|make|pay|salar))", re.I)  # fmt: skip


@dataclass(frozen=True)
class Wants:
    """`needs`: what is asked for (schooling, experience …); `worth`: a credential is wanted or said to be good for something."""

    needs: tuple[str, ...]
    demanded: bool
    worth: bool
    negated: bool


def wants(text: str, lead: str = "") -> Wants:
    """What `text` asks for or praises. `lead`: what introduces the list that it is an item of ("You must have:")."""
    names = _named(text)
    names |= _named(lead) & {"demand", "worth"}
    found = [need for need in _NEEDS if need in names]
    if "experience" in found and _PAST_TIME.search(text):
        found.remove("experience")
    if any(level in found for level in LADDER) and "schooling" in found:
        found.remove("schooling")
    demanded = "demand" in names
    return Wants(tuple(found), demanded, "worth" in names or demanded, bool(_NO.search(text)))


def _named(text: str) -> set[str]:
    plain = _EXPECTED_TO.sub("", text)
    names = {name for name, _, _ in _finder()(words(plain))}
    return names | {"demand"} if _ASK_FOR.search(plain) else names


def names_credentials(text: str) -> bool:
    """Whether `text` speaks of certifications at all, without a name."""
    return bool(_CREDENTIALS.search(text))


@lru_cache(maxsize=1)
def _finder() -> Callable[[Sequence[Word]], list[tuple[str, int, int]]]:
    named = {**_NEEDS, "demand": _DEMANDS, "worth": _WORTH}
    return phrases({name: {form for text in texts for form in (text, f"{text}s")} for name, texts in named.items()})
