"""The Rasa that the changes in this folder were written for."""

from __future__ import annotations

RASA = "3.6.21"
