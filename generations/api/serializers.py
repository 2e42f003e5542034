"""Shapes of the JSON API."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError as DjangoValidationError
from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.models import User
from accounts.names import sign_up_validators
from generations.models import Generation
from generations.options import MAX_SEED, TIERS, Options, PromptRefused, clean_prompt
from generations.pipeline.estimate import Estimate, in_words
from generations.selectors import totals_of
from generations.services import scenes_to_ask_again
from generations.spec import DURATIONS_S, AspectRatio, Framework, StylePreset
from generations.states import Status


def money(amount: Decimal) -> str:
    """US dollars with four decimals, as text: no client rounds it by accident."""
    return str(amount.quantize(Decimal("0.0001")))


class RegisterSerializer(serializers.Serializer[User]):
    username = serializers.CharField(validators=[*sign_up_validators])
    password = serializers.CharField(min_length=8, max_length=128, write_only=True, trim_whitespace=False)
    email = serializers.EmailField(required=False, allow_blank=True, default="", max_length=254)

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
    tier = serializers.ChoiceField(choices=TIERS, required=False, default="auto")
    first_frame = serializers.BooleanField(required=False, allow_null=True, default=None)
    review = serializers.BooleanField(required=False, default=False)
    brand_kit = serializers.CharField(
        max_length=60,
        required=False,
        default="auto",
        help_text='A kit\'s id or name; "auto": the default one, "none": none.',
    )
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
            tier=given["tier"],
            first_frame=given["first_frame"],
            review=given["review"],
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
        if not generation.is_playable:
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
        """Why it failed, or why it stands still."""
        return generation.error or generation.pause_note or None


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
        return reverse("api_thumbnail", args=[generation.pk])


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
    scenes_to_ask_again = serializers.SerializerMethodField()
    history = serializers.SerializerMethodField()
    error = serializers.SerializerMethodField()

    class Meta:
        model = Generation
        fields = (
            *GenerationSerializer.Meta.fields,
            "progress",
            "current_step",
            "error",
            "paused",
            "pause_note",
            "seed",
            "look",
            "size_bytes",
            "figures",
            "findings",
            "spec",
            "scenes",
            "scenes_to_ask_again",
            "history",
        )

    def get_error(self, generation: Generation) -> str | None:
        return generation.error or None

    @extend_schema_field(serializers.ListField(child=serializers.IntegerField()))
    def get_scenes_to_ask_again(self, generation: Generation) -> list[int]:
        """Drawn locally although a model was to make them: their numbers."""
        return sorted(scenes_to_ask_again(generation))

    @extend_schema_field(serializers.ListField(child=serializers.DictField()))
    def get_history(self, generation: Generation) -> list[dict[str, Any]]:
        return [dict(change) for change in generation.changes.values("from_status", "to_status", "note", "at")]


class MoneyField(serializers.DecimalField):
    """An exact amount of US dollars, as text with four decimals."""

    def __init__(self, **given: Any) -> None:
        super().__init__(max_digits=12, decimal_places=4, **given)

    def to_representation(self, value: Any) -> str:
        return money(value)


class EstimateLineSerializer(serializers.Serializer[Any]):
    kind = serializers.CharField()
    pieces = serializers.IntegerField()
    model = serializers.CharField()
    expected = MoneyField()
    most = MoneyField()


class EstimateSerializer(serializers.Serializer[Any]):
    """What an ad is expected to cost and costs at most, US dollars; `words` is what the button says."""

    expected = MoneyField()
    most = MoneyField()
    words = serializers.SerializerMethodField()
    lines = EstimateLineSerializer(many=True)

    def get_words(self, estimate: Estimate) -> str:
        return in_words(estimate)


class StoryboardSerializer(serializers.Serializer[Any]):
    """A plan that can be changed while `paused` is "review" (or out of budget, or failed), with its price."""

    generation_id = serializers.UUIDField()
    paused = serializers.CharField(allow_blank=True)
    spec = serializers.JSONField()
    estimate = EstimateSerializer()


class SceneEditSerializer(serializers.Serializer[Any]):
    """What to change in a scene; what is left out stays."""

    scene_number = serializers.IntegerField(min_value=1, max_value=10)
    text = serializers.CharField(required=False, allow_blank=True)
    subtext = serializers.CharField(required=False, allow_blank=True)
    badge = serializers.CharField(required=False, allow_blank=True)
    duration_s = serializers.FloatField(required=False)
    visual_prompt = serializers.CharField(required=False)
    motion_prompt = serializers.CharField(required=False, allow_blank=True)
    negative_prompt = serializers.CharField(required=False, allow_blank=True)
    voice_over = serializers.CharField(required=False, allow_blank=True)


class StoryboardEditSerializer(serializers.Serializer[Any]):
    """Edits of scenes, a new order (old numbers), a call to action; or the whole plan as `spec`."""

    scenes = SceneEditSerializer(many=True, required=False, default=list)
    order = serializers.ListField(child=serializers.IntegerField(), required=False, default=list, max_length=10)
    call_to_action = serializers.CharField(required=False, allow_null=True, default=None)
    spec = serializers.JSONField(required=False, allow_null=True, default=None)


class AmountSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # Field has an attribute of that name; a declared field wins
    cost = MoneyField()
    calls = serializers.IntegerField()


class LimitSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    limit = MoneyField(allow_null=True)
    spent = MoneyField()
    reserved = MoneyField()
    left = MoneyField(allow_null=True)
    share = serializers.FloatField()
    warns = serializers.BooleanField()


class UsageSerializer(serializers.Serializer[Any]):
    since = serializers.DateField()
    until = serializers.DateField()
    total = MoneyField()
    by_day = AmountSerializer(many=True)
    by_kind = AmountSerializer(many=True)
    by_model = AmountSerializer(many=True)
    limits = LimitSerializer(many=True)


class UsageQuerySerializer(serializers.Serializer[Any]):
    days = serializers.IntegerField(min_value=1, max_value=366, required=False, default=30)


class ModelSerializer(serializers.Serializer[Any]):
    provider = serializers.CharField()
    model = serializers.CharField()
    name = serializers.CharField()
    capability = serializers.CharField()
    durations_s = serializers.ListField(child=serializers.FloatField())
    ratios = serializers.ListField(child=serializers.CharField())
    takes = serializers.ListField(child=serializers.CharField())
    price = serializers.CharField()


class ModelsSerializer(serializers.Serializer[Any]):
    """What can be used now: models, and which of them each tier tries, in order. Empty tiers: the local studio."""

    tier = serializers.CharField()
    tiers = serializers.DictField(
        child=serializers.DictField(child=serializers.ListField(child=serializers.CharField()))
    )
    models = ModelSerializer(many=True)


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
