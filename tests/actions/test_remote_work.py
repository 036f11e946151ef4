"""Working from home: the survey's share, and the gaps."""

from __future__ import annotations

from tests.actions.run_action import run_action


def test_the_share_names_survey_and_year() -> None:
    answer = run_action("ask_remote_work", text="can i work from home").answer
    assert "55%" in answer.text and "2022" in answer.text  # AAPC 2023 report, survey 2022
    assert "aapc_survey_2023" in {source.id for source in answer.sources}


def test_members_are_not_taken_for_all_coders() -> None:
    assert "not all coders" in run_action("ask_remote_work", text="can i work from home").answer.text


def test_the_lack_of_an_official_figure_is_said() -> None:
    assert (
        "No official figure on telework"
        in run_action("ask_remote_work", text="work from home", entities=[("role", "medical_coder")]).answer.text
    )
