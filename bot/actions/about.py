"""What somebody has told of themselves, shown on request; and a year of theirs put right."""

from __future__ import annotations

import re

from bot.actions.answer import Answer, Suggestion, suggest
from bot.actions.phrases import listed
from bot.actions.profile import Profile
from knowledge.base import Base

_ASKS_OF_ME = re.compile(
    r"\b(?:what|which) (?:certs?|certifications?|credentials?|letters) (?:do|did) i (?:have|hold|say|tell|mention)\b|\bwhere (?:do|did) i (?:live|say i live)\b|"
    r"\bhow (?:much|many years)[\w ]{0,15} (?:do i make|did i (?:say|tell)|did i say i)\b|\bwhat (?:did i (?:tell|say|mention)|i (?:said|told|mentioned))(?: (?:to )?you| about me| so far| before)*\W*$|"
    r"\bwhat (?:do|did|can|have) (?:you|u) (?:still |got )?(?:know|remember|have|got|saved?|stored?|kept?)\b.{0,12}\b(?:about|on|of) me\b|"
    r"\bwhat (?:do|did|can|have) (?:you|u) (?:still |now |even )?(?:remember|recall|remembered|kept|stored|saved)(?: (?:now|still|so far|of (?:it|that)|from (?:before|earlier)))?\W*$", re.I
)  # fmt: skip
_YEAR = re.compile(r"\b((?:19[6-9]|20[0-4])\d)\b")
_PUT_RIGHT = re.compile(
    r"^\W*(?:no|nope|sorry|oops|wait)\b|\b(?:meant|actually|i said|was|not|make that|correction|should be|wrong)\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:data|figures?|numbers?|salary|pay|wages?|editions?|exam|source|what|how|when|which|jobs?|growth)\b|\?", re.I
)


def asks_of_me(text: str) -> bool:
    """Whether a message asks what it is that its writer has told."""
    return bool(_ASKS_OF_ME.search(text))


def corrected_year(text: str) -> str | None:
    """The year that a short message puts right ("i said 2019 but it was 2018"), if it does."""
    years = _YEAR.findall(text)
    usable = years and len(text.split()) <= 10 and _PUT_RIGHT.search(text) and not _OTHER.search(text)
    if not usable:
        return None
    swapped = re.search(r"\bnot (?:in )?" + years[-1], text, re.I) and len(years) > 1  # "2018, not 2019"
    return str(years[0] if swapped else years[-1])


def year_noted(base: Base, profile: Profile, year: str) -> Answer:
    """A year put right, with what is held; the year itself changes no answer."""
    return Answer(
        type="text",
        title="Noted",
        text=f"Noted: {year}, then. Still, {listed(profile.words(base))}; the year itself changes none of my answers.",
        suggestions=(
            suggest("Which certification next?", "advise_certification"),
            suggest("What do you know about me?", "ask_about_me"),
        ),
    )


def about(base: Base, profile: Profile) -> Answer:
    """What was told, and nothing else."""
    words = profile.words(base)
    if words:
        text = f"You told me that {listed(words)}. I use it for your questions, keep it with this conversation alone, and forget it when you say so."
        following: tuple[Suggestion, ...] = (
            suggest("Forget that", "forget_me"),
            suggest("Pay where I am", "ask_salary"),
            suggest("Which certification next?", "advise_certification"),
        )
    else:
        text = "You have told me nothing about yourself, and I don't ask. If you say where you are or what you hold, I use it in my answers."
        following = (suggest("What does a coder earn?", "ask_salary"), suggest("What can you do?", "ask_help"))
    return Answer(type="text", title="What I know about you", text=text, suggestions=following)
