"""Counts and durations in, findings out: pure statistics, without disk, clock or language."""
