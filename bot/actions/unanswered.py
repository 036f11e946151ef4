"""Whether facts speak of what a question is about: by the words that carry its meaning, common words aside."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.facts import Fact
from knowledge.text import key

OPENING = "I have no source on that in particular. The nearest that I have:"
_STEM = 5  # letters by which words are the same: "employer", "employed"
_SHORTEST = 4  # letters of a word that carries meaning
# Words of any question, and of any question on this field.
_COMMON = frozenset(
    """does have hows whom many about after again against almost alone along already also always another anybody anymore anyone anything around away back bad
    because become been before being best better between both bring came can't cannot cant come could couldn didn't didnt different doesn't
    doesnt doing don't done dont down each easier easy either else enough even ever every everybody everyone everything exactly fast fine find
    first from full gets getting give given goes going gonna good gotta great hard hardly have haven't having hear heard hello help here honest
    honestly hope idea instead into isn't isnt it's just keep kind knew know known last later least less life like likely little long longer
    look looking lots made make makes making many matter maybe mean means might more most mostly much must myself near nearly need needed needs
    never next nobody none nothing okay once ones only other others over part people perhaps person place plan please point possible pretty
    probably question quick quickly quite rather read real really reason right said same seem seems shall short should show since some somebody
    somehow someone something sometimes soon sorry sort start started starting still stuff such sure take takes taking talk tell than thank
    thanks that that's thats their them then there there's theres these they they're thing things think this those though thought through time
    told tomorrow took toward tried true truly trying turn under until used useful using usual usually very wait wanna want wanted wants wasn't
    ways well went were what what's whats when where where's wheres which while whole whos whose will wish with without won't wont wonder
    wondering work worked working works worry would wouldn wouldnt wrong year years yeah yesterday you'd you're youre your yours
    medical coder coders coding code codes biller billers billing bill career careers field industry jobs hire hired hiring employer employers
    health healthcare position role roles learn study school course courses train training pays paid salary money certified certification
    certifications certificate cert certs exam test credential credentials degree experience home remote remotely today month months week
    weeks hour hours day days actually currently""".split()
)


def is_unanswered(text: str, told: Iterable[Fact | str]) -> bool:
    """Whether none of the words that carry the meaning of `text` is in what is `told`; False when it has none."""
    words = _stems(text)
    said = {stem for one in told for stem in _all_stems(one if isinstance(one, str) else one.text)}
    return bool(words) and not words & said


def _stems(text: str) -> set[str]:
    found = re.findall(r"[a-z']+", key(text))
    return {word[:_STEM] for word in found if len(word) >= _SHORTEST and word not in _COMMON}


def _all_stems(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"[a-z']+", key(text)) if len(word) >= _SHORTEST}
