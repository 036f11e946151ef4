"""One answer of each type, as the web and the terminal get it, held against files.

After a wanted change: BILLIE_WRITE_GOLDEN=1 python -m pytest tests/actions/test_golden.py, then read the difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import get_args

import pytest

from bot.actions.answer import AnswerType
from tests.actions.run_action import BILLER, CODER, Turn, run_action

GOLDEN = Path(__file__).parent / "golden"
Asked = tuple[str, str, list[tuple[str, object]]]
CASES: dict[str, Asked] = {
    "pay": ("ask_salary", "coder pay in oregon", [CODER, ("state", "OR")]),
    "comparison": ("compare_places", "coders california or arkansas", [CODER, ("state", "CA"), ("state", "AR")]),
    "ranking": ("rank_pay", "top 5 states for coders", [CODER, ("number", 5)]),
    "certification": ("ask_certification", "how much is the cpc exam", [("certification", "CPC")]),
    "advice": ("advise_certification", "best cert for inpatient", []),
    "plan": ("plan_certification", "is the cpc worth it", [("certification", "CPC")]),
    "outlook": ("ask_outlook", "will ai replace coders", [CODER]),
    "living_cost": ("ask_cost_of_living", "is arkansas cheap", [("state", "AR")]),
    "role": ("ask_role", "what does a biller do", [BILLER]),
    "facts": ("ask_education", "do i need a degree", []),
    "source": ("ask_source", "where do your figures come from", []),
    "question": ("follow_up", "and in texas", [("state", "TX")]),
    "text": ("ask_salary", "coder salary in atlantis", [CODER, ("city", "Atlantis")]),
}


def ask(name: str, channel: str) -> Turn:
    intent, text, entities = CASES[name]
    return run_action(intent, text=text, entities=entities, channel=channel)


def hold(path: Path, text: str) -> None:
    """Hold `text` against the file; write it instead when that is asked for."""
    if os.environ.get("BILLIE_WRITE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_the_envelope_is_the_one_on_file(name: str) -> None:
    [message] = ask(name, "web").messages
    hold(GOLDEN / f"{name}.json", json.dumps(message["custom"], indent=2, ensure_ascii=False) + "\n")


@pytest.mark.parametrize("name", CASES)
def test_the_terminals_text_is_the_one_on_file(name: str) -> None:
    turn = ask(name, "cmdline")
    buttons = "".join(f"\n[{button['title']}] {button['payload']}" for button in turn.messages[0]["buttons"])
    hold(GOLDEN / f"{name}.txt", f"{turn.text}\n{buttons}\n")


@pytest.mark.parametrize("name", CASES)
def test_each_case_is_of_the_type_that_it_stands_for(name: str) -> None:
    assert ask(name, "web").answer.type == name


def test_every_type_of_answer_has_a_case() -> None:
    assert set(get_args(AnswerType)) == CASES.keys()


def test_no_file_stands_for_nothing() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == CASES.keys()
