"""Who may see what: every view, file, socket and API route fetches through here. A stranger gets a 404."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import Http404

from accounts.models import User
from generations.models import BrandKit, Clip, Generation, Rendition


def generations_of(user: User | AnonymousUser) -> QuerySet[Generation]:
    return (
        Generation.objects.filter(owner_id=user.pk, is_bench=False)
        if user.is_authenticated
        else Generation.objects.none()
    )


def generation_for(user: User | AnonymousUser, generation_id: uuid.UUID | str) -> Generation:
    """The user's own generation. Raises Http404 for anything else."""
    try:
        key = uuid.UUID(str(generation_id))
    except ValueError as error:
        raise Http404("No such video.") from error
    generation = generations_of(user).filter(pk=key).first()
    if generation is None:
        raise Http404("No such video.")
    return generation


def clip_for(user: User | AnonymousUser, clip_id: uuid.UUID) -> Clip:
    clip = Clip.objects.filter(pk=clip_id, generation__in=generations_of(user)).first()
    if clip is None:
        raise Http404("No such clip.")
    return clip


def brand_kits_of(user: User | AnonymousUser) -> QuerySet[BrandKit]:
    return BrandKit.objects.filter(owner_id=user.pk) if user.is_authenticated else BrandKit.objects.none()


def brand_kit_for(user: User | AnonymousUser, kit_id: uuid.UUID) -> BrandKit:
    kit = brand_kits_of(user).filter(pk=kit_id).first()
    if kit is None:
        raise Http404("No such brand kit.")
    return kit


def rendition_for(user: User | AnonymousUser, generation_id: uuid.UUID | str, name: str) -> Rendition:
    """Another format of the user's own ad, by its name."""
    generation = generation_for(user, generation_id)
    rendition = generation.renditions.select_related("generation").filter(name=name).first()
    if rendition is None:
        raise Http404("No such format.")
    return rendition
