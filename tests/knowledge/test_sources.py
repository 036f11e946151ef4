"""What the sources in the tree say: nothing without a source, nothing unverified, every doubt said."""

from __future__ import annotations

import re

from knowledge import Base
from knowledge.certifications import Certification, certification
from knowledge.facts import fact
from knowledge.living import Prices, prices
from knowledge.model import Trust


def texts(base: Base) -> dict[str, str]:
    """Every sentence of the base that may be shown, by where it stands."""
    found = {f"fact {id}": fact(base, id).text for id in base.facts}
    found |= {f"claim {id}": f"{claim.text} {claim.reason}" for id, claim in base.claims.items()}
    found |= {f"goal {id}": goal.why for id, goal in base.goals.items()}
    found |= {f"ground of {id}": goal.groundwork.text for id, goal in base.goals.items() if goal.groundwork}
    found |= {f"cost {cost.id}": cost.missing for cost in base.costs if cost.missing}
    found |= {f"role {id}": f"{role.does} {role.note or ''}" for id, role in base.roles.items()}
    for id, entry in base.certifications.items():
        found[f"certification {id}"] = " ".join(
            (entry.covers, *(note.text for note in entry.notes), *(ask.text for ask in entry.asks))
        )
    return found


def test_every_entry_names_a_source_that_is_there(base: Base) -> None:
    named = {
        *(entry.source for entry in base.facts.values()),
        *(entry.source for entry in base.claims.values()),
        *(entry.source for entry in base.goals.values()),
        *(entry.source for entry in base.survey),
        *(role.source.id for role in base.roles.values()),
    }
    for id in base.certifications:
        found = certification(base, id)
        assert isinstance(found, Certification)
        named |= {source.id for source in found.sources}
    assert named <= base.sources.keys()


def test_every_source_says_of_when_it_speaks_and_who_published_it(base: Base) -> None:
    for source in base.sources.values():
        assert source.vintage, source.id
        assert source.publisher, source.id


def test_official_figures_link_to_their_publisher(base: Base) -> None:
    for source in base.sources.values():
        if source.trust in (Trust.A, Trust.B):
            assert re.match(r"https://\S+\.\S+", source.url), source.id


def test_every_fact_of_one_third_party_says_so(base: Base) -> None:
    doubt = re.compile(r"third[- ]part|one test-preparation site|same quotation|advertise", re.I)
    doubtful = [id for id, entry in base.facts.items() if entry.trust is Trust.D]
    assert doubtful
    assert [id for id in doubtful if not doubt.search(fact(base, id).text)] == []


def test_figures_that_nobody_could_verify_are_absent(base: Base) -> None:
    exams = {id: entry.exam for id, entry in base.certifications.items()}
    assert exams["CIC"] is not None
    assert exams["CIC"].pass_mark is None
    for id in ("CDEO", "CDIP", "CHDA", "CHPS", "RHIA"):
        assert exams[id] is None, id
    for id in ("CCS", "RHIA", "CDIP", "CHDA", "CHPS", "CMRS", "NCICS"):
        assert base.certifications[id].fees == (), id
    assert exams["RHIT"] is not None
    assert exams["RHIT"].pass_mark is None
    assert base.rows("SELECT * FROM projection WHERE soc = '29-2072' AND edition = '2022-32'") == []
    assert base.rows("SELECT * FROM projection WHERE soc = '43-3021'") == []


def test_no_mark_of_trust_but_the_four_is_in_the_base(base: Base) -> None:
    marks = {mark for (mark,) in base.rows("SELECT DISTINCT json_extract(body, '$.trust') FROM entry")} - {None}
    marks |= {mark for (mark,) in base.rows("SELECT DISTINCT trust FROM projection")}
    assert marks == {"A", "B", "C", "D"}


def test_the_wrong_price_level_in_circulation_is_not_used(base: Base) -> None:
    found = prices(base, base.places["WV"])
    assert isinstance(found, Prices)
    assert round(found.all_items, 1) == 89.5  # BEA 2024, not 83.7


def test_outdated_exam_formats_are_not_given_as_today_s(base: Base) -> None:
    exams = {id: entry.exam for id, entry in base.certifications.items() if entry.exam}
    assert {id: (exams[id].questions, exams[id].hours) for id in ("CPC", "CPB", "CPMA")} == {
        "CPC": (100, 4),
        "CPB": (135, 4),
        "CPMA": (100, 4),
    }


def test_every_fee_is_of_a_date_and_a_source(base: Base) -> None:
    fees = [fee for entry in base.certifications.values() for fee in entry.fees]
    assert fees
    assert all(fee.as_of >= "2026" and base.source(fee.source) for fee in fees)


def test_no_cpt_code_is_in_the_base(base: Base) -> None:
    code = re.compile(r"(?<![\d,.$-])\d{5}(?![\d,])")
    assert {where: found for where, text in texts(base).items() if (found := code.findall(text))} == {}


def test_facts_are_about_things_that_the_base_knows(base: Base) -> None:
    known = {
        id
        for things in (
            base.roles,
            base.settings,
            base.certifications,
            base.states,
            base.organizations,
            base.specialties,
        )
        for id in things
    }
    known |= {*base.regions, *base.occupations, *base.goals}
    for id, entry in base.facts.items():
        assert set(entry.about) <= known, id


def test_every_kind_of_employer_with_a_code_has_figures(base: Base) -> None:
    codes = {code for (code,) in base.rows("SELECT DISTINCT industry FROM wage WHERE soc IN ('29-2072', '43-3021')")}
    for setting in base.settings.values():
        assert setting.industry is None or setting.industry in codes, setting.id


def test_a_setting_that_oews_does_not_tell_apart_says_so(base: Base) -> None:
    for setting in base.settings.values():
        assert setting.industry or setting.note, setting.id


def test_claims_of_the_article_are_its_own_and_carry_a_reason(base: Base) -> None:
    for claim in base.claims.values():
        assert (claim.source, claim.trust) == ("article", Trust.D), claim.id
        assert claim.reason, claim.id


def test_a_corrected_claim_says_what_holds_instead(base: Base) -> None:
    corrected = base.claims["associate_degree"]
    assert corrected.verdict == "corrected"
    assert "postsecondary nondegree award" in corrected.reason


def test_neighbors_are_neighbors_of_each_other(base: Base) -> None:
    for usps, state in base.states.items():
        for neighbor in state.neighbors:
            assert usps in base.states[neighbor].neighbors, (usps, neighbor)


def test_people_without_experience_have_a_level_of_their_own(base: Base) -> None:
    assert min(level.years for level in base.levels) == 0


def test_every_amount_and_time_of_a_plan_is_that_of_a_fact_in_its_unit(base: Base) -> None:
    for cost in base.costs:
        assert cost.fact is None or base.facts[cost.fact].unit == "usd", cost.id
    for item in base.preparation:
        assert base.facts[item.fact].unit in ("weeks", "months"), item.id
    for schooling in base.schooling.values():
        assert schooling.length is None or base.facts[schooling.length].unit == "months", schooling.id


def test_only_figures_of_one_edition_and_kind_are_held_against_each_other(base: Base) -> None:
    figures = {figure.id: figure for figure in base.survey}
    for gain in base.gains:
        if gain.survey:
            low, high = (figures[id] for id in gain.survey)
            assert (low.edition, low.statistic, low.source) == (high.edition, high.statistic, high.source), gain.id
