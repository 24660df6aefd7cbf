"""Tests of trainer/content."""
