"""What the trained components of the pipeline share: how Rasa makes them, and gets the model of each from its storage."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier

from bot.nlu import encoder_files


class TrainedComponent(IntentClassifier, GraphComponent):  # type: ignore[misc]  # Rasa ships no types
    """A component whose model lies in a folder of its own, written by `train` and read by `model_in`."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, model: Any = None) -> None:
        self._config, self._storage, self._resource, self._model = config, storage, resource, model

    @staticmethod
    def model_in(folder: Path) -> Any:
        """The model that `train` wrote into `folder`."""
        raise NotImplementedError

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TrainedComponent:
        """A component still without model, to be trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **_: Any
    ) -> TrainedComponent:  # fmt: skip
        """A component with its trained model."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, cls.model_in(folder))

    def _keep(self, model: Any) -> Resource:
        """Writes a trained model to the storage."""
        with self._storage.write_to(self._resource) as folder:
            model.write(folder)
        return self._resource


def fingerprint_with(files: Iterable[Path]) -> str:
    """What changes when the encoder or one of `files` does, for components that learn from files of their own."""
    digest = hashlib.sha256(encoder_files.fingerprint().encode())
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()
