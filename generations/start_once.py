"""Idempotency-Key: the same request sent twice starts one generation and gets the same answer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from generations.models import Generation, StartKey

KEPT_FOR: Final = timedelta(days=1)
STARTING_LASTS: Final = timedelta(minutes=2)  # a start that has not ended by then has died
MAX_KEY: Final = 200


class KeyRefused(Exception):
    """`http_status` is 409 while the first request is still under way, 422 when the key was used for another request."""

    def __init__(self, http_status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.http_status = http_status
        self.sentence = sentence


def start_once(owner: User, key: str, body: bytes, start: Callable[[], Generation]) -> Generation:
    """What `start` makes, once for this owner and key. Whatever it raises frees the key again."""
    if not key:
        return start()
    if len(key) > MAX_KEY:
        raise KeyRefused(422, f"An Idempotency-Key has at most {MAX_KEY} characters.")
    body_hash = hashlib.sha256(body).hexdigest()
    now = timezone.now()
    StartKey.objects.filter(created_at__lt=now - KEPT_FOR).delete()
    StartKey.objects.filter(owner=owner, key=key, generation=None, created_at__lt=now - STARTING_LASTS).delete()
    try:
        with transaction.atomic():
            kept = StartKey.objects.create(owner=owner, key=key, body_hash=body_hash, created_at=now)
    except IntegrityError:
        return _earlier(StartKey.objects.select_related("generation").get(owner=owner, key=key), body_hash)
    try:
        generation = start()
    except BaseException:  # whatever ends the start, even a stopping process, frees the key; nothing is swallowed
        StartKey.objects.filter(pk=kept.pk).delete()
        raise
    StartKey.objects.filter(pk=kept.pk).update(generation=generation)
    return generation


def _earlier(kept: StartKey, body_hash: str) -> Generation:
    if kept.body_hash != body_hash:
        raise KeyRefused(422, "This Idempotency-Key was used for another request.")
    if kept.generation is None:
        raise KeyRefused(409, "The first request with this Idempotency-Key is still under way.")
    return kept.generation
