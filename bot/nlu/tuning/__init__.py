"""Tuning the sentence encoder, with dependencies of its own: `tune_encoder.py`."""
