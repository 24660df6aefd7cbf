"""Tests of trainer/domain."""
