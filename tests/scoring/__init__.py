"""Tests of trainer/scoring."""
