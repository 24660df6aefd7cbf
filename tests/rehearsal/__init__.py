"""Tests of trainer/rehearsal."""
