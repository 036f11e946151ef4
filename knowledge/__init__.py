"""Billie's knowledge: facts on careers in US medical coding and billing, each with its source.

A library and a command (`python -m knowledge --help`); knows nothing of Rasa. What is public in these modules is its
interface, described in docs/reference/knowledge.md; any other module may change without notice.

- To begin with: base, model, errors
- Pay: pay, estimate, compare, rank, living, survey, trend, outlook
- Why figures differ: figure, explain, reasons, standing
- Places: places, towns, regions
- Roles: fields
- Careers: profile, advice, plan, path, certifications, questions, grounds, costs, gain, study, keeping, own
- Facts and words: facts, moods, wording, search, meaning, citing, vocabulary, figures, text
- Articles: extract.check, extract.claim, extract.held, extract.report
- Sources: compile, releases, importing.wage_update, importing.price_update, importing.projection_update, importing.update,
  importing.changes, importing.writing
- Entries of the source files: schema, schema_career, schema_place, schema_entry
"""

from knowledge.base import NATION, Base, base

__all__ = ["NATION", "Base", "base"]
