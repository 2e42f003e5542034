"""Reads a prompt: its name, product, lines, places, wishes and notes, by a model trained on annotated prompts."""

from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.tagger import spans_of

__all__ = ["Label", "Span", "spans_of"]
