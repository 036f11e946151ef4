"""Whether one more credential would help: what members with two or three of them report."""

from __future__ import annotations

import re

from bot.actions.answer import Answer, cite, suggest
from bot.actions.phrases import listed
from bot.actions.profile import Profile
from bot.actions.who import INTENT, Told, who
from knowledge.advice import Recommendation, advise
from knowledge.base import Base
from knowledge.figures import dollars
from knowledge.survey import overview

_ONE_MORE = re.compile(
    r"\b(?:another|third|3rd|fourth|second|2nd|extra|additional|one more|more|multiple|two|three|2|3) (?:certs?|certifications?|credentials?)\b",
    re.I,
)
_HELPS = re.compile(
    r"\b(?:help\w*|worth|matter|if i|pay\w*|paid|earn|raise|bump|difference|do (?:for|anything)|boost|increase|get me|make sense|good idea|bother)\b",
    re.I,
)
_WHICH = re.compile(
    r"\b(?:which|what (?:cert|other|should|would be)|renew\w*|ceus?|keep|cost\w*|how much (?:is|are|does|do))\b", re.I
)


def asks_one_more(text: str) -> bool:
    """Whether it asks what another credential would bring."""
    return bool(_ONE_MORE.search(text) and _HELPS.search(text)) and not _WHICH.search(text)


def one_more(base: Base, profile: Profile) -> Answer:
    """What members with several report, that it is no proof, and which would be next for this person."""
    figures = [
        s for s in overview(base) if re.search(r"\b(?:certified members|two|three|AAPC-certified)\b", s.entry.group)
    ]
    parts = [f"{s.entry.group} {dollars(s.entry.amount)}" for s in figures]
    lines = []
    if parts:
        survey = figures[0]
        lines.append(
            f"**It may: in {survey.source.publisher}'s survey ({survey.entry.edition}) {listed(parts)} a year on average.** Members report"
            " that themselves, and those with several have often worked longer, so it is not what one more exam alone brings."
        )
    if not profile.experience or profile.experience < 1:
        lines.append(
            "Where the first job is what is missing, experience weighs more than a second exam: no source here shows that one gets you hired."
        )
    found = advise(base, who(base, profile, Told()))
    first = found.first.certification.entry if isinstance(found, Recommendation) and found.first else None
    if first and profile.certifications:
        lines.append(f"Next for you would be the {first.id}: it covers {first.covers}.")
    return Answer(
        type="facts",
        title="One more certification",
        text="\n".join(lines),
        sources=cite([*(s.source for s in figures), *([base.source(first.source)] if first else [])]),
        suggestions=(
            suggest("Which certification next?", INTENT),
            *(
                [suggest(f"Does the {first.id} pay off?", "plan_certification", certification=first.id)]
                if first
                else []
            ),
            suggest("Certifications by pay", "rank_pay", organization="aapc"),
        ),
    )
