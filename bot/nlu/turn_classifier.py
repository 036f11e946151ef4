"""Rasa component: what a turn is in the light of the conversation, learned from conversations (`bot/data/turns`).

The intent classifier reads a message by itself; this one reads it after the topic that was spoken of and the messages
before, which Rasa's tracker holds: by a regression and by the nearest known turns. The share of a label is the weighted geometric mean of both
readings. It adds `turn`: the likeliest labels with their
shares, and the intent that the message has `alone`. Where it is sure, its label becomes the intent: of any turn after a
topic; at the beginning, where the intent of the message by itself is unsure.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import encoder_files, turns
from bot.nlu.component import TrainedComponent, fingerprint_with
from bot.nlu.conversation import topic_before
from bot.nlu.encoder import Encoder
from bot.nlu.fact_selector import NEAR_TURNS
from bot.nlu.intent_classifier import FALLBACK, QUESTIONS, SHARES
from bot.nlu.sentence_featurizer import CONTEXT_VECTOR, vector_of
from bot.nlu.turn_model import TurnModel
from bot.nlu.vectors import vectors_of

TURN = "turn"
RANKING = 4
FEW = 3  # words of a message that only puts another name into the question before
# Labels of turns that ask for nothing: no message by itself is learnt as one of them.
NO_QUESTIONS = frozenset(("remark", "feeling", "tell"))
# Labels that no message by itself has as its intent: at the beginning of a conversation they stand beside that.
ACTS = NO_QUESTIONS | {"again", "recap", "difference", "which_of_them", "list_edit", "ask_standing", "plan", "weigh", "feedback_wanted"}  # fmt: skip
# What a label has at least, and what an act has of a message by itself: found on conversations left out while fitting.
LEAST, LEAST_ALONE, OF_ACTS = 1e-4, 0.01, 0.15
NO_LONGER = 0.1  # the share of the topic before, below which a turn has left it
OUT_OF_SCOPE = "out_of_scope"
YES_OR_NO = frozenset(("affirm", "deny"))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class KnowledgeTurnClassifier(TrainedComponent):
    """Says what a turn is: a question of a topic, a remark, a wish about the last answer …"""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`C`: inverse regularisation; `near_weight`: what the nearest turns count for, against the regression;
        `alone_weight`: what the message by itself counts for; `sure`: the share from which on a label is taken; `surer`: where the
        message goes on with the question before, `surest` where it is little more than a name; `fair`: where its topic is none any more, or its intent by itself is `certain`.
        At the beginning of a conversation: `alone`, the confidence with which the intent of the message by itself stands;
        `first`, the share from which on a question is taken against one that is less sure, `surest` against any."""
        return {
            "C": 5.0,
            "near_weight": 0.4,
            "alone_weight": 0.2,
            "sure": 0.3,
            "surer": 0.5,
            "surest": 0.7,
            "fair": 0.5,
            "certain": 0.7,
            "alone": 0.6,
            "first": 0.5,
        }

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Train anew with other conversations or another encoder."""
        return fingerprint_with(turns.files())

    @staticmethod
    def model_in(folder: Path) -> TurnModel:
        """The model kept in `folder`."""
        return TurnModel.read(folder)

    def train(self, training_data: TrainingData) -> Resource:
        """Fits the regression on the conversations; the messages of `training_data` have none around them."""
        known = turns.known()
        both = vectors_of(turns.texts(known), Encoder(encoder_files.checked()))
        vectors = np.hstack([both[: len(known)], both[len(known) :]])
        topics, labels = [one.topic for one in known], [one.labels[0] for one in known]
        return self._keep(TurnModel.fit(vectors, topics, labels, strength=self._config["C"]))

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Adds `turn` to each message that has a text."""
        assert self._model is not None, "a trained classifier is loaded, not created"
        topic = topic_before(tracker)
        for message in messages:
            vector = message.get(CONTEXT_VECTOR)
            if vector is None or not any(sign.isalnum() for sign in message.get(TEXT) or ""):
                continue
            shares = self._model.predict(np.concatenate([vector, vector_of(message)]), topic)
            shares = with_near(shares, message.get(NEAR_TURNS), self._config["near_weight"])
            shares = with_alone(shares, message.get(SHARES), self._config["alone_weight"])
            ranking = sorted(shares.items(), key=lambda pair: -pair[1])[:RANKING]
            rows: list[dict[str, Any]] = [{"name": name, "confidence": round(share, 4)} for name, share in ranking]
            alone = message.get(INTENT) or {}
            kind = next((e.get("value") for e in message.get(ENTITIES, []) if e.get("entity") == "topic"), None)
            found = {**rows[0], "ranking": rows, "alone": alone.get("name"), "kind": kind, "first": not topic}
            message.set(TURN, found, add_to_output=True)
            agree = rows[0]["name"] == alone.get("name") and rows[0]["confidence"] > float(alone.get("confidence") or 0)
            if not message.get(QUESTIONS) and (agree or self._is_taken(message, shares, rows[0]["name"], topic)):
                _take(message, rows[0])
        return messages

    def _is_taken(self, message: Message, shares: dict[str, float], label: str, topic: str) -> bool:
        """Whether `label` is the intent rather than what the message has by itself."""
        alone = message.get(INTENT) or {}
        share, name, confidence = shares[label], str(alone.get("name")), float(alone.get("confidence") or 0)
        if share < self._config["sure"] or name in (label, "other_language"):
            return False
        if not any(sign.isalpha() for sign in message.get(TEXT)):
            return False  # "400" is what the conversation makes of it
        named = message.get(ENTITIES) and len(message.get(TEXT).split()) <= FEW  # "and the CRC?"
        goes_on = shares.get(topic, 0.0) >= NO_LONGER or share < self._config["fair"]
        if name == "follow_up" and label == topic:
            return False  # as good, and edits the question before
        if name == "follow_up" and (
            (named and share < self._config["surest"]) or (goes_on and share < self._config["surer"])
        ):
            return False  # what goes on with the question before keeps its topic
        certain = name != FALLBACK and confidence >= self._config["certain"]
        if certain and share < self._config["fair"]:
            return False
        if label in YES_OR_NO and (name == "follow_up" or message.get(ENTITIES)):
            return False  # "no, 1800"
        return bool(topic) or self._begins(share, label, name, confidence)

    def _begins(self, share: float, label: str, name: str, confidence: float) -> bool:
        """Whether a label with that share is the first intent of a conversation, rather than `name`, which a message has by itself."""
        unsure = name == FALLBACK or confidence < float(self._config["alone"])
        if label in ACTS or name == "follow_up":
            return unsure and label in NO_QUESTIONS
        if name == OUT_OF_SCOPE and not unsure:
            return False  # few conversations begin out of scope: messages by themselves tell more of it
        least = {FALLBACK: "sure", OUT_OF_SCOPE: "surest"}.get(name, "first" if unsure else "surest")
        return bool(share >= self._config[least])


def with_near(shares: dict[str, float], near: dict[str, float] | None, weight: float) -> dict[str, float]:
    """The shares of a regression with those of the nearest turns, where there are any."""
    if not near:
        return shares
    return {label: (1 - weight) * share + weight * near.get(label, 0.0) for label, share in shares.items()}


def with_alone(shares: dict[str, float], alone: dict[str, float] | None, weight: float) -> dict[str, float]:
    """The shares of a turn weighed with those of its message by itself, which knows no acts."""
    if not alone:
        return shares
    weighed = {
        label: (share + LEAST) * (alone[label] + LEAST_ALONE if label in alone else OF_ACTS) ** weight
        for label, share in shares.items()
    }
    total = sum(weighed.values())
    return {label: share / total for label, share in weighed.items()}


def _take(message: Message, row: dict[str, Any]) -> None:
    """Makes a label the intent of a message; the kind of what is out of scope goes with it as the entity `topic`."""
    intent, _, kind = str(row["name"]).partition("/")
    entities = [entity for entity in message.get(ENTITIES, []) if entity.get("entity") != "topic"]
    if kind:
        entities.append({"entity": "topic", "value": kind, "start": 0, "end": len(message.get(TEXT))})
    message.set(ENTITIES, entities, add_to_output=True)
    message.set(INTENT, {"name": intent, "confidence": row["confidence"]}, add_to_output=True)
