"""The claims of an article in plain text, each held against the base: `python -m knowledge extract FILE`.

`check.extract` reads a file, `check.Checker` many texts; `report.table` shows the result. Results need no spaCy to be shown.
"""
