"""Rasa component: the entities of a message, by a spaCy matcher over the knowledge vocabulary.

The names come from the compiled knowledge base when the model is loaded: a certification added there is
recognised without new training data. What is learnt from the training data is which words are ordinary.
"""

from __future__ import annotations

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.entities import Recognizer
from bot.nlu.lexicon import Lexicon
from bot.nlu.segments import segments
from bot.nlu.spelling import Speller
from bot.nlu.words import LONGEST, words
from bot.runtime.rasa_adaptations import apply
from knowledge import base

apply()  # here, because every Rasa command that loads the model imports this module

NORMAL = "normal_text"  # the message with its slips mended and its shorthand written out, for what comes after and for the actions
SEGMENTS = "segments"  # its parts, when it has several: `Segment`s with their slips mended
AMOUNTS = ("money", "number")  # their words are as they should be
_FILE = "words.json"
_SHORT = re.compile(r"p?\d\d(?:th)?", re.I)  # "p90", "75th"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class KnowledgeEntityExtractor(GraphComponent, EntityExtractorMixin):  # type: ignore[misc]  # Rasa ships no types
    """Finds roles, places, certifications and quantities, and mends the spelling of the rest."""

    def __init__(self, storage: ModelStorage, resource: Resource, lexicon: Lexicon | None = None) -> None:
        self._storage, self._resource = storage, resource
        if lexicon:
            self._use(lexicon)

    def _use(self, lexicon: Lexicon) -> None:
        self._recognizer = Recognizer(base(), lexicon.ordinary, lexicon.usual)
        names = self._recognizer.gazetteer
        self._name_words = names.words
        self._speller = Speller(lexicon, base().shorthand, names.forgiven)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> KnowledgeEntityExtractor:
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **_: Any
    ) -> KnowledgeEntityExtractor:  # fmt: skip
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, Lexicon.read(folder / _FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which words are ordinary; no annotated entity is needed."""
        lexicon = Lexicon.of([message.get(TEXT) or "" for message in training_data.intent_examples])
        with self._storage.write_to(self._resource) as folder:
            lexicon.write(folder / _FILE)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Training messages get entities and mended spelling like any other, and are learnt as a whole."""
        for message in training_data.training_examples:
            if message.get(TEXT):
                self._read(message)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities, and the text with its slips mended as `normal_text`."""
        for message in messages:
            self._read(message)
            message.set(SEGMENTS, segments((message.get(TEXT) or "")[:LONGEST]))
        return messages

    def _read(self, message: Message) -> None:
        text = (message.get(TEXT) or "")[:LONGEST]
        found = self._recognizer.recognize(text)
        entities = [entity.as_rasa() for entity in found]
        message.set(ENTITIES, message.get(ENTITIES, []) + self.add_extractor_name(entities), add_to_output=True)
        spelled = words(text)
        slipped, keep = set(), set()
        for word in spelled:
            named = [entity for entity in found if entity.start <= word.start < entity.end]
            if named and (word.text in self._name_words or any(e.unknown or e.entity in AMOUNTS for e in named)):
                keep.add(word.start)
            elif named:
                slipped.add(word.start)
        fuller = {
            e.start: f"{e.value}th percentile"
            for e in found
            if e.entity == "percentile" and _SHORT.fullmatch(text[e.start : e.end])
        }
        message.set(NORMAL, self._speller.mend(text, spelled, keep, fuller, slipped), add_to_output=True)
