"""Shapes of the JSON API for other formats of an ad."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from generations.formats import RATES, SIZES, USUAL_RATE, USUAL_SIZE, Format, FormatKind
from generations.renditions.forms import ASKABLE
from generations.renditions.listing import Line
from generations.spec import AspectRatio
from generations.states import Status


class WantedSerializer(serializers.Serializer[Any]):
    """Shape, size and rate are those of a video; `aspect_ratio` is the ad's own where it is left out."""

    kind = serializers.ChoiceField(choices=[kind.value for kind in ASKABLE], required=False, default="video")
    aspect_ratio = serializers.ChoiceField(
        choices=[shape.value for shape in AspectRatio], required=False, allow_null=True, default=None
    )
    size = serializers.ChoiceField(choices=SIZES, required=False, default=USUAL_SIZE)
    fps = serializers.ChoiceField(choices=RATES, required=False, default=USUAL_RATE)

    def to_internal_value(self, data: Any) -> Any:
        unknown = set(data) - set(self.fields) if hasattr(data, "keys") else set()
        if unknown:
            raise serializers.ValidationError({name: ["There is no such option."] for name in sorted(unknown)})
        return super().to_internal_value(data)

    def wanted(self, own: AspectRatio) -> Format:
        given = self.validated_data
        shape = AspectRatio(given["aspect_ratio"] or own)
        return Format(FormatKind(given["kind"]), shape, given["size"], given["fps"])


class CoverSerializer(serializers.Serializer[Any]):
    at_s = serializers.FloatField(min_value=0, help_text="Seconds from the first frame.")


class OfferSerializer(serializers.Serializer[Any]):
    """What can be asked for as it stands here."""

    name = serializers.CharField()
    kind = serializers.CharField()
    aspect_ratio = serializers.CharField()
    size = serializers.CharField()
    fps = serializers.IntegerField()


class RenditionSerializer(serializers.Serializer[Line]):
    """Another format of an ad. `status` and `progress` are of the latest try; `url` is there as soon as there is a file."""

    name = serializers.CharField(source="rendition.name")
    kind = serializers.CharField(source="rendition.kind")
    aspect_ratio = serializers.CharField(source="rendition.aspect_ratio")
    size = serializers.CharField(source="rendition.size")
    fps = serializers.IntegerField(source="rendition.fps")
    at_s = serializers.FloatField(source="rendition.at_s", allow_null=True)
    status = serializers.ChoiceField(choices=Status.choices)
    progress = serializers.IntegerField(source="percent")
    error = serializers.SerializerMethodField()
    outdated = serializers.BooleanField(source="is_outdated", help_text="A scene of the ad was made again since.")
    width = serializers.IntegerField(source="rendition.width")
    height = serializers.IntegerField(source="rendition.height")
    size_bytes = serializers.IntegerField(source="rendition.size_bytes")
    url = serializers.SerializerMethodField()
    playlist_url = serializers.SerializerMethodField()
    notes = serializers.ListField(source="rendition.notes", child=serializers.CharField())
    created_at = serializers.DateTimeField(source="rendition.created_at")
    completed_at = serializers.DateTimeField(source="rendition.made_at", allow_null=True)

    def get_error(self, line: Line) -> str | None:
        return line.error or None

    def get_url(self, line: Line) -> str | None:
        rendition = line.rendition
        if not rendition.key:
            return None
        return reverse("api_format_file", args=[rendition.generation_id, rendition.name])

    def get_playlist_url(self, line: Line) -> str | None:
        rendition = line.rendition
        if not rendition.playlist_key:
            return None
        return reverse("api_format_piece", args=[rendition.generation_id, rendition.name, "master.m3u8"])


class FormatsSerializer(serializers.Serializer[Any]):
    formats = RenditionSerializer(many=True, source="all")
    offers = serializers.SerializerMethodField()

    @extend_schema_field(OfferSerializer(many=True))
    def get_offers(self, formats: Any) -> Any:
        return OfferSerializer((*formats.shapes, *formats.more), many=True).data


class RemovedSerializer(serializers.Serializer[Any]):
    message = serializers.CharField()
    name = serializers.CharField()


class PointSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    met = serializers.BooleanField()
    said = serializers.CharField()
    serious = serializers.BooleanField(help_text="The platform would refuse or spoil the ad; else advice.")


class PlatformSerializer(serializers.Serializer[Any]):
    key = serializers.CharField()
    name = serializers.CharField()
    as_of = serializers.DateField(help_text="When the platform's figures were looked up.")
    accepted = serializers.BooleanField()
    points = PointSerializer(many=True)
