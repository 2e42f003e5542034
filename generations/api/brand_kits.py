"""Brand kits for programs: list, make, read, change, delete. JSON, or multipart when a logo or a font comes along.

Values are checked by the page's own form, so both refuse the same things in the same words.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from adgen.api_errors import ApiError
from generations.access import brand_kit_for, brand_kits_of
from generations.api.auth import member
from generations.api.generations import MINE
from generations.api.serializers import ErrorSerializer
from generations.brands import services
from generations.brands.forms import MAX_COLORS, BrandKitForm, initial_of
from generations.models import BrandKit

FORM_NAMES: Final = {
    "headline_font_file": "headline_file",
    "body_font_file": "body_file",
    "remove_logo": "removes_logo",
}
API_NAMES: Final = {
    **{form: api for api, form in FORM_NAMES.items()},
    **{f"color_{number}": "colors" for number in range(1, MAX_COLORS + 1)},
}


class BrandKitSerializer(serializers.ModelSerializer[BrandKit]):
    """`headline_font` and `body_font` are a shipped family, "own" for an uploaded file, or empty for the style's own."""

    colors = serializers.ListField(child=serializers.CharField())
    has_logo = serializers.SerializerMethodField()

    class Meta:
        model = BrandKit
        fields = (
            "id", "name", "colors", "has_logo", "headline_font", "headline_font_name", "body_font", "body_font_name",
            "tone", "call_to_action", "music_mood", "is_default", "created_at", "updated_at",
        )  # fmt: skip

    @extend_schema_field(serializers.BooleanField())
    def get_has_logo(self, kit: BrandKit) -> bool:
        return bool(kit.logo_key)


class BrandKitWriteSerializer(serializers.Serializer[Any]):
    """What can be said about a kit; in a change, what is left out stays."""

    name = serializers.CharField(max_length=60)
    colors = serializers.ListField(child=serializers.CharField(max_length=7), max_length=MAX_COLORS, required=False)
    headline_font = serializers.CharField(max_length=40, required=False, allow_blank=True)
    body_font = serializers.CharField(max_length=40, required=False, allow_blank=True)
    tone = serializers.CharField(max_length=60, required=False, allow_blank=True)
    call_to_action = serializers.CharField(max_length=40, required=False, allow_blank=True)
    music_mood = serializers.CharField(max_length=30, required=False, allow_blank=True)
    is_default = serializers.BooleanField(required=False)
    logo = serializers.FileField(required=False)
    remove_logo = serializers.BooleanField(required=False)
    headline_font_file = serializers.FileField(required=False)
    body_font_file = serializers.FileField(required=False)

    def to_internal_value(self, data: Any) -> Any:
        unknown = set(data) - set(self.fields) if hasattr(data, "keys") else set()
        if unknown:
            raise serializers.ValidationError({name: ["There is no such field."] for name in sorted(unknown)})
        return super().to_internal_value(data)


class BrandKitListSerializer(serializers.Serializer[Any]):
    brand_kits = BrandKitSerializer(many=True)


class BrandKitDeletedSerializer(serializers.Serializer[Any]):
    message = serializers.CharField()
    brand_kit_id = serializers.UUIDField()


class BrandKits(APIView):
    @extend_schema(responses={200: BrandKitListSerializer, 401: ErrorSerializer}, operation_id="brand_kits")
    def get(self, request: Request) -> Response:
        return Response({"brand_kits": BrandKitSerializer(brand_kits_of(member(request)), many=True).data})

    @extend_schema(
        request=BrandKitWriteSerializer,
        responses={201: BrandKitSerializer, 401: ErrorSerializer, 409: ErrorSerializer, 422: ErrorSerializer},
        operation_id="brand_kit_create",
    )
    def post(self, request: Request) -> Response:
        form = _form(request, None)
        try:
            kit = services.brand_kit_create(owner=member(request), values=form.values)
        except services.KitRefused as refused:
            raise ApiError(409, str(refused)) from refused
        return Response(BrandKitSerializer(kit).data, status=201)


class OneBrandKit(APIView):
    @extend_schema(responses={200: BrandKitSerializer, **MINE}, operation_id="brand_kit")
    def get(self, request: Request, kit_id: uuid.UUID) -> Response:
        return Response(BrandKitSerializer(brand_kit_for(member(request), kit_id)).data)

    @extend_schema(
        request=BrandKitWriteSerializer(partial=True),
        responses={200: BrandKitSerializer, 422: ErrorSerializer, **MINE},
        operation_id="brand_kit_change",
    )
    def patch(self, request: Request, kit_id: uuid.UUID) -> Response:
        """Ads made with the kit before stay as they are."""
        kit = brand_kit_for(member(request), kit_id)
        services.brand_kit_change(kit=kit, values=_form(request, kit).values)
        return Response(BrandKitSerializer(kit).data)

    @extend_schema(responses={200: BrandKitDeletedSerializer, **MINE}, operation_id="brand_kit_delete")
    def delete(self, request: Request, kit_id: uuid.UUID) -> Response:
        services.brand_kit_delete(kit=brand_kit_for(member(request), kit_id))
        return Response({"message": "The brand kit is deleted.", "brand_kit_id": kit_id})


def _form(request: Request, kit: BrandKit | None) -> BrandKitForm:
    """The page's form, filled in by the request; raises the API's 422 with the fields' own names."""
    given = BrandKitWriteSerializer(data=request.data, partial=kit is not None)
    given.is_valid(raise_exception=True)
    values: Mapping[str, Any] = given.validated_data
    written = initial_of(kit) if kit is not None else {}
    if "colors" in values:
        written |= {f"color_{number}": "" for number in range(1, MAX_COLORS + 1)}
        written |= {f"color_{number}": color for number, color in enumerate(values["colors"], 1)}
    named = {FORM_NAMES.get(name, name): value for name, value in values.items() if name != "colors"}
    files = {name: value for name, value in named.items() if isinstance(value, UploadedFile)}
    written |= {name: value for name, value in named.items() if name not in files}
    for role in ("headline", "body"):
        if f"{role}_file" in files and f"{role}_font" not in values:
            written[f"{role}_font"] = "own"
    form = BrandKitForm(written, files, kit=kit)
    if not form.is_valid():
        details = {API_NAMES.get(name, name): [str(each) for each in errors] for name, errors in form.errors.items()}
        raise ApiError(422, next(iter(details.values()))[0], details)
    return form
