"""Billie's knowledge: facts on careers in US medical coding and billing, each with its source.

A library and a command (`python -m knowledge --help`); knows nothing of Rasa.
"""

from knowledge.base import NATION, Base, base

__all__ = ["NATION", "Base", "base"]
