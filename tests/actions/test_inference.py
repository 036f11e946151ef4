"""What a remark infers from the pay last shown."""

from bot.actions.inference import middle, settled
from bot.actions.profile import Profile
from bot.actions.question import Question
from knowledge import Base

ROLES = Question("compare_roles", role=("medical_coder", "medical_biller"))
PAY = Question("ask_salary", role=("medical_coder",))


def turn(text: str, **fields: object) -> Question:
    return Question("remark", text=text, **fields)  # type: ignore[arg-type]


def test_no_difference_is_held_against_the_medians(base: Base) -> None:
    found = settled(base, turn("hardly any difference then"), ROLES, Profile())
    assert found and found.text.startswith("There is a difference") and "$51,140" in found.text


def test_who_is_worse_off_is_said(base: Base) -> None:
    found = settled(base, turn("billers come out worse", role=("medical_biller",)), ROLES, Profile())
    assert found and found.text.startswith("On median pay, yes")


def test_ones_own_pay_is_set_beside_the_median(base: Base) -> None:
    known = settled(base, turn("that is half of what i made"), PAY, Profile(pay=100_000, period="year"))
    assert known and "is 51% of your $100,000" in known.text
    unknown = settled(base, turn("that is half of what i made"), PAY, Profile())
    assert unknown and "Tell me what you make" in unknown.text


def test_nothing_is_settled_where_no_pay_was_shown(base: Base) -> None:
    assert settled(base, turn("no difference"), Question("ask_education"), Profile()) is None
    assert middle(base, None, up=True) is None


def test_what_lies_above_the_middle(base: Base) -> None:
    found = middle(base, PAY, up=True)
    assert found and "half earn more" in found.text and "$81,150" in found.text
