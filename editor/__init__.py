"""Versions, edits and exports of a finished ad."""
