"""Out of budget is a pause, not a failure: how an ad that waits for money goes on."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.gate import MemberRequest, members_only
from generations import services
from generations.access import generation_for
from generations.pipeline.estimate import estimate_of, in_words
from generations.states import Pause
from generations.views.answers import REFUSALS, go_to


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@members_only
def generation_go_on(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    """GET asks how; POST goes on, with the local studio for free or with the models once more."""
    generation = generation_for(request.user, generation_id)
    if generation.paused != Pause.BUDGET or not generation.is_unfinished:
        return go_to(request, generation.get_absolute_url())
    if request.method != "POST":
        price = in_words(estimate_of(generation))
        return render(request, "generations/generation_go_on.html", {"generation": generation, "price": price})
    try:
        if request.POST.get("how") == "locally":
            services.generation_finish_locally(generation=generation)
        else:
            services.generation_retry(generation=generation)
    except REFUSALS as refused:
        messages.info(request, str(refused))
    return go_to(request, generation.get_absolute_url())
