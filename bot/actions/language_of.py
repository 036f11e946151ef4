"""Which language a message is in, when it is not English: by its script, else by its commonest words."""

from __future__ import annotations

import re

# Frequent words that English does not have, nor the names of American places.
_WORDS = {
    "es": "qué que cuánto cuanto gana ganan salario sueldo es una por para cómo tengo quiero puedo necesito soy español espanol "
    "hablas habla ingles inglés trabajo examen cuesta donde dónde certificacion certificación tiene futuro spanish",
    "fr": "je est les des une combien coûte coute gagne comment puis français francais parlez vous bonjour où suis codeur métier "
    "salaire quel quelle c'est french",
    "de": "ich ist der das ein eine wie viel verdient sprechen sie deutsch und für mit kann werden bekommt kostet german",
    "pt": "quanto ganha custa uma você voce vc fala português portugues sou não nao são faço faco trabalhar nos eua onde começo "
    "comeco portuguese salário prova exame certificado",
    "vi": "lương luong bao nhiêu tôi toi muốn muon biết biet học hoc thì thi bắt đầu có nói tiếng tieng việt không khong vietnamese",
    "tl": "ako ko po ba ang ng sa mga magkano sahod paano diyan pwede dito maging pinas gusto kailangan tagalog filipino",
}
_MARKS = {"es": "¿¡ñ", "fr": "çœ", "de": "ßäöü", "pt": "ãõ", "vi": "ăđơưạảấầẩậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹ"}
_COMMON = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_JAPANESE_OR_KOREAN = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")


def language_of(text: str, *, sure: bool = False) -> str | None:
    """ "es", "fr", "de", "pt", "vi", "tl" or "zh"; None when it is none of them, or not clear.

    `sure`: nearly half of the words must say so, for a message that may well be English.
    """
    if _CHINESE.search(text) and not _JAPANESE_OR_KOREAN.search(text):
        return "zh"
    low = text.lower()
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", low)
    found = {
        code: sum(word in common for word in words) + 2 * any(sign in low for sign in _MARKS.get(code, ""))
        for code, common in _COMMON.items()
    }
    best, second = sorted(found, key=lambda code: -found[code])[:2]
    if found[best] == found[second] or (sure and found[best] < max(2, 0.4 * len(words))):
        return None
    return best


# Short words of a turn that goes on in Spanish: too few to tell the language of a first message by.
_GOES_ON = frozenset(
    "y o pero en por para de del los las el al hora año ano mes semana cuanto cuánto cuesta gana ganan pagan examen ciudad estado "
    "tambien también ahora entonces perdon perdón gracias codificador codificadores facturador facturadores allá alla".split()
)


def continued(text: str, before: str | None) -> str | None:
    """The language `before` when `text` goes on in it; None when it does not, or none was kept."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return before if before == "es" and _GOES_ON.intersection(words) and "english" not in words else None
