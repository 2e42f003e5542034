"""OpenAI: planner, prompt improvement and vision judge over one door."""

from generations.providers.openai.door import Door
from generations.providers.openai.improver import OpenAIImprover
from generations.providers.openai.judge import OpenAIJudge
from generations.providers.openai.planner import OpenAIPlanner

__all__ = ["Door", "OpenAIImprover", "OpenAIJudge", "OpenAIPlanner"]
