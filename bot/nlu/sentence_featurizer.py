"""The sentence encoder as a Rasa featurizer."""

from __future__ import annotations

import shutil
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import encoder_files
from bot.nlu.conversation import messages_before, topic_before
from bot.nlu.encoder import FILES, Encoder
from bot.nlu.entity_extractor import NORMAL, SEGMENTS
from bot.nlu.mentioned import mentioned
from bot.nlu.turns import EARLIER, in_context
from bot.nlu.vectors import vectors_of
from bot.nlu.words import LONGEST

SEGMENT_VECTORS = "segment_vectors"  # of a message's parts, when it has several
MENTION_VECTORS = "mention_vectors"  # of the entities that are read as mentions: place, kind, vector
CONTEXT_VECTOR = "context_vector"  # of a message read after what was said before


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceEncoderFeaturizer(DenseFeaturizer, GraphComponent):  # type: ignore[misc]
    """Gives each text the sentence vector of the encoder; needs no tokenizer before it.

    Training learns nothing: it puts the encoder, which was tuned beforehand, into the model.
    """

    @classmethod
    def required_components(cls) -> list[type]:
        """None: the encoder has its own tokenizer."""
        return []

    @staticmethod
    def required_packages() -> list[str]:
        """What running needs beyond Rasa."""
        return ["onnxruntime", "tokenizers"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Nothing beyond what every featurizer has."""
        return dict(DenseFeaturizer.get_default_config())

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """There is nothing to set."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Train anew with another encoder."""
        return encoder_files.fingerprint()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoderFeaturizer:
        """A featurizer still without encoder: `train` stores one."""
        return cls(config, execution_context.node_name, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SentenceEncoderFeaturizer:
        """A featurizer with the encoder of the model."""
        with model_storage.read_from(resource) as stored:
            return cls(config, execution_context.node_name, model_storage, resource, Encoder(stored))

    def __init__(
        self,
        config: dict[str, Any],
        name: str,
        model_storage: ModelStorage,
        resource: Resource,
        encoder: Encoder | None = None,
    ) -> None:
        super().__init__(name, config)
        self._model_storage = model_storage
        self._resource = resource
        self._encoder = encoder

    def train(self, training_data: TrainingData) -> Resource:
        """Puts the encoder into the model."""
        folder = encoder_files.checked()
        with self._model_storage.write_to(self._resource) as stored:
            for name in FILES:
                shutil.copyfile(folder / name, stored / name)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Adds a vector to each example that has a text."""
        assert self._encoder is not None, "the encoder is in the model: load the component, do not create it"
        texts = [message for message in training_data.training_examples if message.get(TEXT) is not None]
        for message, vector in zip(texts, vectors_of([_read(m) for m in texts], self._encoder), strict=True):
            message.add_features(self._sentence(vector))
        return training_data

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Adds to each message that has a text its vector by itself (zeros for an empty one) and after what was said before,
        and vectors of its parts and of what it mentions."""
        assert self._encoder is not None, "the encoder is in the model: load the component, do not create it"
        topic, earlier = topic_before(tracker), messages_before(tracker, EARLIER)
        for message in messages:
            if message.get(TEXT) is None:
                continue
            text = _read(message)
            after = [in_context(text, topic, earlier)] if topic or earlier else []
            parts = [part.text for part in message.get(SEGMENTS) or ()]
            found = mentioned(message.get(TEXT)[:LONGEST], message.get(ENTITIES, []))
            # All at once: what a short text costs is the reading of the weights.
            rows = self._encoder.encode([text, *after, *parts, *(mention.sentence for _, mention in found)])
            message.add_features(self._sentence(rows[0]))
            message.set(CONTEXT_VECTOR, rows[len(after)])
            begin = 1 + len(after)
            if parts:
                message.set(SEGMENT_VECTORS, rows[begin : begin + len(parts)])
            if found:
                of_mentions = zip(found, rows[begin + len(parts) :], strict=True)
                message.set(MENTION_VECTORS, [(place, mention.kind, row) for (place, mention), row in of_mentions])
        return messages

    def _sentence(self, vector: NDArray[np.float32]) -> Features:
        return Features(vector.reshape(1, -1), FEATURE_TYPE_SENTENCE, TEXT, self._identifier)


def vector_of(message: Message) -> NDArray[np.float32] | None:
    """The vector that a message got here, if any; Rasa's own way to it, `get_dense_features`, copies all features first."""
    found = (one for one in message.features if one.attribute == TEXT and one.type == FEATURE_TYPE_SENTENCE)
    return next((np.asarray(one.features, np.float32).reshape(-1) for one in found if one.is_dense()), None)


def _read(message: Message) -> str:
    """The text of a message with its slips mended."""
    return str(message.get(NORMAL) or message.get(TEXT))
