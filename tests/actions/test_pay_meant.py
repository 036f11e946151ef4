"""Turns about pay that the classifier files elsewhere."""

from __future__ import annotations

import pytest

from bot.actions.area_holds import INTENT as AREA
from bot.actions.pay_meant import pay_meant
from bot.actions.question import Question

PAY = Question("ask_salary", role=("medical_coder",), place=("Boise, ID",))
RANKED = Question("rank_pay", role=("medical_coder",))


@pytest.mark.parametrize(
    ("question", "before", "intent", "meant"),
    [
        (Question("ask_help", text="what should i ask for then", sure=False), PAY, "ask_help", "ask_salary"),
        (Question("ask_job_search", text="how much should we offer a biller", role=("medical_biller",)), None, "ask_job_search", "ask_salary"),
        (Question("ask_help", text="how much should i pay for a course"), PAY, "ask_help", None),
        (Question("rank_pay", text="where would 80k fall", money=(80000.0,)), PAY, "rank_pay", "ask_salary"),
        (Question("ask_source", text="10th and 90th for coders", role=("medical_coder",)), None, "ask_source", "ask_salary"),
        (Question("ask_source", text="just the median"), PAY, "ask_source", "follow_up"),
        (Question("ask_source", text="the number for all of idaho", place=("ID",)), PAY, "ask_source", "follow_up"),
        (Question("ask_source", text="is the number for idaho right", place=("ID",)), PAY, "ask_source", None),
        (Question("ask_outlook", text="how many billers work there", wants="jobs"), PAY, "ask_outlook", "ask_salary"),
        (Question("nlu_fallback", text="which is the lowest"), RANKED, "nlu_fallback", "follow_up"),
        (Question("nlu_fallback", text="reno??", place=("Reno, NV",)), PAY, "nlu_fallback", "follow_up"),
        (Question("ask_salary", text="does that cover nampa", place=("Nampa, ID",)), PAY, "follow_up", AREA),
        (Question("ask_cost_of_living", text="ohio please", place=("OH",)), PAY, "ask_cost_of_living", "follow_up"),
        (Question("ask_cost_of_living", text="rent in ohio", place=("OH",)), PAY, "ask_cost_of_living", None),
        (Question("ask_pay_factors", text="our director makes 30k less"), PAY, "ask_pay_factors", "ask_source"),
        (Question("ask_education", text="how long is school"), PAY, "ask_education", None),
    ],
)  # fmt: skip
def test_what_a_turn_of_pay_means(question: Question, before: Question | None, intent: str, meant: str | None) -> None:
    assert pay_meant(question, before, intent) == meant
