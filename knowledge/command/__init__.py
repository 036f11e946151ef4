"""`python -m knowledge QUERY`: each query of the library as a command, as text or as JSON.

`arguments` reads the command line, `queries` ask, `written` prints, `run` does all three.
"""
