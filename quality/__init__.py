"""Scores, coherence and choices."""
