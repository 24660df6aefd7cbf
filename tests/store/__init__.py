"""Tests of trainer/store."""
