"""The gist of an answer: head, what follows, what limits it."""

from bot.actions.answer import Answer
from bot.actions.gist import Gist, gist, sentences


def of(text: str, **more: object) -> Gist:
    kept = {"title": "T", "sources": ["a"], **gist(Answer(type="text", title="T", text=text, **more))}
    found = Gist.of(kept)
    assert found is not None
    return found


def test_the_head_is_the_first_sentence_and_the_points_follow() -> None:
    found = of("**Coders in Ohio earn a median of $1 a year, as far as known.** The middle half earns $1. Third.")
    assert found.head.startswith("**Coders in Ohio") and found.head.endswith("known.**")
    assert found.points == ("The middle half earns $1.", "Third.")


def test_a_short_head_takes_the_next_sentence() -> None:
    assert of("Yes. That can be done by anybody.").head == "Yes. That can be done by anybody."


def test_a_list_that_is_the_answer_is_the_head() -> None:
    assert of("The best-paid states:\n1. Utah: $2\n2. Ohio: $1").head == "The best-paid states: Utah: $2; Ohio: $1."


def test_a_saint_ends_no_sentence() -> None:
    assert sentences("Coders in St. Louis earn a bit. More follows.") == [
        "Coders in St. Louis earn a bit.",
        "More follows.",
    ]


def test_a_question_back_has_no_gist() -> None:
    assert Gist.of(gist(Answer(type="question", title="Which one?", text="Which one?"))) is None
    assert Gist.of(None) is None and Gist.of({"head": 3}) is None


def test_plain_words_leave_out_brackets_and_the_first_caveat_is_kept() -> None:
    found = of("BLS projects growth for records specialists (29-2072) over ten years.", caveats=("An estimate.", "b"))
    assert "29-2072" not in found.plain and found.caveat == "An estimate."
