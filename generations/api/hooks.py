"""Where providers knock when an order has moved. A knock only makes the watcher look sooner; what it says is not believed."""

from __future__ import annotations

import logging
import time
import uuid
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from generations.models import UNDER_WAY, CallState, ProviderCall
from generations.providers import registry
from generations.providers.base import ProviderError
from generations.providers.replicate.webhooks import MAX_BODY_BYTES, WebhookRefused, verified_id

log = logging.getLogger(__name__)


@csrf_exempt
@require_POST
def provider_webhook(request: HttpRequest, provider: str, call_id: uuid.UUID) -> HttpResponse:
    """204 for a genuine one, whatever it is about; 403 for anything else. A second delivery changes nothing."""
    try:
        if provider != registry.REPLICATE or int(request.headers.get("Content-Length") or 0) > MAX_BODY_BYTES:
            raise WebhookRefused("not for us")
        verified_id(request.headers, request.body, _secret(), time.time())
    except (WebhookRefused, ProviderError, ValueError) as refused:
        log.info("a webhook for %s was refused: %s", call_id, refused)
        return HttpResponse(status=403)
    open_call = ProviderCall.objects.filter(pk=call_id, state__in=UNDER_WAY).exclude(state=CallState.SENDING)
    open_call.update(check_at=timezone.now())
    return HttpResponse(status=204)


def _secret() -> str:
    return settings.REPLICATE_WEBHOOK_SECRET or _asked_for(settings.REPLICATE_API_TOKEN, settings.REPLICATE_BASE_URL)


@cache
def _asked_for(token: str, base_url: str) -> str:
    """The account's own secret, asked for once per process."""
    vendor: Any = registry.vendors().get(registry.REPLICATE)
    if vendor is None:
        raise ProviderError("Replicate is not set up.")
    return str(vendor.door.webhook_secret())
