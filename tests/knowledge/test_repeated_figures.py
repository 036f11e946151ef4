"""Sentences that repeat a figure of OEWS or of BEA's price levels repeat the one held: each is computed here again.

A sentence that names its release ("May 2025") is held to that one, any other to the newest: after a yearly refresh, what
has become stale fails here by its file and id. Update its figures, or let the sentence say of when it speaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

import knowledge
from knowledge import Base
from knowledge.facts import fact
from knowledge.model import HOURS_A_YEAR
from knowledge.schema import FactEntry

CODER, BILLER, TECHNOLOGIST, COMPLIANCE, MANAGER, ALL = "29-2072", "43-3021", "29-9021", "13-1041", "11-9111", "00-0000"
HOSPITAL, OFFICE, INSURER, HEAD_OFFICE, GOVERNMENT = "622000", "621100", "524000", "551000", "999001"
CONSULTING, NURSING, OUTPATIENT, HEALTH, LEGAL = "541600", "623000", "621400", "62--63", "541100"
FEDERAL, SERVICES, ACCOUNTING, DENTISTS, OTHER_PRACTITIONERS = "999100", "561000", "541200", "621200", "621300"

# A figure as sentences write it; whole numbers below 1,000 count as figures only as money.
WRITTEN = re.compile(r"\$\d[\d,]*(?:\.\d+)?|(?<![\d-])\d{1,3}(?:,\d{3})+|\b\d+\.\d+(?!\w)")

Expected = Callable[["Official"], set[float | str]]


@dataclass(frozen=True)
class Official:
    """The figures of one release."""

    base: Base
    release: str

    def of(self, column: str, soc: str, place: str = "US", industry: str = "") -> float:
        """One cell of the wage tables."""
        [(value,)] = self.base.rows(
            f"SELECT {column} FROM wage WHERE release = ? AND soc = ? AND place = ? AND industry = ?",
            self.release, soc, place, industry,
        )  # fmt: skip
        return float(value)

    def median(self, soc: str, place: str = "US", industry: str = "") -> float:
        return self.of("a_median", soc, place, industry)

    def jobs(self, soc: str, industry: str = "", place: str = "US") -> float:
        return self.of("employed", soc, place, industry)

    def spread(self, soc: str, *percentiles: int, place: str = "US") -> set[float | str]:
        return {self.of(f"a_pct{percentile}", soc, place) for percentile in percentiles}

    def first(
        self, soc: str, kind: str, n: int, column: str = "a_median", *, least: int = 0, lowest: bool = False
    ) -> set[float | str]:
        """The first of the states or areas with at least so many jobs, by name (its first city) and value."""
        found = self.base.rows(
            f"SELECT name, {column} FROM wage JOIN place ON id = place WHERE release = ? AND soc = ? AND kind = ?"
            f" AND coalesce(employed, 0) >= ? AND {column} IS NOT NULL ORDER BY {column} {'ASC' if lowest else 'DESC'} LIMIT ?",
            self.release, soc, kind, least, n,
        )  # fmt: skip
        return {part for name, value in found for part in (re.split("[-,]", name)[0], float(value))}

    def extreme(self, soc: str, least: int, *, lowest: bool = False, within: str = "%") -> tuple[str, float]:
        """The industry, of those with at least so many jobs, whose median is highest or lowest."""
        [(industry, value)] = self.base.rows(
            "SELECT industry, a_median FROM wage WHERE release = ? AND soc = ? AND industry LIKE ? AND employed >= ?"
            f" ORDER BY a_median {'ASC' if lowest else 'DESC'} LIMIT 1",
            self.release, soc, within, least,
        )  # fmt: skip
        return industry, float(value)

    def level(self, place: str, column: str = "all_items") -> float:
        """BEA's price level, to one decimal as sentences give it."""
        [(value,)] = self.base.rows(
            f"SELECT {column} FROM price WHERE place = ? AND year = ?", place, self.base.price_year
        )
        return round(float(value), 1)

    def buys(self, place: str) -> float:
        """What the coder median of a state buys at average prices."""
        [(value,)] = self.base.rows(
            "SELECT all_items FROM price WHERE place = ? AND year = ?", place, self.base.price_year
        )
        return round(self.median(CODER, place) / float(value) * 100, -1)

    def quoted(self, *ids: str) -> set[float | str]:
        """The values of facts that third parties quote, which no table held can confirm."""
        return {value for id in ids if (value := self.base.facts[id].value) is not None}


def employers(o: Official) -> set[float | str]:
    industry, value = o.extreme(CODER, 5_000, within="%000")
    assert industry == INSURER
    return {value, *(o.median(CODER, industry=code) for code in (HEAD_OFFICE, GOVERNMENT, HOSPITAL))}


def lowest_employer(o: Official) -> set[float | str]:
    industry, value = o.extreme(CODER, 5_000, lowest=True)
    about = {round(o.median(CODER, industry=code), -3) for code in (OFFICE, NURSING)}
    assert industry == CONSULTING and len(about) == 1
    return {value, *about}


# What a sentence of facts.yml or article.yml must give: its figures, and names that must stand in it.
FACTS: dict[str, Expected] = {
    "pay_hospital_coders": lambda o: gap(o, CODER),
    "pay_hospital_billers": lambda o: gap(o, BILLER),
    "pay_best_settings_coders": employers,
    "pay_low_settings_coders": lowest_employer,
    "pay_settings_billers": lambda o: {o.median(BILLER, industry=code) for code in (OTHER_PRACTITIONERS, DENTISTS)},
    "pay_legal_billers": lambda o: {o.median(BILLER, industry=LEGAL)},
    "pay_place_coders": lambda o: range_of_states(o, CODER),
    "pay_place_billers": lambda o: range_of_states(o, BILLER),
    "pay_metro_top": lambda o: o.first(CODER, "area", 3, least=300),
    "pay_biggest_factor": lambda o: ends_and_gap(o),
    "start_scam": lambda o: {o.jobs(CODER), o.median(CODER)},
    "pay_spread_coders": lambda o: o.spread(CODER, 10, 25, 75, 90),
    "pay_spread_billers": lambda o: o.spread(BILLER, 10, 25, 75, 90),
    "pay_next_roles": lambda o: {o.median(soc) for soc in (TECHNOLOGIST, COMPLIANCE, MANAGER)},
    "pay_trend_coders": lambda o: {o.median(CODER)} | o.quoted("pay_2023_coders", "pay_2024_coders"),
    "pay_price_level": lambda o: {o.buys("AR"), o.buys("CA")},
    "jobs_hospitals": lambda o: {o.jobs(CODER, HOSPITAL), o.jobs(CODER)},
    "jobs_physicians_coders": lambda o: {o.jobs(CODER, OFFICE)},
    "jobs_physicians_billers": lambda o: {o.jobs(BILLER, OFFICE), o.jobs(BILLER, HOSPITAL)},
    "jobs_billers_health": lambda o: {o.jobs(BILLER), o.jobs(BILLER, HEALTH)},
    "jobs_government": lambda o: {o.jobs(CODER, GOVERNMENT), o.jobs(CODER, FEDERAL)},
    "jobs_head_offices": lambda o: {o.jobs(CODER, HEAD_OFFICE)},
    "jobs_service_firms": lambda o: {o.jobs(CODER, SERVICES), o.jobs(CODER, CONSULTING)},
    "jobs_billing_firms": lambda o: {o.jobs(BILLER, ACCOUNTING)},
    "jobs_insurers": lambda o: {o.jobs(CODER, INSURER), o.jobs(BILLER, INSURER)},
    "jobs_nursing_facilities": lambda o: {o.jobs(CODER, NURSING)},
    "jobs_outpatient_centers": lambda o: {o.jobs(CODER, OUTPATIENT), o.jobs(BILLER, OUTPATIENT)},
    "jobs_top_states": lambda o: o.first(CODER, "state", 3, "employed"),
    "outlook_size": lambda o: {o.jobs(CODER)},
    "method_mean": lambda o: {o.of("a_mean", CODER), o.median(CODER)},
    "method_biller_occupation": lambda o: {o.jobs(BILLER), o.jobs(BILLER, HEALTH)},
    "method_biller_health_only": lambda o: {o.median(BILLER, industry=HEALTH), o.median(BILLER)},
    "survey_gap_certified": lambda o: above(o, surveyed(o, "certified_2026")),
    "survey_gap_uncertified": lambda o: {o.of("a_mean", CODER)} | surveyed(o, "not_certified_2026"),
    "work_hours": lambda o: {HOURS_A_YEAR},
    "method_hourly": lambda o: {HOURS_A_YEAR},
    "method_areas": lambda o: {sum(place.kind == "area" for place in o.base.places.values())},
    "cost_range": lambda o: {o.level("AR"), o.level("CA"), "Arkansas", "California"},
    "cost_example": lambda o: {o.median(CODER, "AR"), o.buys("AR"), o.median(CODER, "CA"), o.buys("CA")},
    "cost_housing": lambda o: {o.level(place, "housing") for place in ("WV", "DC", "US")},
    "cost_wrong_list": lambda o: {o.level("WV"), 83.7},
}
CLAIMS: dict[str, Expected] = {
    "coder_pay": lambda o: o.spread(CODER, 10, 25, 75),
    "biller_pay": lambda o: o.spread(BILLER, 25, 75),
    "big_hospitals": lambda o: gap(o, CODER, between=False) | gap(o, BILLER, between=False),
    "ca_ny_experienced": lambda o: {
        70_000, *(figure for place in ("CA", "NY") for figure in
                  (o.median(CODER, place), *o.spread(CODER, 75, 90, place=place), *o.spread(BILLER, 90, place=place)))
    },
    "ar_wv_average": lambda o: {
        o.of(column, soc, place) for column in ("a_mean", "a_median") for soc in (CODER, BILLER) for place in ("AR", "WV")
    },
    "lower_living_cost": lambda o: {
        o.buys("AR"), o.buys("CA"), *(o.level(place) for place in ("AR", "WV", "CA", "NY"))
    },
    "factor_specialization": lambda o: {
        o.median(BILLER, industry=OUTPATIENT), o.median(BILLER), *surveyed(o, "cic_2018", "cpc_2018")
    },
    "factor_region": lambda o: range_of_states(o, CODER),
    "factor_experience": lambda o: surveyed(o, "over_2_years_2013", "over_15_years_2013"),
    "healthy_pay": lambda o: {o.of(column, soc) for column in ("a_mean", "a_median") for soc in (CODER, BILLER, ALL)},
}  # fmt: skip
THRESHOLDS = {5_000.0, 10_000.0}  # jobs: how large a group must be to be looked at


def gap(o: Official, soc: str, *, between: bool = True) -> set[float | str]:
    """The medians in hospitals and in physicians' offices, and what lies between."""
    hospital, office = o.median(soc, industry=HOSPITAL), o.median(soc, industry=OFFICE)
    return {hospital, office, hospital - office} if between else {hospital, office}


def range_of_states(o: Official, soc: str) -> set[float | str]:
    """The states with the lowest and the highest median, and the District of Columbia."""
    return o.first(soc, "state", 1) | o.first(soc, "state", 1, lowest=True) | o.first(soc, "district", 1)


def ends_and_gap(o: Official) -> set[float | str]:
    """The lowest and the highest median of a state, and what lies between hospitals and physicians' offices."""
    states = o.first(CODER, "state", 1) | o.first(CODER, "state", 1, lowest=True)
    return {amount for amount in states if isinstance(amount, float)} | {
        o.median(CODER, industry=HOSPITAL) - o.median(CODER, industry=OFFICE)
    }


def above(o: Official, reported: set[float | str]) -> set[float | str]:
    """A mean of the survey, the mean of OEWS, and how many percent lie between."""
    mean = o.of("a_mean", CODER)
    return {mean, *(part for amount in reported for part in (amount, round(100 * (float(amount) / mean - 1))))}


def surveyed(o: Official, *ids: str) -> set[float | str]:
    """Figures of AAPC's survey that stand beside one of OEWS."""
    return {float(entry.amount) for entry in o.base.survey if entry.id in ids}


def sentences(base: Base) -> Iterator[tuple[str, str, str]]:
    """File, id and words of each sentence that gives a figure of OEWS or of the price levels."""
    tables = {base.oews(release).id for release in base.releases} | {base.rpp().id}
    for id, entry in base.facts.items():
        text = fact(base, id).text
        if (entry.source in tables or re.search(r"\bOEWS\b", text)) and (figures(text) or given(entry)):
            yield "facts.yml", id, text
    for id, claim in base.claims.items():
        if re.search(r"\bOEWS\b|price levels|\bmedian", claim.reason) and figures(claim.reason):
            yield "article.yml", id, claim.reason


def given(entry: FactEntry) -> set[float]:
    """The figures in the fields of a fact, which its sentence may round."""
    return {value for value in (entry.value, entry.low, entry.high) if value is not None}


def figures(text: str) -> set[float]:
    return {float(found.strip("$").replace(",", "")) for found in WRITTEN.findall(text)} - THRESHOLDS


def official(base: Base, text: str) -> Official:
    """The release that a sentence names, if it is held; else the newest."""
    return Official(base, next((release for release in base.releases if release in text), base.releases[0]))


SENTENCES = list(sentences(knowledge.base()))


@pytest.mark.parametrize(("file", "id", "text"), SENTENCES, ids=[f"{file}-{id}" for file, id, _ in SENTENCES])
def test_a_repeated_figure_is_the_one_held(base: Base, file: str, id: str, text: str) -> None:
    expected = (FACTS if file == "facts.yml" else CLAIMS)[id](official(base, text))
    said = figures(text) | (given(base.facts[id]) if file == "facts.yml" else set())
    assert said == {part for part in expected if not isinstance(part, str)}
    assert [name for name in expected if isinstance(name, str) and name not in text] == []


def test_nothing_is_computed_for_a_sentence_that_is_gone(base: Base) -> None:
    found = {(file, id) for file, id, _ in SENTENCES}
    assert {("facts.yml", id) for id in FACTS} | {("article.yml", id) for id in CLAIMS} == found


def test_a_quarter_of_the_coders_work_in_hospitals(base: Base) -> None:
    newest = Official(base, base.releases[0])
    assert 0.25 < newest.jobs(CODER, HOSPITAL) / newest.jobs(CODER) < 0.33  # facts.yml, jobs_hospitals
