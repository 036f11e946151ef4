"""What can be narrowed is said where there is nothing to narrow."""

from bot.actions.filtered import nothing_to_filter


def test_what_can_be_taken_out_is_said_and_nothing_forgotten() -> None:
    text = nothing_to_filter().text
    assert "I keep all that you told me" in text and "forget me" in text
