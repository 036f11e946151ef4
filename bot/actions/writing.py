"""A text that Billie is to write: a cover letter, a paper's conclusion. It writes none, and says what it has for it."""

from __future__ import annotations

import re

from rasa_sdk import Tracker

from bot.actions.answer import Answer, cite, suggest
from knowledge.base import Base
from knowledge.facts import fact

RESUME = "jobs_resume_gap"  # the fact on what to put into an application
_APPLICATION = r"(?:cover letters?|r[eé]sum[eé]s?|cv|application(?: letter)?|linkedin(?: \w+)?|elevator pitch)"
_SCHOOL = (
    r"(?:essays?|papers?|conclusion|intro(?:duction)?|homework|assignments?|reports?|thesis|term paper|paragraphs?|"
    r"discussion post|presentation|slides?|speech|abstract|e-?mails?|letters?|poems?|blog(?: post)?|article)"
)
_WRITES = re.compile(
    r"\b(?:write|draft|finish|proofread|rewrite|edit|fix|compose|do|make|type)\b (?:up |out )?(?:me |us )?"
    rf"(?:(?:my|me|the|a|an|this|that|our|some)\b )?(?:\w+ ){{0,2}}?(?P<text>{_APPLICATION}|{_SCHOOL})\b",
    re.I,
)
# Who asks how to write it, or tells that it is being written, wants no other writer.
_OWN = re.compile(
    r"\b(?:how (?:do|to|should|can|would|could)|(?:do|did|should|must|can|could|would|will|may|need|have|want|trying|going) (?:i|we|to)|i|we|he|she|they) (?:\w+ )?"
    r"(?:write|draft|finish|proofread|rewrite|edit|fix|compose|do|make|type)\b",
    re.I,
)
_ASKS_FOR_IT = re.compile(
    r"\b(?:you|u|ya) (?:\w+ )?(?:write|draft|finish|proofread|rewrite|edit|fix|compose|do|make|type)\b", re.I
)


def writing(base: Base, tracker: Tracker) -> Answer | None:
    """What is said to a wish for a text; None for any other message."""
    message = tracker.latest_message or {}
    text = str(message.get("text") or "")
    wanted = None if text.startswith("/") else _WRITES.search(text)
    if not wanted or (_OWN.search(text) and not _ASKS_FOR_IT.search(text)):
        return None
    if re.fullmatch(_APPLICATION, wanted["text"], re.I):
        known = fact(base, RESUME)
        return Answer(
            type="text",
            title="Not my writing",
            text=f"I can't write that for you: I answer questions, and write no applications. {known.text}",
            sources=cite([known.source]),
            suggestions=(
                suggest("Finding a job", "ask_job_search"),
                suggest("What a coder does", "ask_role", role="medical_coder"),
                suggest("What a coder earns", "ask_salary", role="medical_coder"),
            ),
        )
    return Answer(
        type="text",
        title="Not my writing",
        text="I can't write that for you: I answer questions on careers in medical coding and billing. For a text of your own I "
        "can give the figures, compare them, and say where each comes from and how to cite it.",
        suggestions=(
            suggest("Where the figures come from", "ask_source"),
            suggest("What a coder earns", "ask_salary", role="medical_coder"),
            suggest("The outlook", "ask_outlook", role="medical_coder"),
        ),
    )
