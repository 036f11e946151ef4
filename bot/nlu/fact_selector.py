"""Rasa component: which facts of the knowledge base a message asks for, after the topic spoken of and by itself.

A fact's share is put together of two: of the messages known that are nearest, and of the middles of all messages for each
fact. On conversations left out, that is right more often than either (docs/explanation/understanding.md).

Like Rasa's ResponseSelector it finds the answer within a topic; it needs no intent for that, so that a fact is found
whatever topic its question was taken for. It adds `facts`: the likeliest ids, each with its share (`confidence`); and for the
turn classifier what the nearest known turns are.
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

from bot.nlu import encoder_files, fact_examples, turns
from bot.nlu.component import TrainedComponent, fingerprint_with
from bot.nlu.encoder import Encoder
from bot.nlu.entity_extractor import SEGMENTS
from bot.nlu.fact_model import NONE, RANKING, Near, Questions
from bot.nlu.intent_classifier import QUESTIONS
from bot.nlu.segments import Segment
from bot.nlu.sentence_featurizer import CONTEXT_VECTOR, SEGMENT_VECTORS, vector_of
from bot.nlu.vectors import vectors_of

FACTS = "facts"
NEAR_TURNS = "near_turns"  # labels of the nearest turns that are known, each with its share
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
        """`least`: the share from which on a fact is named."""
        return {"least": 0.15}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Train anew with other questions, other turns or another encoder."""
        return fingerprint_with([*fact_examples.files(), *turns.files()])

    @staticmethod
    def model_in(folder: Path) -> Questions:
        """The questions kept in `folder`."""
        return Questions.read(folder)

    def train(self, training_data: TrainingData) -> Resource:
        """Keeps the vectors of what is known to ask for each fact: questions and turns; and of what asks for none."""
        encoder = Encoder(encoder_files.checked())
        asked, known = list(fact_examples.examples()), turns.known()
        alone = vectors_of([text for text, _ in asked], encoder)
        both = vectors_of(turns.texts(known), encoder)
        others = [(_label(m), vector_of(m)) for m in training_data.intent_examples]
        none = [(f"{NONE}{label}", row) for label, row in others if label in NOT_FACTS and row is not None][::EACH]
        rows = [read(alone, alone), read(both[: len(known)], both[len(known) :])]
        if none:
            unasked = np.vstack([row for _, row in none])
            rows.append(read(unasked, unasked))
        facts = [fact for _, fact in asked] + [_fact(turn) for turn in known] + [label for label, _ in none]
        labels = [""] * len(asked) + [turn.labels[0] for turn in known] + [""] * len(none)
        return self._keep(Questions.of(np.vstack(rows), facts, labels))

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds `facts` to each message that has a text: of the whole and of those of its parts that ask something; and to
        each of the questions of a message that asks several."""
        assert self._model is not None, "a trained selector is loaded, not created"
        for message in messages:
            vector = vector_of(message)
            if vector is None or not any(sign.isalnum() for sign in message.get(TEXT) or ""):
                continue
            whole = self._model.nearest(read(message.get(CONTEXT_VECTOR, vector), vector))
            message.set(NEAR_TURNS, whole.turns)
            asking = [self._model.nearest(read(part, part)) for _, part in _of_questions(message)]
            message.set(FACTS, self._found([whole, *asking]), add_to_output=True)
            if several := message.get(QUESTIONS):
                of = {segment.text: read(part, part) for segment, part in _parts(message)}
                known = [
                    {**one, FACTS: self._found([self._model.nearest(of[one["text"]])])} if one["text"] in of else one
                    for one in several
                ]
                message.set(QUESTIONS, known, add_to_output=True)
        return messages

    def _found(self, near: list[Near]) -> list[dict[str, Any]]:
        """The facts that any of these ask for, the likeliest first."""
        best: dict[str, float] = {}
        for one in near:
            for fact, share in one.facts.items():
                best[fact] = max(share, best.get(fact, 0.0))
        ranking = sorted(best.items(), key=lambda pair: -pair[1])[:RANKING]
        return [
            {"id": fact, "confidence": round(share, 4)} for fact, share in ranking if share >= self._config["least"]
        ]


def read(in_context: NDArray[Any], alone: NDArray[Any]) -> NDArray[Any]:
    """The two vectors of a message, or of several, as one of unit length."""
    both: NDArray[Any] = np.concatenate([in_context, alone], axis=-1) / np.sqrt(np.float32(2))
    return both


def _fact(turn: turns.Example) -> str:
    """What a turn asks for: a fact, or none and what it is."""
    return turn.facts[0] if turn.facts else f"{NONE}{turn.labels[0]}"


def _label(message: Message) -> str:
    """The intent of a training message, out of scope with its kind."""
    return str(message.get(INTENT_RESPONSE_KEY) or message.get(INTENT))


def _parts(message: Message) -> list[tuple[Segment, NDArray[Any]]]:
    """The parts of a message that has several, each with its vector."""
    vectors = message.get(SEGMENT_VECTORS)
    return list(zip(message.get(SEGMENTS) or (), vectors if vectors is not None else (), strict=False))


def _of_questions(message: Message) -> list[tuple[Segment, NDArray[Any]]]:
    """The parts of a message that ask; all of them when none has the form of a question."""
    found = _parts(message)
    return [pair for pair in found if pair[0].asks] or found
