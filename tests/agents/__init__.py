"""Tests of trainer/agents."""
