"""The statistics of the intent classifier."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import hstack

from bot.nlu.intent_model import FLAG_WEIGHT, Example, IntentModel

RNG = np.random.default_rng(0)


def example(text: str, direction: int, *entities: tuple[str, int, int]) -> Example:
    vector = RNG.normal(0, 0.1, 8)
    vector[direction] += 1
    return Example(text, text, vector / np.linalg.norm(vector), entities)


@pytest.fixture(scope="module")
def model() -> IntentModel:
    pay = [example(f"coder pay number {i}", 0, ("role", 0, 5)) for i in range(20)]
    bye = [example(f"bye for now {i}", 1) for i in range(20)]
    exam = [example(f"exam cost {i}", 2) for i in range(20)]
    labels = ["ask_salary"] * 20 + ["goodbye"] * 20 + ["ask_certification"] * 20
    return IntentModel.fit([*pay, *bye, *exam], labels, c_vector=10, c_words=10, vector_weight=0.7)


def test_the_shares_add_up_to_one(model: IntentModel) -> None:
    assert sum(model.predict(example("coder pay", 0)).values()) == pytest.approx(1)


def test_a_message_is_scored_as_the_regressions_would(model: IntentModel) -> None:
    asked = example("coder pay bye", 0, ("role", 0, 5))
    flags = model._parts["flags"].transform([asked.flags]) * FLAG_WEIGHT
    grams = hstack(
        [model._parts["word"].transform([asked.masked]), model._parts["letter"].transform([asked.masked]), flags]
    )
    by_vector = model._parts["vector"].predict_proba(np.hstack([asked.vector, flags.toarray()[0]]).reshape(1, -1))[0]
    by_words = model._parts["words"].predict_proba(grams.tocsr())[0]
    mean = by_vector**0.7 * by_words**0.3
    assert list(model.predict(asked).values()) == pytest.approx(list(mean / mean.sum()), abs=1e-4)


def test_meaning_and_words_together_decide(model: IntentModel) -> None:
    shares = model.predict(example("coder pay", 0, ("role", 0, 5)))
    assert max(shares, key=lambda label: shares[label]) == "ask_salary"


def test_a_model_that_was_kept_predicts_the_same(model: IntentModel, tmp_path: Path) -> None:
    model.write(tmp_path)
    asked = example("coder pay in texas", 0, ("role", 0, 5), ("state", 13, 18))
    kept = IntentModel.read(tmp_path).predict(asked)
    assert kept == pytest.approx(model.predict(asked), abs=1e-5)


def test_names_are_masked_by_their_kind() -> None:
    assert example("coder pay in texas", 0, ("state", 13, 18), ("role", 0, 5)).masked == "xrole pay in xplace"
