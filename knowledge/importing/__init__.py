"""Reading new statistics into `knowledge/sources`: OEWS wages, BEA price levels, BLS projections.

`python -m knowledge import`: read, check, show what changes, and write all of it or nothing.
"""
