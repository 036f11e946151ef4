"""The places that a question means by more than their names."""

from __future__ import annotations

from bot.actions.places_meant import at_home, places_meant
from bot.actions.profile import Profile
from bot.actions.question import Question

AT_HOME = Profile(place="Tulsa, OK")


def test_where_one_lives_stands_for_around_here() -> None:
    assert at_home(Question("ask_salary", text="coder pay around here"), AT_HOME).place == ("Tulsa, OK",)
    assert at_home(Question("ask_salary", text="coder pay"), AT_HOME).place == ()


def test_statewide_is_the_state_of_the_cities_beside_it() -> None:
    cities = ("Spokane, WA", "Seattle, WA")
    turn = Question("ask_salary", text="spokane, seattle and statewide", place=cities)
    assert places_meant(turn, None, Profile()).place == (*cities, "WA")
    two = Question("ask_salary", text="spokane, boise and statewide", place=("Spokane, WA", "Boise, ID"))
    assert places_meant(two, None, Profile()).place == two.place


def test_where_pay_goes_furthest_is_a_ranking_after_prices() -> None:
    turn = Question("ask_cost_of_living", text="leaving nyc. where does pay go furthest", place=("New York, NY",))
    found = places_meant(turn, None, Profile())
    assert found.intent == "rank_pay" and found.adjusted and found.place == ()
    two = Question("compare_places", text="where does pay go furthest, ohio or iowa", place=("OH", "IA"))
    assert places_meant(two, None, Profile()) == two


def test_a_small_region_beside_a_place_is_its_states() -> None:
    turn = Question("compare_places", text="tennessee or the carolinas", place=("TN",), region=("carolinas",))
    assert places_meant(turn, None, Profile()).place == ("TN", "NC", "SC")
