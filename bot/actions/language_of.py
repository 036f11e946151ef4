"""Which language a message is in, when it is not English: by its script, else by its commonest words."""

from __future__ import annotations

import re

from knowledge.text import key

# Frequent words that English does not have, nor the names of American places.
_WORDS = {
    "es": "qué que cuánto cuanto gana ganan salario sueldo es una por para cómo tengo quiero puedo necesito soy español espanol "
    "hablas habla ingles inglés trabajo examen cuesta donde dónde certificacion certificación tiene futuro spanish "
    "hola gracias adiós adios cómo como cuál cual cuáles cuales cuándo cuando quién quien quiere puede puedes pueden hay está esta "
    "están estoy estudiar estudios empezar experiencia facturación facturacion codificación codificacion pagan paga cobra cuesta "
    "desde ser hacer trabajar casa ahora también tambien pero sin con más mas muy mucho mucha muchos muchas mejor año años anos días dias buenos buenas "
    "tardes noches favor ayuda mi su del otro otra eso ese esa esto este información informacion curso dinero inglés dura",
    "fr": "je est les des une combien coûte coute gagne comment puis français francais parlez vous bonjour où suis codeur métier "
    "salaire quel quelle c'est french",
    "de": "ich ist der das ein eine wie viel verdient sprechen sie deutsch und für mit kann werden bekommt kostet german",
    "pt": "prova fazer quero posso meu minha trabalho curso quanto ganha custa uma você voce vc fala português portugues sou não nao são faço faco trabalhar nos eua onde começo "
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
    few = min(len(words), 2)  # "gracias", alone, is sure
    if found[best] == found[second] or (sure and found[best] < max(few, 0.4 * len(words))):
        return None
    return best


# Short words of a turn that goes on in Spanish: too few, or too much like names of places, to tell a first message by.
_SHORT = frozenset(
    "y o e en de el la los las al lo le les se si no su sus tu me mi a un unos unas hora horas mes semana ano anos cada cuantos cuantas "
    "examen ciudad estado entonces perdon codificador codificadora codificadores facturador facturadora facturadores auditor auditora "
    "alla aqui ya pues bueno vale claro solo todo todos toda nada algo alguien antes despues menos q porque adios chao oye dime diga "
    "necesita necesito sirve sale toma tarda hace fuente papeles visa remoto edad viejo tarde facil dificil cierto verdad".split()
)
_SPANISH = _SHORT | {key(word) for word in _WORDS["es"].split()} - {"spanish"}
# Words of English that Spanish does not have.
_ENGLISH = frozenset(
    "what whats how hows much many is are am was were be been the do does did can could would should will i im ive you youre your my "
    "and of to for with which that thats this these those it its too yes yeah yep not dont pay pays paid salary cost costs english "
    "please get need want work from about best or thanks thank hi hello hey bye where when who why more less than there compare job "
    "jobs if on at have has make makes tell give show me hour year month so but one any some out up now per".split()
) - {"me"}


def goes_on(text: str, *, least: int = 0) -> bool:
    """Whether a turn of a conversation in Spanish goes on in it: English words do not outnumber the Spanish ones.

    `least`: how many Spanish words there have to be.
    """
    words = key(text).split()
    spanish, english = (sum(word in known for word in words) for known in (_SPANISH, _ENGLISH))
    return spanish >= least and (english == 0 or spanish > english)
