"""The mentions that are learnt from (bot/data/mentions), which entities are read as such, and the model that learns from them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.nlu import mentions
from bot.nlu.mention_model import MentionModel
from bot.nlu.mentioned import KINDS, MOST, mentioned
from bot.nlu.mentions import Mention

GUIDE = (Path(__file__).parents[2] / "docs" / "reference" / "mentions.md").read_text("utf-8")
LEAST = 80  # lines of a label


def test_every_label_has_its_lines_and_a_row_in_the_guide() -> None:
    count: dict[tuple[str, str], int] = {}
    for mention, label in mentions.examples():
        count[mention.kind, label] = count.get((mention.kind, label), 0) + 1
    assert {kind for kind, _ in count} == set(KINDS.values()) == set(mentions.STANDS_IN)
    assert {pair: number for pair, number in count.items() if number < LEAST} == {}
    sections = {part.split()[0]: part for part in GUIDE.split("\n## ")[1:]}
    assert [pair for pair in count if not re.search(rf"^\| `{pair[1]}` \|", sections[pair[0]], re.M)] == []


def test_a_mention_is_read_by_its_sentence_and_not_by_its_name() -> None:
    text = "been driving 20 yrs now want a desk job"
    mention = Mention.of("years", text, text.index("20"), text.index(" now"))
    assert mention.sentence == "years # been driving some years now want a desk job"
    assert mention.upto == "years # been driving some years"


def test_of_a_long_story_the_words_around_are_read() -> None:
    text = "word " * 50 + "20 yrs" + " word" * 50
    mention = Mention.of("years", text, 250, 256)
    assert len(mention.before.split()) < mentions.BEFORE and len(mention.after.split()) < mentions.AFTER + 1


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("years", "field:\n  - [20 yrs] and [3 yrs] in\n", "years.yml: field, line 1"),
        ("years", "field:\n  - '3 years in'\n", "years.yml: field, line 1"),
        ("colors", "red:\n  - 'a [red] one'\n", "no kind of mention 'colors'"),
    ],
)
def test_a_broken_file_names_its_place(tmp_path: Path, name: str, content: str, says: str) -> None:
    (tmp_path / f"{name}.yml").write_text(content.replace("- [", "- '[").replace("] in", "] in'"))
    with pytest.raises(mentions.UnreadableMention, match=re.escape(says)):
        list(mentions.examples(tmp_path))


def entity(kind: str, start: int, end: int) -> dict[str, Any]:
    return {"entity": kind, "value": 1, "start": start, "end": end}


def test_amounts_are_always_read_and_names_where_somebody_is_spoken_of() -> None:
    assert [m.kind for _, m in mentioned("19.50 enough", [entity("money", 0, 5)])] == ["money"]
    assert mentioned("cpc cost", [entity("certification", 0, 3)]) == []
    assert [m.kind for _, m in mentioned("my cpc", [entity("certification", 3, 6)])] == ["credential"]
    assert mentioned("pay of it", [{"entity": "period", "value": "hour", "start": 0, "end": 3}]) == []


def test_of_many_mentions_only_the_first_are_read() -> None:
    text = "10 years " * 60
    assert len(mentioned(text, [entity("experience", 9 * n, 9 * n + 8) for n in range(60)])) == MOST


def test_the_model_tells_the_labels_of_each_kind(tmp_path: Path) -> None:
    vectors = np.tile(np.eye(6), (30, 1))
    kinds = ["years"] * 3 + ["money"] * 3
    labels = ["field", "other", "age", "own", "price", "goal"]
    model = MentionModel.fit(vectors, kinds * 30, labels * 30, strength=100.0)
    model.write(tmp_path)
    for one in (model, MentionModel.read(tmp_path)):
        assert one.predict(np.eye(6)[1], "years")[0] == "other"
        label, share = one.predict(np.eye(6)[3], "money")
        assert label == "own" and share > 0.8
