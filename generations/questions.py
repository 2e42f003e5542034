"""The one question a finished ad asks when its prompt left something out: how the next one gets better."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

# In the order of what helps most.
QUESTIONS: Final = {
    "product": "What is it? Say what you sell, and the next ad will show exactly that.",
    "thin": "What do people love about it? One more fact in the sentence gives the next ad more to say.",
    "brand": "What is it called? With a name in the sentence, the next ad says and shows it.",
    "language": "The local studio does not write in this language yet, so the ad shows your own words. "
    "Two or three short lines make the next one better.",
}


def question_for(flags: Sequence[str]) -> str:
    """The most helpful question for the planner's flags, or nothing."""
    return next((question for flag, question in QUESTIONS.items() if flag in flags), "")
