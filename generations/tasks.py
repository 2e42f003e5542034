"""What the queue's workers call, by name. Nothing but the bell's answer."""

from __future__ import annotations

from generations.pipeline import runner


def answer(queue: str) -> str:
    """Run the fairest waiting stage run of `queue`; the text is django-q2's record of it."""
    return runner.run_next(queue)
