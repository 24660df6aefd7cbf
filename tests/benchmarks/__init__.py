"""Measurements, run by `make bench`; the suite does not time anything."""
