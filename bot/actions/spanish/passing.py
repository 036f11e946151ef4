"""Spanish turns that are about the last answer ("más corto, por favor"), or that ask nothing ("uy, qué poco")."""

from __future__ import annotations

import re

from rasa_sdk import Tracker

from bot.actions.answer import Answer, cite
from bot.actions.gist import Gist
from bot.actions.present import varied
from bot.actions.shown import SHOWN, offered
from knowledge.base import base
from knowledge.text import key

_LONGEST = 8  # words of a wish
_MOST = 14  # of a remark
_SHORT = re.compile(
    r"\b(?:mas (?:corto|corta|breve)|en (?:breve|corto|resumen|una (?:frase|linea|oracion))|resum\w+|muy largo)\b"
)
_PLAIN = re.compile(
    r"\b(?:mas (?:facil|sencillo|simple|claro|despacio)|no (?:lo |le )?entend\w+|no entiendo|explica\w*|palabras (?:faciles|sencillas|simples))\b"
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_REPEAT = re.compile(r"\b(?:otra vez|de nuevo|repit\w+|repet\w+)\b")
_ASKS = re.compile(
    r"^\W*(?:y |pero |o |entonces )?(?:que|es|son|hay|vale|sirve|existe)\b(?! (?:poco|poquito|mucho|bueno|bien|lastima|bajo|caro|pena|horror|triste))|"
    r"\b(?:cual\w*|cuant\w+|donde|quien\w*|cuando|puedo|puede|pueden|podria|necesito|quiero|quisiera|dime|diga\w*|busco|ayud\w+|informacion|como (?:se|es|hago|puedo|empiezo))\b"
)


_LINES = ("Entiendo. ¿Qué más quiere saber?", "Ya veo. ¿Seguimos con otra cosa?")


def once_more(tracker: Tracker) -> Answer | None:
    """The last answer in short, plainly or again, where a message wishes that and no more."""
    text, gist = _text(tracker), Gist.of(tracker.get_slot(SHOWN))
    if gist is None or len(text.split()) > _LONGEST:
        return None
    head = gist.head
    if _SHORT.search(text):
        said = f"En breve: {head}"
    elif _PLAIN.search(text):
        said = f"Dicho de otro modo: {_BRACKETS.sub('', head)}"
    elif _REPEAT.search(text):
        said = " ".join((f"Otra vez: {head}", *gist.points[:1]))
    else:
        return None
    sources = [base().sources[id] for id in gist.sources if id in base().sources]
    return Answer(type="text", title=gist.title, text=said, sources=cite(sources)[:2], suggestions=offered(tracker)[:3])


def asks_nothing(tracker: Tracker) -> bool:
    """Whether a message after an answer is a remark: it has neither a question mark nor a word that asks."""
    typed, text = str((tracker.latest_message or {}).get("text") or ""), _text(tracker)
    answered = Gist.of(tracker.get_slot(SHOWN)) is not None
    return answered and not re.search(r"[?¿]|^/", typed) and len(text.split()) <= _MOST and not _ASKS.search(text)


def remark(tracker: Tracker) -> Answer:
    """The reply to a remark, with what was offered before."""
    return Answer(type="text", title="", text=varied(tracker, _LINES), suggestions=offered(tracker)[:3])


def _text(tracker: Tracker) -> str:
    return key(str((tracker.latest_message or {}).get("text") or ""))
