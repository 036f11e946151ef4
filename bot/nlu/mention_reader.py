"""Rasa component: what the names and amounts in a message are to its writer, learned from `bot/data/mentions`.

"been driving 20 yrs" are no years of coding, "they want 3200" is no pay, "my mom is a biller" no job of the writer's. Each
entity that is read gets `is`, the likeliest label of its kind, and `share`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import encoder_files, mentions
from bot.nlu.component import TrainedComponent, fingerprint_with
from bot.nlu.encoder import Encoder
from bot.nlu.mention_model import MentionModel
from bot.nlu.sentence_featurizer import MENTION_VECTORS
from bot.nlu.vectors import vectors_of


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class KnowledgeMentionReader(TrainedComponent):
    """Says what lengths of time, amounts, jobs, credentials and places are to who mentions them."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`C`: inverse regularisation."""
        return {"C": 5.0}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Train anew with other mentions or another encoder."""
        return fingerprint_with(mentions.files())

    @staticmethod
    def model_in(folder: Path) -> MentionModel:
        """The model kept in `folder`."""
        return MentionModel.read(folder)

    def train(self, training_data: TrainingData) -> Resource:
        """Fits the regressions on the mentions; the messages of `training_data` have none that are labelled."""
        known = list(mentions.examples())
        vectors = vectors_of([mention.sentence for mention, _ in known], Encoder(encoder_files.checked()))
        kinds, labels = [mention.kind for mention, _ in known], [label for _, label in known]
        return self._keep(MentionModel.fit(vectors, kinds, labels, strength=self._config["C"]))

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds `is` and `share` to each entity that got a vector as a mention."""
        assert self._model is not None, "a trained reader is loaded, not created"
        for message in messages:
            if not (read := message.get(MENTION_VECTORS)):
                continue
            entities = [dict(entity) for entity in message.get(ENTITIES, [])]
            for place, kind, vector in read:
                label, share = self._model.predict(vector, kind)
                entities[place] |= {"is": label, "share": round(share, 4)}
            message.set(ENTITIES, entities, add_to_output=True)
        return messages
