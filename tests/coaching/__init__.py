"""Tests of trainer/coaching."""
