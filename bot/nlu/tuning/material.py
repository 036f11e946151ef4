"""What the encoder is tuned on: messages, questions for facts, mentions and turns with their labels; and how they are disturbed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.nlu import fact_examples, mentions, turns
from bot.nlu.encoder import Text
from bot.nlu.turns import MARK

ROOT = Path(__file__).resolve().parents[3]
FACTS = ROOT / "knowledge" / "sources" / "facts.yml"
INTENT_OF = {
    "education": "ask_education", "code_sets": "ask_education", "training_provider": "ask_training_provider",
    "how_to_start": "ask_how_to_start", "certification": "ask_certification", "job_search": "ask_job_search",
    "remote_work": "ask_remote_work", "work_conditions": "ask_work_conditions", "pay_factors": "ask_pay_factors",
    "outlook": "ask_outlook", "ai": "ask_outlook", "method": "ask_source",
}  # fmt: skip


UNSAID = 0.1  # share of turns before which a button was pressed: only the topic is known


@dataclass(frozen=True)
class Question:
    """A training question and its label, out of scope with its kind ("out_of_scope/software")."""

    text: Text
    label: str

    @property
    def intent(self) -> str:
        return self.label.partition("/")[0]


def questions(folder: Path = ROOT / "bot" / "data" / "nlu") -> list[Question]:
    """All training questions, in the order of files and lines."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = block.get("examples", "").splitlines() if "intent" in block else []
            found += [Question(line[2:].strip(), block["intent"]) for line in lines if line.startswith("- ")]
    return found


def tasks() -> dict[str, list[Question]]:
    """What is learned: messages with their intents, what asks for facts, mentions, turns after a topic with their labels."""
    known = turns.known()
    return {
        "intent": questions(),
        "fact": [
            *(Question(text, fact) for text, fact in fact_examples.examples()),
            *(Question(turn.read, turn.facts[0]) for turn in known if turn.facts),
        ],
        "mention": [
            Question(text, f"{mention.kind}: {label}")
            for mention, label in mentions.examples()
            for text in (mention.sentence, mention.upto)
        ],
        "turn": [Question(turn.read, turn.labels[0]) for turn in known],
    }


def topics() -> dict[str, str]:
    """The intent whose answers hold each fact, where one does."""
    entries = yaml.safe_load(FACTS.read_text(encoding="utf-8"))
    return {entry["id"]: INTENT_OF[entry["topic"]] for entry in entries if entry["topic"] in INTENT_OF}


def disturbed(text: Text, slips: float, unmarked: float, chance: random.Random) -> Text:
    """`text` as someone in a hurry might type it; what was said before stays as it is."""
    if isinstance(text, str):
        return _hurried(text, slips, unmarked, chance)
    before = text[0] if chance.random() >= UNSAID else f"{text[0].partition(MARK)[0]}{MARK}".strip()
    return before, _hurried(text[1], slips, unmarked, chance)


def _hurried(text: str, slips: float, unmarked: float, chance: random.Random) -> str:
    if chance.random() < unmarked:
        text = text.rstrip("?.! ") or text
    return slip(text, chance) if chance.random() < slips else text


def slip(text: str, chance: random.Random) -> str:
    """`text` with a letter left out, doubled, swapped with the next sign, or replaced by its neighbor on the keyboard."""
    letters = [index for index, sign in enumerate(text) if sign.isalpha()]
    if len(letters) < 4:
        return text
    at = chance.choice(letters)
    before, letter, after = text[:at], text[at], text[at + 1 :]
    rows = [row for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") if letter.lower() in row]
    near = (
        chance.choice([rows[0][(rows[0].index(letter.lower()) + way) % len(rows[0])] for way in (-1, 1)])
        if rows
        else ""
    )
    return before + chance.choice([after, letter * 2 + after, after[:1] + letter + after[1:], near + after])
