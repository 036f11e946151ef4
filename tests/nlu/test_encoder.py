"""The sentence encoder: whole, as good as the tuned network it is made from, small, and hard to upset.

`encoder_reference.json` holds the vectors that torch 2.13 gives for the tuned weights before they were rounded;
`bot/nlu/tuning/tune_encoder.py` writes it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import encoder_build, encoder_files
from bot.nlu.encoder import BATCH, DIMENSIONS, FILES, MAX_CHARACTERS, MODEL, TOKENIZER, Encoder
from bot.nlu.sentence_featurizer import SentenceEncoderFeaturizer

REFERENCE: dict[str, list[float]] = json.loads(Path(__file__).with_name("encoder_reference.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(encoder_files.checked())


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder of its own with the encoder's files, to be damaged."""
    return Path(shutil.copytree(encoder_files.FOLDER, tmp_path / "weights"))


def likeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cosines of rows of unit length."""
    return np.asarray((one * other).sum(-1), np.float32)


@pytest.mark.parametrize("sentence", REFERENCE)
def test_a_sentence_is_encoded_as_by_the_network_before_rounding(encoder: Encoder, sentence: str) -> None:
    assert likeness(encoder.encode([sentence])[0], np.array(REFERENCE[sentence], np.float32)) >= 0.97


def test_rounding_costs_little_on_average(encoder: Encoder) -> None:
    expected = np.array(list(REFERENCE.values()), np.float32)
    assert likeness(encoder.encode(list(REFERENCE)), expected).mean() >= 0.99


BEFORE = "ask salary # how much do coders make in florida"


def test_a_text_is_read_after_what_was_said_before(encoder: Encoder) -> None:
    alone, after_pay, after_exam = encoder.encode(
        ["how much", (BEFORE, "how much"), ("ask certification # tell me about the cpc", "how much")]
    )
    assert likeness(alone, after_pay) < 0.95 and likeness(after_pay, after_exam) < 0.8


def test_only_the_text_is_in_the_vector(encoder: Encoder) -> None:
    other, text = encoder.encode([(BEFORE, "thanks so much"), (BEFORE, "what does the exam cost")])
    assert likeness(other, text) < 0.5


def test_the_vector_does_not_depend_on_what_is_encoded_with_it(encoder: Encoder) -> None:
    texts = ["pay", (BEFORE, "and texas"), " ".join(["a long story about my work"] * 6), "and texas"]
    together = encoder.encode(texts)
    assert likeness(together, np.stack([encoder.encode([text])[0] for text in texts])).min() >= 0.999


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


def test_two_threads_encode_as_one(encoder: Encoder) -> None:
    texts = [f"coder pay {number} " * (number % 7 + 1) for number in range(3 * BATCH)]
    assert np.array_equal(encoder.encode(texts, threads=2), encoder.encode(texts))


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


def test_the_encoder_is_small() -> None:
    assert 20e6 < (encoder_files.FOLDER / MODEL).stat().st_size < 25e6


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    weights, tokenizer = random_weights(tmp_path), encoder_files.FOLDER / TOKENIZER
    one, other = (encoder_build.build(weights, tokenizer, tmp_path / name) for name in ("one", "other"))
    assert {file.name: file.read_bytes() for file in one.iterdir()} == {
        file.name: file.read_bytes() for file in other.iterdir()
    }


def test_what_is_built_is_whole_and_runs(tmp_path: Path) -> None:
    built = encoder_build.build(random_weights(tmp_path), encoder_files.FOLDER / TOKENIZER, tmp_path / "built")
    vectors = Encoder(encoder_files.checked(built)).encode(list(REFERENCE))
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def random_weights(folder: Path) -> Path:
    """A file with the shapes of the network's weights and nothing learned in them."""
    chance = np.random.default_rng(0)
    wide, words = 4 * DIMENSIONS, 30_522
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (words, DIMENSIONS),
        "embeddings.position_embeddings.weight": (512, DIMENSIONS),
        "embeddings.token_type_embeddings.weight": (2, DIMENSIONS),
    }
    names = ["embeddings.LayerNorm"]
    for layer in (f"encoder.layer.{index}" for index in range(encoder_build.LAYERS)):
        names += [f"{layer}.attention.output.LayerNorm", f"{layer}.output.LayerNorm"]
        dense = [*(f"attention.self.{part}" for part in ("query", "key", "value")), "attention.output.dense"]
        for name, rows, columns in [
            *((part, DIMENSIONS, DIMENSIONS) for part in dense),
            ("intermediate.dense", wide, DIMENSIONS),
            ("output.dense", DIMENSIONS, wide),
        ]:
            shapes |= {f"{layer}.{name}.weight": (rows, columns), f"{layer}.{name}.bias": (rows,)}
            shapes[f"{layer}.{name}.{encoder_build.RANGE}"] = (columns,)
    shapes |= {f"{name}.{part}": (DIMENSIONS,) for name in names for part in ("weight", "bias")}
    weights = {name: np.abs(chance.standard_normal(shape, np.float32) / 20) for name, shape in shapes.items()}
    safetensors.numpy.save_file(weights, folder / "random.safetensors")
    return folder / "random.safetensors"


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


def test_the_files_that_come_with_billie_are_whole() -> None:
    assert encoder_files.checked() == encoder_files.FOLDER


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_named(copy: Path, name: str) -> None:
    (copy / name).write_bytes((copy / name).read_bytes()[:-1])
    with pytest.raises(encoder_files.DamagedError, match=f"{name} is damaged"):
        encoder_files.checked(copy)


@pytest.mark.parametrize("name", [*FILES, encoder_files.SUMS])
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(encoder_files.DamagedError, match=f"{name} is missing"):
        encoder_files.checked(copy)


def test_another_encoder_has_another_fingerprint(copy: Path) -> None:
    sums = (copy / encoder_files.SUMS).read_text("utf-8")
    (copy / encoder_files.SUMS).write_text("0" + sums[1:], "utf-8")
    assert encoder_files.fingerprint(copy) != encoder_files.fingerprint()


def test_a_builder_without_files_says_how_it_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    assert encoder_build.main([]) == 2
    assert capsys.readouterr().err.startswith("usage:")


def test_weights_that_are_not_there_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert encoder_build.main([str(tmp_path / "none"), str(tmp_path), str(tmp_path / "out")]) == 1
    assert str(tmp_path / "none") in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_featurizer_carries_its_encoder_in_the_model(tmp_path: Path, encoder: Encoder) -> None:
    featurizer = trained(tmp_path)
    assert {file.name for file in tmp_path.rglob("*") if file.is_file()} >= set(FILES)
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


def trained(folder: Path) -> SentenceEncoderFeaturizer:
    """A featurizer trained and loaded as Rasa does."""
    storage = LocalModelStorage(folder)
    config = SentenceEncoderFeaturizer.get_default_config()
    place = (storage, Resource("sentences"), ExecutionContext(GraphSchema({}), node_name="sentences"))
    SentenceEncoderFeaturizer.create(config, *place).train(TrainingData())
    return SentenceEncoderFeaturizer.load(config, *place)
