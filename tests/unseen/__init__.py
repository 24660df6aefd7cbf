"""Measures the scripted agents on sets nobody tuned them to."""
