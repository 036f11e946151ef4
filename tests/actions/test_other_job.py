"""Jobs outside the field that a role is set against."""

from __future__ import annotations

from bot.actions.answer import Answer
from bot.actions.other_job import other_jobs, without_its_pay


def _message(text: str, *jobs: str) -> dict[str, object]:
    found = [
        {"entity": "occupation", "value": job, "start": text.index(job), "end": text.index(job) + len(job)}
        for job in jobs
    ]
    return {"text": text, "entities": found}


def test_a_job_that_is_set_beside_a_role_is_taken_as_typed() -> None:
    assert other_jobs(_message("coding or scrub tech, who earns more", "scrub tech")) == ("scrub tech",)


def test_a_job_that_somebody_has_is_set_beside_nothing() -> None:
    assert other_jobs(_message("phleb here, is billing any good", "phleb")) == ()


def test_the_missing_pay_is_said_before_the_pay_that_there_is() -> None:
    answer = without_its_pay(Answer(type="pay", title="Medical coders", text="A figure."), ("scrub tech",))
    assert answer.text.startswith("**I have no pay of “scrub tech”") and answer.text.endswith("A figure.")
