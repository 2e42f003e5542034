"""`manage.py plan "PROMPT"`: the ad spec alone; nothing is rendered or stored.

Nothing is bought either: the local planner answers, whatever keys are set. `--paid` asks the tier's planners instead, and what
they charge stands in the ledger like any other purchase.
"""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from accounts.allowances import OverBudget
from generations.command_line import CommandRefused, add_options, options_from, refuse
from generations.options import Options, PromptRefused, clean_prompt
from generations.providers.base import Planner, PlanRequest, ProviderError
from generations.providers.local.planner import LocalPlanner


class Command(BaseCommand):
    help = "Print the ad spec of a prompt."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("prompt")
        parser.add_argument("--paid", action="store_true", help="ask the tier's AI planners, and book what they charge")
        add_options(parser)

    def handle(self, *args: Any, **given: Any) -> None:
        try:
            options = options_from(given)
            request = PlanRequest(
                prompt=clean_prompt(given["prompt"]),
                duration_s=options.duration_s,
                aspect_ratio=options.aspect_ratio,
                framework=options.framework,
                style=options.style,
                photo_count=len(given["photo"]),
                seed=options.seed or 0,
            )
            spec = _planner(options, paid=given["paid"]).plan(request)
        except (PromptRefused, CommandRefused, ProviderError, OverBudget) as error:
            refuse(str(error))
        if given["json"]:
            self.stdout.write(json.dumps(spec.model_dump(mode="json"), ensure_ascii=False))
            return
        self.stdout.write(
            f"{spec.brand_guidelines.brand_name or spec.analysis.product_type}: {spec.analysis.framework}"
        )
        self.stdout.write(spec.analysis.rationale)
        for scene in spec.scenes:
            words = scene.text_overlay.text.replace("\n", " / ")
            self.stdout.write(f"{scene.scene_number}. {scene.scene_type} {scene.duration_s:g} s: {words}")


def _planner(options: Options, *, paid: bool) -> Planner:
    if not paid:
        return LocalPlanner()
    # The whole pipeline, looks and composer: a local plan is there in half the time without them.
    from accounts.services import local_user
    from adgen.first_start import prepare_data_folder
    from generations.pipeline import choice
    from generations.pipeline.book import MemberBook

    prepare_data_folder()
    return choice.planner(options, MemberBook(local_user(), "plan"))
