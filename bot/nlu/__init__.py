"""Understanding: graph components of the pipeline, and the plain modules that they are made of."""
