"""Remarks that are no question and no report of a fault: taken kindly, in a line, with one useful way on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.actions.answer import Answer, Suggestion, cite, suggest
from bot.actions.gist import Gist
from knowledge.base import Base
from knowledge.facts import fact

NATURE = "work_what_it_is"  # the fact on what the work is like

_SORRY = re.compile(r"\b(?:sorry|my bad|apolog\w+|didn'?t mean (?:to|it)|forgive me|excuse (?:me|my))\b", re.I)
_UNSURE = re.compile(
    r"^\W*(?:idk|i ?d ?k|dunno|i (?:really )?(?:don'?t|dont|do not) know|not sure|no idea|no clue|whatever|hmm+|um+|eh+|meh)\b.{0,40}$",
    re.I,
)
_DULL = re.compile(r"\b(?:boring|dull|tedious|dry|snooze\w*|mind ?numbing|no fun|not fun|yawn)\b", re.I)
_ANGER = re.compile(
    r"\b(?:stupid|dumb|idiot\w*|useless|worthless|suck\w*|hate|garbage|trash|crap\w*|shit\w*|bullshit|f+u+c+k\w*|wtf|damn|pathetic|terrible|"
    r"waste of (?:my )?time|annoying|ridiculous|shut up)\b", re.I
)  # fmt: skip
_YES_OR_NO = re.compile(r"\byes or no\b|\bjust say (?:yes|no)\b|\bstraight answer\b", re.I)
_LAUGHS = re.compile(
    r"^\W*(?:lo+l|lmao|haha+\w*|ha|rofl|wow|oof|yikes|whoa|damn|jeez|geez|omg|ok+ then|nice|huh)\W*$", re.I
)
_WORDS = re.compile(
    r"\b(?:wrong|incorrect|not what|didn'?t|doesn'?t|isn'?t|aren'?t|never|answers?|help(?:ful|ing)?|bot|you|figures?|numbers?)\b",
    re.I,
)

_START: tuple[Suggestion, ...] = (
    suggest("What does a coder earn?", "ask_salary"),
    suggest("Which certification first?", "advise_certification"),
    suggest("How do I start?", "ask_how_to_start"),
)
_PERSON, _HELP = suggest("Talk to a person", "request_human"), suggest("What can you do?", "ask_help")

WANTED = Answer(
    type="question",
    title="Your feedback",
    text="Yes, right here, and thanks: what was good or bad? I note that and the topic, not your words. To have words read, "
    "ask for a person.",
    suggestions=(
        suggest("A figure is wrong", "feedback_negative", topic="wrong"),
        suggest("Not what I asked", "feedback_negative", topic="off_topic"),
        suggest("Too long", "feedback_negative", topic="too_long"),
        suggest("It helped", "feedback_positive"),
    ),
)
WAITING = Answer(
    type="text",
    title="Nobody was contacted",
    text="Nobody has been contacted: I sent nothing, so no answer is on its way. Whom you ask yourself (a school's career "
    "office, an AAPC chapter, AHIMA) can tell how long they take.",
    suggestions=(_PERSON, _HELP),
)
SENT = Answer(
    type="text",
    title="When they answer",
    text="I can't see their answer, and don't know when it comes.",
    suggestions=(_HELP,),
)


def remark(base: Base, message: Mapping[str, Any], gist: Gist | None = None) -> Answer | None:
    """The reply to a remark; None when a message is a complaint to be looked into. `gist`: of the last answer."""
    text = str(message.get("text") or "")
    if text.startswith("/"):
        return None
    if not _ANGER.search(text) and (found := taken_kindly(base, text)):
        return found
    if _ANGER.search(text):
        return Answer(
            type="text",
            title="Let me try again",
            text=f"Sorry, that was no help.{f' The short of it was: {gist.head} If that is not it, put' if gist else ' You can put'} "
            "the question in other words: a role, a place and the one thing you want to know, and I answer just that.",
            suggestions=(_HELP, _PERSON),
        )
    if _UNSURE.search(text):
        return Answer(
            type="question",
            title="Something small",
            text="That's fine. Something small to begin with, one of these:",
            suggestions=_START,
        )
    if _LAUGHS.search(text) and not _WORDS.search(text):
        return Answer(
            type="text", title="Go on", text="I'm here. What would you like to look at next?", suggestions=_START
        )
    return None


def taken_kindly(base: Base, text: str) -> Answer | None:
    """The reply to a wish for a yes or no, an apology, or a yawn; None for other remarks."""
    if _YES_OR_NO.search(text):
        return Answer(
            type="text",
            title="No plain yes or no",
            text="A plain yes or no from me would be a guess: it hangs on your money, your time and the jobs near you. "
            "What I can do is set cost against pay, or say which certification fits you.",
            suggestions=(
                suggest("Is the CPC worth it?", "plan_certification", certification="CPC"),
                suggest("Which certification?", "advise_certification"),
                suggest("The outlook", "ask_outlook"),
            ),
        )
    if _SORRY.search(text):
        return Answer(type="text", title="No harm done", text="No harm done. Where shall we go on?", suggestions=_START)
    if _DULL.search(text):
        nature = fact(base, NATURE)
        return Answer(
            type="text",
            title="It is not for everyone",
            text=f"Ha, it is not for everyone. {nature.text} The roles beside it differ; tell me what you would like more.",
            sources=cite([nature.source]),
            suggestions=(
                suggest("What a biller does", "ask_role", role="medical_biller"),
                suggest("What an auditor does", "ask_role", role="medical_auditor"),
                suggest("Best-paid roles", "rank_pay"),
            ),
        )
    return None
