"""Rasa component: the intent of a message, from its sentence vector, its words and the kinds of entities in it.

Two logistic regressions, one on the sentence vector and one on word and character n-grams with the entities' names
replaced by their kind; the probability of a class is the weighted geometric mean of the two. The kinds of
`out_of_scope` are classes of their own while learning and one intent when answering.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.component import TrainedComponent
from bot.nlu.entity_extractor import NORMAL, SEGMENTS
from bot.nlu.intent_model import Example, IntentModel
from bot.nlu.segments import Segment
from bot.nlu.sentence_featurizer import SEGMENT_VECTORS, vector_of
from bot.nlu.topic_nouns import topic_in
from bot.nlu.words import LONGEST

OUT_OF_SCOPE = "out_of_scope"
FALLBACK = "nlu_fallback"
RANKING = 10
# Kinds that are one to the classifier, and those that it does not see: jobs are known to it by their words.
SEEN_AS = {"raise": "money", "price": "money"}
UNSEEN = ("occupation",)
SHARES = "intent_shares"  # of all labels, for components that weigh them against others
QUESTIONS = "questions"  # of a message that asks several things: intent, text and entities of each, in order
# What is answered beside another question: not small talk, and nothing that needs the turn before.
ANSWERABLE = ("ask_", "compare_", "rank_", "advise_")
MOST_QUESTIONS = 4
_AGAIN = re.compile(r"\W*(?:like|really|seriously|right|or|i mean)\b", re.I)  # "is it hard? like really hard?"
LONG = 18  # words: from here on a message is a story, and its question counts as much as the whole


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class KnowledgeIntentClassifier(TrainedComponent):
    """Classifies by meaning and by words; says `nlu_fallback` when it is unsure."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`vector_weight`: share of the sentence vector; `C…`: inverse regularisation; `unsure`: below it, fallback."""
        return {"vector_weight": 0.7, "C_vector": 10.0, "C_words": 10.0, "unsure": 0.3, "sure": 0.6}

    @staticmethod
    def model_in(folder: Path) -> IntentModel:
        """The model kept in `folder`."""
        return IntentModel.read(folder)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Shares and thresholds lie between 0 and 1."""
        for name in ("vector_weight", "unsure"):
            if not 0 <= float(config.get(name, 0)) <= 1:
                raise ValueError(f"KnowledgeIntentClassifier: {name} must lie between 0 and 1, not {config[name]!r}.")

    def train(self, training_data: TrainingData) -> Resource:
        """Fits both regressions on the examples that carry an intent."""
        messages = [m for m in training_data.intent_examples if m.get(TEXT) and m.get(INTENT)]
        labels = [m.get(INTENT_RESPONSE_KEY) or m.get(INTENT) for m in messages]
        model = IntentModel.fit(
            [_example(m) for m in messages], labels,
            c_vector=self._config["C_vector"], c_words=self._config["C_words"], vector_weight=self._config["vector_weight"],
        )  # fmt: skip
        return self._keep(model)

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent and ranking; the kind of an out-of-scope message goes with it as the entity `topic`."""
        assert self._model is not None, "a trained classifier is loaded, not created"
        for message in messages:
            text = (message.get(TEXT) or "")[:LONGEST]
            if not any(sign.isalnum() for sign in text):
                self._set(message, [(FALLBACK, 1.0)])
                continue
            shares = self._model.predict(_example(message))
            parts = self._parts(message)
            shares = self._told(text, shares, parts)
            message.set(SHARES, shares)
            self._answer(message, shares)
            if several := self._several(message, parts):
                message.set(QUESTIONS, several, add_to_output=True)
                first = {"name": several[0]["intent"], "confidence": max(several[0]["share"], self._config["sure"])}
                message.set(INTENT, first, add_to_output=True)
        return messages

    def _parts(self, message: Message) -> list[tuple[Segment, dict[str, float], list[dict[str, Any]]]]:
        """The parts of the message, each with its shares and the entities that stand in it."""
        assert self._model is not None
        vectors = message.get(SEGMENT_VECTORS)
        if vectors is None:
            return []
        parts = []
        for part, vector in zip(message.get(SEGMENTS), vectors, strict=True):
            entities = [e for e in message.get(ENTITIES, []) if part.start <= e.get("start", -1) < part.end]
            spans = _spans(entities, part.start)
            parts.append((part, self._model.predict(Example(part.text, part.text, vector, spans)), entities))
        return parts

    def _told(
        self, text: str, shares: dict[str, float], parts: list[tuple[Segment, dict[str, float], Any]]
    ) -> dict[str, float]:
        """The shares of a story: half its own, half those of the parts that ask; small talk before a question is left out."""
        asking = [
            own
            for part, own, _ in parts
            if part.asks and _intent(max(own, key=lambda label: own[label])).startswith(ANSWERABLE)
        ]
        if not asking or (
            len(text.split()) < LONG and _intent(max(shares, key=lambda label: shares[label])).startswith(ANSWERABLE)
        ):
            return shares
        return {
            label: share / 2 + sum(own[label] for own in asking) / (2 * len(asking)) for label, share in shares.items()
        }

    def _several(
        self, message: Message, parts: list[tuple[Segment, dict[str, float], list[dict[str, Any]]]]
    ) -> list[dict[str, Any]]:
        """The questions of the message when it surely asks several, else none."""
        found: dict[str, dict[str, Any]] = {}
        for part, own, entities in parts:
            label, named = max(own, key=lambda name: own[name]), part.intent or topic_in(part.text)
            refused = label.startswith(OUT_OF_SCOPE)
            share = own[label]
            if named and (part.intent or share < self._config["sure"]):
                label, refused = named, False
            elif share < self._config["sure"]:
                continue
            if not part.asks or not label.startswith((*ANSWERABLE, OUT_OF_SCOPE)) or _AGAIN.match(part.text):
                continue
            told = message.get(ENTITIES, []) if part.intent else entities
            kind = [{"entity": "topic", "value": label.partition("/")[2] or "other"}] if refused else []
            question: dict[str, Any] = {
                "intent": _intent(label),
                "share": share,
                "text": part.text,
                "entities": [*told, *kind],
            }
            found.setdefault(question["intent"], question)
        answered = [question for question in found.values() if question["intent"] != OUT_OF_SCOPE]
        small_talk = not message.get(INTENT)["name"].startswith((*ANSWERABLE, OUT_OF_SCOPE, FALLBACK))
        return [] if len(found) < 2 or not answered or small_talk else [*found.values()][:MOST_QUESTIONS]

    def _answer(self, message: Message, shares: dict[str, float]) -> None:
        intents: dict[str, float] = {}
        for label, share in shares.items():
            intents[_intent(label)] = intents.get(_intent(label), 0.0) + share
        ranking = sorted(intents.items(), key=lambda pair: -pair[1])
        if ranking[0][1] < self._config["unsure"]:
            ranking.insert(0, (FALLBACK, 1 - ranking[0][1]))
        if ranking[0][0] == OUT_OF_SCOPE:
            kind = max((label for label in shares if _intent(label) == OUT_OF_SCOPE), key=lambda label: shares[label])
            topic = {
                "entity": "topic",
                "value": kind.partition("/")[2] or "other",
                "start": 0,
                "end": len(message.get(TEXT)),
            }
            message.set(ENTITIES, [*message.get(ENTITIES, []), topic], add_to_output=True)
        self._set(message, ranking[:RANKING])

    @staticmethod
    def _set(message: Message, ranking: list[tuple[str, float]]) -> None:
        rows = [{"name": name, "confidence": float(share)} for name, share in ranking]
        message.set(INTENT, rows[0], add_to_output=True)
        message.set("intent_ranking", rows, add_to_output=True)


def _intent(label: str) -> str:
    return label.partition("/")[0]


def _example(message: Message) -> Example:
    vector = vector_of(message)
    typed = message.get(TEXT)[:LONGEST]
    return Example(
        typed,
        message.get(NORMAL) or typed,
        np.zeros(0) if vector is None else vector,
        _spans(message.get(ENTITIES, []), 0),
    )


def _spans(entities: list[dict[str, Any]], begin: int) -> tuple[tuple[str, int, int], ...]:
    """Kind and place of each entity that the classifier sees, counted from `begin`."""
    return tuple(
        (SEEN_AS.get(e["entity"], e["entity"]), max(e["start"] - begin, 0), e.get("end", 0) - begin)
        for e in entities
        if "start" in e and e["entity"] not in UNSEEN
    )
