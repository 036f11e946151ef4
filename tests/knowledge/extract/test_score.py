"""Precision and recall stay what they were measured to be."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from knowledge.extract.check import Checker
from tests.knowledge.extract.score import score, texts

RECORDED = YAML(typ="safe").load(Path(__file__).parent / "recorded.yml")


def test_every_expected_sentence_stands_in_its_text_once() -> None:
    stray = [
        (name, c["sentence"])
        for name, text in texts()
        for c in text["claims"]
        if text["text"].count(c["sentence"]) != 1
    ]
    assert stray == []


@pytest.mark.parametrize("measure", ["precision", "recall"])
@pytest.mark.parametrize("part", ["amounts", "whole"])
def test_it_is_as_good_as_it_was(reader: Checker, part: str, measure: str) -> None:
    found = getattr(score(reader, whole=part == "whole"), measure)
    assert found >= RECORDED["now"][part][measure] - RECORDED["margin"]
