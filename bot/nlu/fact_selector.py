"""Rasa component: which facts of the knowledge base a message asks for, by how near it is to questions for each.

A fact's share is the mean of two: of the nearest questions, and of the middles of all questions for each fact. On questions
left out, that is right more often than either (docs/explanation/understanding.md).

Like Rasa's ResponseSelector it finds the answer within a topic; it needs no intent for that, so that a fact is found
whatever topic its question was taken for. It adds `facts`: the likeliest ids, each with its share of the nearest questions
(`confidence`) and how near the nearest of them is (`near`, a cosine): what is far from all has large shares, too.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import encoder_files, fact_examples
from bot.nlu.component import TrainedComponent, fingerprint_with
from bot.nlu.encoder import Encoder
from bot.nlu.entity_extractor import SEGMENTS
from bot.nlu.fact_model import NONE, RANKING, Questions
from bot.nlu.sentence_featurizer import SEGMENT_VECTORS
from bot.nlu.vectors import vectors_of

FACTS = "facts"
# Intents whose messages ask for a figure of a table, or for nothing: they show what is no question for a fact.
NOT_FACTS = frozenset(
    ("ask_salary", "compare_places", "compare_roles", "rank_pay", "follow_up", "greet", "goodbye", "thank", "affirm", "deny",
     "ask_about_me", "forget_me", "other_language", "ask_cost_of_living", "request_human", "bot_challenge", "ask_help",
     "feedback_positive", "feedback_negative", "advise_certification", "compare_certifications", "out_of_scope/software",
     "out_of_scope/advertising", "out_of_scope/chit_chat", "out_of_scope/code_lookup", "out_of_scope/other_job")
)  # fmt: skip
EACH = 3  # of such messages every third is kept: enough to tell, and quicker


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class KnowledgeFactSelector(TrainedComponent):
    """Finds the facts that a message asks for; the intent stays as it is."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`least`: the share of the nearest questions from which on a fact is named."""
        return {"least": 0.15}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Train anew with other questions or another encoder."""
        return fingerprint_with(fact_examples.files())

    @staticmethod
    def model_in(folder: Path) -> Questions:
        """The questions kept in `folder`."""
        return Questions.read(folder)

    def train(self, training_data: TrainingData) -> Resource:
        """Keeps the vectors of all questions for facts, and of messages that ask for none."""
        asked = list(fact_examples.examples())
        vectors = vectors_of([text for text, _ in asked], Encoder(encoder_files.checked()))
        others = [(_label(m), m.get_dense_features(TEXT)[1]) for m in training_data.intent_examples]
        none = [(f"{NONE}{label}", dense.features) for label, dense in others if label in NOT_FACTS and dense][::EACH]
        rows = np.vstack([vectors, *(np.asarray(row).reshape(1, -1) for _, row in none)])
        return self._keep(Questions(rows, [*(fact for _, fact in asked), *(label for label, _ in none)]))

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds `facts` to each message that has a text: of the whole and of those of its parts that ask something."""
        assert self._model is not None, "a trained selector is loaded, not created"
        for message in messages:
            _, dense = message.get_dense_features(TEXT)
            if dense is None:
                continue
            vectors = [np.asarray(dense.features).reshape(-1), *_of_questions(message)]
            best: dict[str, tuple[float, float]] = {}
            for vector in vectors:
                for fact, found in self._model.nearest(vector).items():
                    best[fact] = max(found, best.get(fact, (0.0, 0.0)))
            ranking = sorted(best.items(), key=lambda pair: -pair[1][0])
            rows = [
                {"id": fact, "confidence": round(share, 4), "near": round(near, 4)}
                for fact, (share, near) in ranking
                if share >= self._config["least"]
            ]
            message.set(FACTS, rows[:RANKING], add_to_output=True)
        return messages


def _label(message: Message) -> str:
    """The intent of a training message, out of scope with its kind."""
    return str(message.get(INTENT_RESPONSE_KEY) or message.get(INTENT))


def _of_questions(message: Message) -> list[NDArray[Any]]:
    """The vectors of the parts of a message that ask; of all its parts when none has the form of a question."""
    vectors = message.get(SEGMENT_VECTORS)
    found = list(zip(message.get(SEGMENTS) or (), vectors if vectors is not None else (), strict=False))
    return [vector for part, vector in found if part.asks] or [vector for _, vector in found]
