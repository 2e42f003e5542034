"""What goes with a user who leaves: every ad with its files, every brand kit with its logo and fonts."""

from __future__ import annotations

from accounts.models import User
from generations.brands.services import brand_kit_delete
from generations.models import BrandKit, Generation
from generations.services import generation_delete


def take_everything(user: User) -> None:
    """Called before the user's row is deleted; rows go here, where their files are known."""
    for generation in Generation.objects.filter(owner=user):
        generation_delete(generation=generation)
    for kit in BrandKit.objects.filter(owner=user):
        brand_kit_delete(kit=kit)
