"""The sentence encoder: as good as the network it is made from, small, and hard to upset.

`encoder_reference.json` holds the vectors of sentence-transformers 6.2 and torch 2.13 for the same weights.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import encoder_build
from bot.nlu.encoder import BATCH, DIMENSIONS, MAX_CHARACTERS, MODEL, TOKENIZER, Encoder
from bot.nlu.sentence_featurizer import SentenceEncoderFeaturizer

REFERENCE: dict[str, list[float]] = json.loads(Path(__file__).with_name("encoder_reference.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return encoder_build.build(tmp_path_factory.mktemp("encoder"))


@pytest.fixture(scope="module")
def encoder(folder: Path) -> Encoder:
    return Encoder(folder)


def likeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cosines of rows of unit length."""
    return np.asarray((one * other).sum(-1), np.float32)


@pytest.mark.parametrize("sentence", REFERENCE)
def test_a_sentence_is_encoded_as_by_the_original_network(encoder: Encoder, sentence: str) -> None:
    assert likeness(encoder.encode([sentence])[0], np.array(REFERENCE[sentence], np.float32)) >= 0.99


def test_rounding_costs_little_on_average(encoder: Encoder) -> None:
    expected = np.array(list(REFERENCE.values()), np.float32)
    assert likeness(encoder.encode(list(REFERENCE)), expected).mean() >= 0.997


def test_vectors_have_unit_length(encoder: Encoder) -> None:
    vectors = encoder.encode(list(REFERENCE))
    assert vectors.shape == (len(REFERENCE), DIMENSIONS)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_what_is_alike_in_meaning_is_alike_in_direction(encoder: Encoder) -> None:
    pay, wage, weather = encoder.encode(["what do coders earn", "salary of a medical coder", "will it rain tomorrow"])
    assert likeness(pay, wage) > likeness(pay, weather) + 0.3


def test_a_batch_keeps_the_order_and_leaves_each_vector_as_it_is_alone(encoder: Encoder) -> None:
    texts = [f"{sentence} {number}" for number in range(BATCH // len(REFERENCE) + 2) for sentence in REFERENCE]
    assert len(texts) > BATCH
    alone = np.concatenate([encoder.encode([text]) for text in texts])
    assert likeness(encoder.encode(texts), alone).min() > 0.9999


def test_no_text_gives_no_vector(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, DIMENSIONS)


@pytest.mark.parametrize("text", ["", " \n\t", "\x00\x01"])
def test_a_text_that_says_nothing_is_zero(encoder: Encoder, text: str) -> None:
    assert not encoder.encode([text]).any()


@pytest.mark.parametrize("text", ["🤖", "\ud83d", "½ ÷ \x00 \u202e", "x" * 10_000])
def test_an_odd_text_has_a_vector_too(encoder: Encoder, text: str) -> None:
    assert np.linalg.norm(encoder.encode([text])[0]) == pytest.approx(1, abs=1e-5)


def test_the_end_of_a_very_long_text_is_not_read(encoder: Encoder) -> None:
    start = "how much do medical coders make in Ohio " * 60
    assert len(start) > MAX_CHARACTERS
    np.testing.assert_array_equal(encoder.encode([start]), encoder.encode([start + "and billers? " * 100_000]))


def test_the_encoder_is_small(folder: Path) -> None:
    assert 20e6 < (folder / MODEL).stat().st_size < 25e6


def test_two_builds_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    again = encoder_build.build(tmp_path / "again")
    assert {file.name: file.read_bytes() for file in again.iterdir()} == {
        file.name: file.read_bytes() for file in folder.iterdir()
    }


def test_running_needs_nothing_of_what_building_needs() -> None:
    lines = "import sys, bot.nlu.encoder; print(*{'onnx', 'safetensors', 'torch', 'rasa'} & set(sys.modules))"
    root = Path(encoder_build.__file__).parents[2]
    ran = subprocess.run([sys.executable, "-c", lines], cwd=root, capture_output=True, text=True, check=True)
    assert ran.stdout == "\n"


def test_neighboring_weights_fit_16_bits_on_any_processor() -> None:
    weight = np.random.default_rng(0).standard_normal((384, 50)).astype(np.float32)
    levels, scale = encoder_build.quantize(weight)
    pairs = levels.astype(np.int32).reshape(-1, 2, 50)
    assert 255 * max(pairs.clip(min=0).sum(1).max(), (-pairs).clip(min=0).sum(1).max()) < 2**15
    assert np.abs(levels * scale - weight).max() < 0.03


def test_a_folder_without_encoder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=f"No sentence encoder in {tmp_path}: encoder.onnx and tokenizer.json"):
        Encoder(tmp_path)


def test_a_current_encoder_is_not_built_again(tmp_path: Path) -> None:
    encoder_build.ensure(tmp_path)
    before = (tmp_path / MODEL).stat().st_mtime_ns
    encoder_build.ensure(tmp_path)
    assert (tmp_path / MODEL).stat().st_mtime_ns == before


def test_a_damaged_encoder_is_built_again(tmp_path: Path, folder: Path) -> None:
    (tmp_path / MODEL).write_bytes((folder / MODEL).read_bytes()[:1_000_000])
    encoder_build.ensure(tmp_path)
    assert (tmp_path / MODEL).read_bytes() == (folder / MODEL).read_bytes()


def test_other_weights_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    package = tmp_path / "site" / encoder_build.PACKAGE
    (package / "model").mkdir(parents=True)
    (package / "__init__.py").write_text("raise ImportError('must not be imported')")
    (package / "model" / encoder_build.WEIGHTS).write_bytes(b"something else")
    monkeypatch.syspath_prepend(tmp_path / "site")
    assert encoder_build.main([str(tmp_path / "out")]) == 1
    assert "is not the file expected: its SHA-256 is" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_missing_weights_are_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(encoder_build, "PACKAGE", "weights_that_nobody_installed")
    assert encoder_build.main([]) == 1
    assert capsys.readouterr().err == "The encoder's weights are not installed: `uv sync` brings them.\n"


def test_the_featurizer_carries_its_encoder_in_the_model(tmp_path: Path, encoder: Encoder) -> None:
    featurizer = trained(tmp_path)
    messages = [Message({TEXT: "biller pay in utah"}), Message({TEXT: ""}), Message({"intent": "greet"})]
    featurizer.process_training_data(TrainingData(messages))

    spoken, empty, textless = messages
    sequence, sentence = spoken.get_dense_features(TEXT)
    assert sequence is None
    assert sentence is not None
    np.testing.assert_allclose(sentence.features, encoder.encode(["biller pay in utah"]), atol=1e-3)
    assert sentence.features.shape == (1, DIMENSIONS)
    assert not empty.get_dense_features(TEXT)[1].features.any()
    assert not textless.features


def trained(tmp_path: Path) -> SentenceEncoderFeaturizer:
    """A featurizer trained and loaded as Rasa does, whose encoder's folder is gone."""
    storage = LocalModelStorage(tmp_path)
    kept = tmp_path / "kept"
    config = {**SentenceEncoderFeaturizer.get_default_config(), "folder": str(kept)}
    place = (storage, Resource("sentences"), ExecutionContext(GraphSchema({}), node_name="sentences"))
    SentenceEncoderFeaturizer.create(config, *place).train(TrainingData())
    for name in (MODEL, TOKENIZER):
        (kept / name).unlink()
    return SentenceEncoderFeaturizer.load(config, *place)
