"""Which language a message is in, when it is not English: by its script, else by its commonest words."""

from __future__ import annotations

import re

# Words that the other languages here do not share, frequent in questions.
_WORDS = {
    "es": "qué que cuánto cuanto gana ganan salario sueldo es el los las una del por para como cómo tengo quiero puedo necesito soy "
    "español espanol hablas habla ingles inglés trabajo examen cuesta hay donde dónde certificacion certificación spanish",
    "fr": "je est les des une pour combien gagne comment puis français francais parlez vous bonjour où suis codeur métier salaire "
    "formation aux c'est french",
    "de": "ich ist der die das ein eine wie viel verdient man sprechen sie deutsch und für mit kann werden bekommt in den german",
    "pt": "quanto ganha um uma você voce vc fala português portugues sou não nao são como faço faco trabalhar nos eua para por onde "
    "começo comeco portuguese brasil salário",
    "vi": "lương bao nhiêu tôi toi muốn muon học hoc thì thi bắt bat đầu dau có nói tiếng tieng việt viet không khong một vietnamese",
    "tl": "ako ko po ba ang ng sa mga magkano sahod paano diyan pwede dito maging pinas gusto kailangan tagalog filipino",
}
_MARKS = {"es": "¿¡ñ", "fr": "çœ", "de": "ßäöü", "pt": "ãõ", "vi": "ăđơưạảấầẩậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹ"}
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_JAPANESE_OR_KOREAN = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")


def language_of(text: str) -> str | None:
    """ "es", "fr", "de", "pt", "vi", "tl" or "zh"; None when it is none of them, or not clear."""
    if _CHINESE.search(text) and not _JAPANESE_OR_KOREAN.search(text):
        return "zh"
    low = text.lower()
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", low)
    found = {
        code: sum(word in common for word in words) + 2 * any(sign in low for sign in _MARKS.get(code, ""))
        for code, common in ((code, known.split()) for code, known in _WORDS.items())
    }
    best = sorted(found, key=lambda code: -found[code])
    return best[0] if found[best[0]] > found[best[1]] else None
