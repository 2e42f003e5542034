"""Other formats of a finished ad: ask, follow, stop, take away; its cover, its texts, and what platforms would say."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404
from drf_spectacular.utils import OpenApiParameter, OpenApiTypes, extend_schema
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from adgen.api_errors import ApiError
from adgen.media.ranges import ranged_file
from generations.access import generation_for, rendition_for
from generations.api.auth import member
from generations.api.format_serializers import (
    CoverSerializer,
    FormatsSerializer,
    PlatformSerializer,
    RemovedSerializer,
    RenditionSerializer,
    WantedSerializer,
)
from generations.api.generations import MINE, refusals
from generations.api.serializers import ErrorSerializer
from generations.renditions.files import piece_file, rendition_file, text_file
from generations.renditions.listing import formats_of, line_of
from generations.renditions.services import (
    Asked,
    rendition_cancel,
    rendition_delete,
    rendition_retry,
    rendition_start,
    thumbnail_choose,
)
from generations.spec import AspectRatio

NOT_NOW = {409: ErrorSerializer, **MINE}
ASKED = {200: RenditionSerializer, 202: RenditionSerializer, **NOT_NOW}


class Formats(APIView):
    @extend_schema(responses={200: FormatsSerializer, **MINE}, operation_id="formats")
    def get(self, request: Request, generation_id: uuid.UUID) -> Response:
        """Which other formats of an ad there are or are being made, and which are offered."""
        return Response(FormatsSerializer(formats_of(generation_for(member(request), generation_id))).data)

    @extend_schema(request=WantedSerializer, responses={**ASKED, 422: ErrorSerializer}, operation_id="format_start")
    def post(self, request: Request, generation_id: uuid.UUID) -> Response:
        """Have a finished ad in another shape, size or rate, as a loop or as streaming files. Asking twice for the same is one
        wish: 202 starts it, 200 answers with what is under way or there."""
        generation = generation_for(member(request), generation_id)
        form = WantedSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        wanted = form.wanted(AspectRatio(generation.aspect_ratio))
        with refusals():
            return _asked(rendition_start(generation=generation, wanted=wanted))


class OneFormat(APIView):
    @extend_schema(responses={200: RenditionSerializer, **MINE}, operation_id="format")
    def get(self, request: Request, generation_id: uuid.UUID, name: str) -> Response:
        return Response(RenditionSerializer(line_of(rendition_for(member(request), generation_id, name))).data)

    @extend_schema(responses={200: RemovedSerializer, **MINE}, operation_id="delete_format")
    def delete(self, request: Request, generation_id: uuid.UUID, name: str) -> Response:
        rendition_delete(rendition=rendition_for(member(request), generation_id, name))
        return Response({"message": "The format is removed.", "name": name})


class CancelFormat(APIView):
    @extend_schema(request=None, responses={202: RenditionSerializer, **NOT_NOW}, operation_id="format_cancel")
    def post(self, request: Request, generation_id: uuid.UUID, name: str) -> Response:
        rendition = rendition_for(member(request), generation_id, name)
        with refusals():
            rendition_cancel(rendition=rendition)
        return Response(RenditionSerializer(line_of(rendition)).data, status=202)


class RetryFormat(APIView):
    @extend_schema(request=None, responses=ASKED, operation_id="format_retry")
    def post(self, request: Request, generation_id: uuid.UUID, name: str) -> Response:
        rendition = rendition_for(member(request), generation_id, name)
        with refusals():
            return _asked(rendition_retry(rendition=rendition))


def _asked(asked: Asked) -> Response:
    return Response(RenditionSerializer(line_of(asked.rendition)).data, status=202 if asked.is_new else 200)


class FormatFile(APIView):
    @extend_schema(
        responses={
            (200, "application/octet-stream"): OpenApiTypes.BINARY,
            (206, "application/octet-stream"): OpenApiTypes.BINARY,
            400: ErrorSerializer,
            416: None,
            **MINE,
        },
        operation_id="format_file",
    )
    def get(self, request: Request, generation_id: uuid.UUID, name: str) -> Any:
        rendition = rendition_for(member(request), generation_id, name)
        if not rendition.key:
            raise ApiError(400, "This format is not ready yet.")
        return rendition_file(request._request, rendition)


class FormatPiece(APIView):
    @extend_schema(
        parameters=[OpenApiParameter("piece", str, "path")],
        responses={(200, "application/vnd.apple.mpegurl"): OpenApiTypes.BINARY, **MINE},
        operation_id="format_piece",
    )
    def get(self, request: Request, generation_id: uuid.UUID, name: str, piece: str) -> Any:
        """A playlist or a piece of the streaming files."""
        return piece_file(request._request, rendition_for(member(request), generation_id, name), piece)


class Cover(APIView):
    def get_throttles(self) -> list[BaseThrottle]:
        """A page of pictures is not a page of requests."""
        return [] if self.request.method in SAFE_METHODS else super().get_throttles()

    @extend_schema(responses={(200, "image/jpeg"): OpenApiTypes.BINARY, **MINE}, operation_id="thumbnail")
    def get(self, request: Request, generation_id: uuid.UUID) -> Any:
        """The picture of an ad, as it is now."""
        generation = generation_for(member(request), generation_id)
        if not generation.thumbnail_key:
            raise Http404("This video has no picture yet.")
        return ranged_file(request._request, generation.thumbnail_key)

    @extend_schema(request=CoverSerializer, responses={**ASKED, 422: ErrorSerializer}, operation_id="thumbnail_choose")
    def post(self, request: Request, generation_id: uuid.UUID) -> Response:
        """Take the picture at a moment of the ad as its thumbnail."""
        generation = generation_for(member(request), generation_id)
        form = CoverSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        with refusals():
            return _asked(thumbnail_choose(generation=generation, at_s=form.validated_data["at_s"]))


class Platforms(APIView):
    @extend_schema(responses={200: PlatformSerializer(many=True), **MINE}, operation_id="platforms")
    def get(self, request: Request, generation_id: uuid.UUID) -> Response:
        """What each platform would say about the finished file, point by point."""
        return Response(PlatformSerializer(generation_for(member(request), generation_id).platforms, many=True).data)


class Text(APIView):
    @extend_schema(
        parameters=[OpenApiParameter("kind", str, "path", enum=["srt", "vtt", "json"])],
        responses={(200, "text/plain"): OpenApiTypes.STR, **MINE},
        operation_id="text",
    )
    def get(self, request: Request, generation_id: uuid.UUID, kind: str) -> Any:
        """Subtitles as SRT or VTT, or as JSON how the ad was made."""
        return text_file(generation_for(member(request), generation_id), kind)
