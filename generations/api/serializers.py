"""Shapes of the JSON API."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError as DjangoValidationError
from django.contrib.auth.password_validation import validate_password
from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.models import User, username_validators
from generations.models import Generation
from generations.options import MAX_SEED, Options, PromptRefused, clean_prompt
from generations.selectors import totals_of
from generations.spec import DURATIONS_S, AspectRatio, Framework, StylePreset
from generations.states import Status


def money(amount: Decimal) -> str:
    """US dollars with four decimals, as text: no client rounds it by accident."""
    return str(amount.quantize(Decimal("0.0001")))


class RegisterSerializer(serializers.Serializer[User]):
    username = serializers.CharField(validators=[*username_validators])
    password = serializers.CharField(min_length=8, max_length=128, write_only=True, trim_whitespace=False)
    email = serializers.EmailField(required=False, allow_blank=True, default="")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        try:
            validate_password(attrs["password"], User(username=attrs["username"], email=attrs["email"]))
        except DjangoValidationError as error:
            raise serializers.ValidationError({"password": error.messages}) from error
        return attrs


class LoginSerializer(serializers.Serializer[User]):
    username = serializers.CharField(max_length=150)
    password = serializers.CharField(max_length=128, write_only=True, trim_whitespace=False)


class RegisteredSerializer(serializers.Serializer[Any]):
    message = serializers.CharField()
    user_id = serializers.UUIDField()


class AccountSerializer(serializers.ModelSerializer[User]):
    """A user with the figures of the profile page."""

    total_generations = serializers.SerializerMethodField()
    total_cost = serializers.SerializerMethodField()
    created_at = serializers.DateTimeField(source="date_joined")

    class Meta:
        model = User
        fields = ("id", "username", "email", "total_generations", "total_cost", "created_at", "last_login")

    def get_total_generations(self, user: User) -> int:
        return totals_of(user).generations

    @extend_schema_field(serializers.DecimalField(max_digits=12, decimal_places=6))
    def get_total_cost(self, user: User) -> str:
        return money(totals_of(user).cost)


class LoggedInUserSerializer(AccountSerializer):
    class Meta:
        model = User
        fields = ("id", "username", "total_generations", "total_cost")


class LoggedInSerializer(serializers.Serializer[Any]):
    access_token = serializers.CharField()
    token_type = serializers.CharField(default="bearer")
    user = LoggedInUserSerializer()


class GenerateSerializer(serializers.Serializer[Any]):
    """A prompt and any option of the dashboard; unknown names are refused rather than ignored."""

    prompt = serializers.CharField(max_length=2000, trim_whitespace=True)
    duration = serializers.ChoiceField(choices=DURATIONS_S, required=False, default=15)
    aspect_ratio = serializers.ChoiceField(choices=[a.value for a in AspectRatio], required=False, default="9:16")
    framework = serializers.ChoiceField(choices=["auto", *(f.value for f in Framework)], required=False, default="auto")
    style = serializers.ChoiceField(  # type: ignore[assignment]  # Field has an attribute of that name; a declared field wins
        choices=["auto", *(s.value for s in StylePreset)], required=False, default="auto"
    )
    finish = serializers.ChoiceField(choices=["auto", "classic", "look"], required=False, default="auto")
    seed = serializers.IntegerField(min_value=0, max_value=MAX_SEED, required=False, allow_null=True, default=None)
    photos = serializers.ListField(child=serializers.FileField(), required=False, default=list, max_length=10)

    def to_internal_value(self, data: Any) -> Any:
        unknown = set(data) - set(self.fields) if hasattr(data, "keys") else set()
        if unknown:
            raise serializers.ValidationError({name: ["There is no such option."] for name in sorted(unknown)})
        return super().to_internal_value(data)

    def validate_prompt(self, prompt: str) -> str:
        try:
            return clean_prompt(prompt)
        except PromptRefused as error:
            raise serializers.ValidationError(str(error)) from error

    def options(self) -> Options:
        given = self.validated_data
        return Options(
            duration_s=given["duration"],
            aspect_ratio=given["aspect_ratio"],
            framework=None if given["framework"] == "auto" else given["framework"],
            style=None if given["style"] == "auto" else given["style"],
            finish=given["finish"],
            seed=given["seed"],
        )


class AcceptedSerializer(serializers.Serializer[Any]):
    generation_id = serializers.UUIDField()
    status = serializers.CharField()
    message = serializers.CharField()


class DeletedSerializer(serializers.Serializer[Any]):
    message = serializers.CharField()
    generation_id = serializers.UUIDField()


class _Generation(serializers.ModelSerializer[Generation]):
    video_url = serializers.SerializerMethodField()
    cost = serializers.SerializerMethodField()

    def get_video_url(self, generation: Generation) -> str | None:
        if generation.status != Status.COMPLETED:
            return None
        return reverse("api_video", args=[generation.pk])

    @extend_schema_field(serializers.DecimalField(max_digits=12, decimal_places=6))
    def get_cost(self, generation: Generation) -> str:
        return money(generation.cost)


class StatusSerializer(_Generation):
    generation_id = serializers.UUIDField(source="id")
    error = serializers.SerializerMethodField()

    class Meta:
        model = Generation
        fields = (
            "generation_id",
            "status",
            "progress",
            "current_step",
            "video_url",
            "cost",
            "error",
            "created_at",
            "completed_at",
        )

    def get_error(self, generation: Generation) -> str | None:
        return generation.error or None


class GenerationSerializer(_Generation):
    thumbnail_url = serializers.SerializerMethodField()
    duration = serializers.IntegerField(source="duration_s")

    class Meta:
        model = Generation
        fields = (
            "id",
            "prompt",
            "status",
            "video_url",
            "thumbnail_url",
            "duration",
            "aspect_ratio",
            "cost",
            "created_at",
            "completed_at",
        )

    def get_thumbnail_url(self, generation: Generation) -> str | None:
        if not generation.thumbnail_key:
            return None
        return reverse("generation_media", args=[generation.pk, "thumbnail"])


class SceneSerializer(serializers.Serializer[Any]):
    number = serializers.IntegerField()
    scene_type = serializers.CharField()
    duration_s = serializers.FloatField()
    text = serializers.CharField(source="planned.text_overlay.text")
    visual_prompt = serializers.CharField(source="planned.visual_prompt")
    provider = serializers.CharField(source="clip.provider", default=None, allow_null=True)
    model = serializers.CharField(source="clip.model", default=None, allow_null=True)
    seed = serializers.IntegerField()


class GenerationDetailSerializer(GenerationSerializer):
    """One generation in full: spec, scenes with who made them, findings of the review, history."""

    scenes = SceneSerializer(many=True)
    spec = serializers.JSONField(allow_null=True)
    history = serializers.SerializerMethodField()
    error = serializers.SerializerMethodField()

    class Meta:
        model = Generation
        fields = (
            *GenerationSerializer.Meta.fields,
            "progress",
            "current_step",
            "error",
            "seed",
            "look",
            "size_bytes",
            "figures",
            "findings",
            "spec",
            "scenes",
            "history",
        )

    def get_error(self, generation: Generation) -> str | None:
        return generation.error or None

    @extend_schema_field(serializers.ListField(child=serializers.DictField()))
    def get_history(self, generation: Generation) -> list[dict[str, Any]]:
        return [dict(change) for change in generation.changes.values("from_status", "to_status", "note", "at")]


class ListQuerySerializer(serializers.Serializer[Any]):
    limit = serializers.IntegerField(min_value=1, max_value=100, required=False, default=20)
    offset = serializers.IntegerField(min_value=0, max_value=10**9, required=False, default=0)
    status = serializers.ChoiceField(choices=Status.choices, required=False, default="")
    sort = serializers.ChoiceField(
        choices=["newest", "oldest", "longest", "shortest"], required=False, default="newest"
    )
    q = serializers.CharField(max_length=500, required=False, default="", allow_blank=True)


class GenerationPageSerializer(serializers.Serializer[Any]):
    total = serializers.IntegerField()
    limit = serializers.IntegerField()
    offset = serializers.IntegerField()
    generations = GenerationSerializer(many=True)


class ErrorBodySerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()
    details = serializers.DictField(required=False)


class ErrorSerializer(serializers.Serializer[Any]):
    error = ErrorBodySerializer()


class HealthSerializer(serializers.Serializer[Any]):
    status = serializers.ChoiceField(choices=["ok", "unavailable"])
    checks = serializers.DictField()
