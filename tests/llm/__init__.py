"""Tests of the llm family."""
