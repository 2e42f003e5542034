"""The model bench: what it costs, starting it, and what came of it."""
