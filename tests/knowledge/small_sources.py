"""The smallest folder of sources that compiles: one entry of each kind, one row of each table, nothing invented."""

from __future__ import annotations

from pathlib import Path

from knowledge.counties import COUNTY_FILE
from knowledge.load import PRICE_FILE, PROJECTION_FILE
from knowledge.releases import PARTS, wage_file

NATION, AREAS, INDUSTRIES = (wage_file("May 2025", part) for part in PARTS)

# OEWS May 2025
_WAGES = "tot_emp,jobs_1000,loc_quotient,h_mean,a_mean,h_pct10,h_pct25,h_median,h_pct75,h_pct90,a_pct10,a_pct25,a_median,a_pct75,a_pct90"  # noqa: E501
_US = "194720,,,27.30,56790,17.79,20.91,24.59,31.17,39.01,37000,43490,51140,64820,81150"
_AUSTIN = "1320,1.018,0.81,25.14,52290,12.45,18.93,23.55,30.82,38.32,25890,39370,48990,64100,79700"
_HOSPITALS = "55530,,,29.77,61920,,,28.42,,43.33,,,59120,,90120"

FILES: dict[str, str] = {
    "sources.yml": """\
- id: oews_2025
  title: OEWS, May 2025
  publisher: US Bureau of Labor Statistics
  vintage: May 2025
  release: May 2025
  url: https://www.bls.gov/oes/
  trust: A
- id: rpp_2024
  title: Regional Price Parities, 2024
  publisher: US Bureau of Economic Analysis
  vintage: "2024"
  url: https://www.bea.gov/
  trust: A
- id: aapc
  title: AAPC's pages
  publisher: AAPC
  vintage: "2026"
  url: https://www.aapc.com
  trust: B
""",
    "organizations.yml": """\
- id: aapc
  name: AAPC
  full_name: American Academy of Professional Coders
""",
    "occupations.yml": """\
- soc: 29-2072
  title: Medical Records Specialists
  short: medical records specialists
""",
    "roles.yml": """\
- id: medical_coder
  name: medical coder
  plural: medical coders
  aliases: [coder]
  does: turns records into codes
  soc: 29-2072
  certifications: [CPC]
  source: aapc
  trust: B
""",
    "fields.yml": """\
- id: coding
  names: [medical coding]
  role: medical_coder
""",
    "settings.yml": """\
- id: hospital
  name: hospital
  phrase: in hospitals
  aliases: [hospitals]
  industry: "622000"
""",
    "specialties.yml": """\
- id: cardiology
  name: cardiology
  aliases: []
""",
    "states.yml": """\
- usps: TX
  fips: "48"
  name: Texas
  kind: state
- usps: OK
  fips: "40"
  name: Oklahoma
  kind: state
  neighbors: [TX]
""",
    "regions.yml": """\
- id: south
  name: South
  aliases: []
  states: [OK, TX]
""",
    "place_aliases.yml": """\
- place: Austin, TX
  aliases: [atx]
""",
    "ambiguous_places.yml": """\
- name: Paris
  candidates:
    - Paris, TX
    - country:France
""",
    "everyday_names.yml": "- name: Reading\n",
    "fictional_places.yml": "- name: Atlantis\n",
    "shorthand.yml": "- means: how\n  typed: [hw]\n",
    "other_jobs.yml": "- name: nurse\n  aliases: [rn]\n",
    "other_credentials.yml": "- id: CCDS\n",
    "spanish_topics.yml": """\
- id: pay
  intent: ask_salary
  title: Sueldo
  words: [sueldo]
""",
    "levels.yml": """\
- id: entry
  years: 0
  aliases: [entry level]
""",
    "certifications.yml": """\
- id: CPC
  name: Certified Professional Coder
  issuer: aapc
  level: core
  covers: physicians' services
  source: aapc
  trust: B
  exam:
    format: multiple choice
    questions: 100
    source: aapc
    trust: B
  fees:
    - amount: 425
      for: one attempt
      as_of: 2026-10
      source: aapc
      trust: C
""",
    "goals.yml": """\
- id: first_job
  name: a first coding job
  aliases: [first job]
  certifications: [CPC]
  why: It asks for no experience.
  source: aapc
  trust: B
""",
    "schooling.yml": """\
- id: certificate
  name: a certificate
  aliases: [certificate]
  trained: true
""",
    "backgrounds.yml": """\
- id: nurse
  name: a nurse
  aliases: [nurse]
  goals: [first_job]
""",
    "costs.yml": """\
- id: course
  name: a course
  kind: course
  certifications: [CPC]
  optional: true
  missing: No source gives its price.
""",
    "preparation.yml": """\
- id: study
  certifications: [CPC]
  background: true
  fact: coder_jobs
""",
    "moods.yml": """\
- id: rain
  aliases: [caught in rain]
  says: ["That is a wet day."]
  alone: That is a wet day.
  next: []
""",
    "gains.yml": """\
- id: step
  name: the step from the 25th percentile to the median
  occupations: [29-2072]
  percentiles: [25, 50]
""",
    "survey.yml": """\
- id: cpc_2026
  group: holders of the CPC
  certification: CPC
  statistic: mean
  amount: 67147
  year: 2026
  edition: 2026 report
  newest: true
  source: aapc
  trust: C
""",
    "facts.yml": """\
- id: coder_jobs
  topic: outlook
  text: There are {value} jobs.
  value: 194720
  unit: jobs
  source: oews_2025
  trust: A
  vintage: May 2025
""",
    "article.yml": """\
- id: coder_pay
  kind: pay_range
  text: Coders commonly make between $50,000 and $60,000 a year.
  roles: [medical_coder]
  low: 50000
  high: 60000
  unit: usd
  verdict: too_narrow
  reason: The middle half is wider.
  source: oews_2025
  trust: D
""",
    NATION: f"""\
release,soc,area_type,area_code,area_name,state_fips,{_WAGES}
May 2025,29-2072,nation,0000000,National,00,{_US}
""",
    AREAS: f"""\
release,soc,area_type,area_code,area_name,state_fips,{_WAGES}
May 2025,29-2072,area,0012420,"Austin-Round Rock-San Marcos, TX",48,{_AUSTIN}
""",
    INDUSTRIES: f"""\
release,soc,industry_code,industry_name,{_WAGES}
May 2025,29-2072,622000,Hospitals (622000),{_HOSPITALS}
""",
    COUNTY_FILE: """\
fips,state,county,area_code,cities
48453,TX,Travis County,0012420,Austin; Pflugerville; Manor
48491,TX,Williamson County,0012420,Round Rock; Georgetown
48277,TX,Lamar County,,Paris; Reno
""",
    PRICE_FILE: """\
state_fips,area_name,year,all_items,housing
00,United States,2024,100.000,100.629
48,Texas,2024,97.1,96.5
""",
    PROJECTION_FILE: """\
soc,occ_title,edition,growth_pct,openings_per_year,base_jobs,entry_education,trust,source
29-2072,Medical records specialists,2025-35,7.8,14000,,postsecondary nondegree award,C,third party
29-2072,Medical records specialists,2022-32,8,,,postsecondary nondegree award,U,
""",
}


class Sources:
    """A folder of sources in which a test may break one thing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in FILES.items():
            (folder / name).write_text(text, encoding="utf-8")

    def replace(self, file: str, old: str, new: str) -> None:
        """Change the one place where `old` stands in `file`."""
        text = FILES[file]
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        (self.folder / file).write_text(text.replace(old, new), encoding="utf-8")

    def append(self, file: str, text: str | bytes) -> int:
        """Add lines to `file`; the number of the first of them."""
        data = text if isinstance(text, bytes) else text.encode()
        (self.folder / file).write_bytes(FILES[file].encode() + data)
        return FILES[file].count("\n") + 1
