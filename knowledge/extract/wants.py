"""What a job asks for and what a credential is good for: the claims without amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.matcher import Matcher
from spacy.vocab import Vocab

from knowledge.extract.words import document, words

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
    vocab, matcher = _matcher()
    plain = _EXPECTED_TO.sub("", text)
    return {vocab.strings[name] for name, _, _ in matcher(document(vocab, words(plain)))}


def names_credentials(text: str) -> bool:
    """Whether `text` speaks of certifications at all, without a name."""
    return bool(_CREDENTIALS.search(text))


@lru_cache(maxsize=1)
def _matcher() -> tuple[Vocab, Matcher]:
    vocab = Vocab()
    matcher = Matcher(vocab)
    for name, phrases in (*_NEEDS.items(), ("demand", _DEMANDS), ("worth", _WORTH)):
        forms = {form for phrase in phrases for form in (phrase, f"{phrase}s")}
        matcher.add(name, [[{"ORTH": word.text} for word in words(form)] for form in sorted(forms)])
    matcher.add("demand", [[{"ORTH": {"IN": ["ask", "asks", "asked"]}}, {"OP": "{1,3}"}, {"ORTH": "for"}]])
    return vocab, matcher
