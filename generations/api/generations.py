"""Start, follow, list, cancel, retry and delete generations."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from drf_spectacular.utils import OpenApiParameter, OpenApiTypes, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from adgen.api_errors import ApiError
from adgen.media.ranges import ranged_file
from generations.access import generation_for
from generations.api.auth import member
from generations.api.serializers import (
    AcceptedSerializer,
    DeletedSerializer,
    ErrorSerializer,
    GenerateSerializer,
    GenerationDetailSerializer,
    GenerationPageSerializer,
    GenerationSerializer,
    ListQuerySerializer,
    StatusSerializer,
)
from generations.brands.services import KitRefused, brand_kit_wanted
from generations.models import BrandKit, Generation
from generations.photos import CleanPhoto, PhotoRefused, clean_photo
from generations.refusals import ClosedForNow, NotPossible, OutOfBudget, TooOften
from generations.selectors import GalleryFilter, gallery_of
from generations.services import generation_cancel, generation_delete, generation_retry, generation_start
from generations.start_once import KeyRefused, start_once
from generations.states import Status

MINE = {401: ErrorSerializer, 404: ErrorSerializer}


class Generate(APIView):
    @extend_schema(
        request=GenerateSerializer,
        parameters=[
            OpenApiParameter(
                "Idempotency-Key", str, "header", description="Sent twice with the same key, it starts once."
            )
        ],
        responses={
            202: AcceptedSerializer,
            401: ErrorSerializer,
            402: ErrorSerializer,
            409: ErrorSerializer,
            422: ErrorSerializer,
            429: ErrorSerializer,
            503: ErrorSerializer,
        },
        operation_id="generate",
    )
    def post(self, request: Request) -> Response:
        form = GenerateSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        owner, given, options = member(request), form.validated_data, form.options()
        brand = _brand(owner, given["brand_kit"])

        def start() -> Generation:
            photos = _photos(given["photos"])
            return generation_start(owner=owner, prompt=given["prompt"], options=options, photos=photos, brand=brand)

        named = [(file.name, file.size) for file in given["photos"]]
        sent = (given["prompt"], options.model_dump_json(), named, given["brand_kit"])
        with refusals():
            key = request.headers.get("Idempotency-Key", "").strip()
            generation = start_once(owner, key, repr(sent).encode(), start)
        message = "Your ad is being planned for your review." if options.review else "Your ad is being made."
        answer = {"generation_id": generation.pk, "status": Status.PENDING, "message": message}
        return Response(answer, status=202)


def _brand(owner: User, wanted: str) -> BrandKit | None:
    try:
        return brand_kit_wanted(owner=owner, wanted=wanted)
    except KitRefused as refused:
        raise ApiError(422, str(refused), {"brand_kit": [str(refused)]}) from refused


@contextmanager
def refusals() -> Iterator[None]:
    """What services refuse, as the API says it: 402 over budget, 409 not now, 422 not like this, 429 too often, 503 closed."""
    try:
        yield
    except (TooOften, ClosedForNow) as error:
        raise NotNow(error.status, str(error), error.retry_after_s) from error
    except OutOfBudget as error:
        raise ApiError(error.status, str(error), {"scope": [error.scope]}) from error
    except NotPossible as error:
        raise ApiError(error.status, str(error)) from error
    except KeyRefused as error:
        raise ApiError(error.http_status, error.sentence) from error


class NotNow(ApiError):
    """429 and 503 say in Retry-After how many seconds to wait."""

    def __init__(self, status: int, message: str, wait_s: int) -> None:
        super().__init__(status, message)
        self.wait = wait_s


def _photos(files: list[Any]) -> list[CleanPhoto]:
    try:
        return [clean_photo(file, file.name) for file in files]
    except PhotoRefused as error:
        raise ApiError(422, str(error), {"photos": [str(error)]}) from error


class GenerationStatus(APIView):
    @extend_schema(responses={200: StatusSerializer, **MINE}, operation_id="status")
    def get(self, request: Request, generation_id: uuid.UUID) -> Response:
        return Response(StatusSerializer(generation_for(member(request), generation_id)).data)


class CancelGeneration(APIView):
    @extend_schema(request=None, responses={202: StatusSerializer, 409: ErrorSerializer, **MINE}, operation_id="cancel")
    def post(self, request: Request, generation_id: uuid.UUID) -> Response:
        generation = generation_for(member(request), generation_id)
        with refusals():
            generation = generation_cancel(generation=generation)
        return Response(StatusSerializer(generation).data, status=202)


class RetryGeneration(APIView):
    @extend_schema(request=None, responses={202: StatusSerializer, 409: ErrorSerializer, **MINE}, operation_id="retry")
    def post(self, request: Request, generation_id: uuid.UUID) -> Response:
        generation = generation_for(member(request), generation_id)
        with refusals():
            generation = generation_retry(generation=generation)
        return Response(StatusSerializer(generation).data, status=202)


class GenerationList(APIView):
    @extend_schema(
        parameters=[ListQuerySerializer],
        responses={200: GenerationPageSerializer, 401: ErrorSerializer, 422: ErrorSerializer},
        operation_id="generations",
    )
    def get(self, request: Request) -> Response:
        query = ListQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        wanted = query.validated_data
        limit, offset = wanted["limit"], wanted["offset"]
        found = gallery_of(member(request), GalleryFilter(q=wanted["q"], status=wanted["status"], sort=wanted["sort"]))
        page = GenerationSerializer(found[offset : offset + limit], many=True).data
        return Response({"total": found.count(), "limit": limit, "offset": offset, "generations": page})


class OneGeneration(APIView):
    @extend_schema(responses={200: GenerationDetailSerializer, **MINE}, operation_id="generation")
    def get(self, request: Request, generation_id: uuid.UUID) -> Response:
        return Response(GenerationDetailSerializer(generation_for(member(request), generation_id)).data)

    @extend_schema(responses={200: DeletedSerializer, **MINE}, operation_id="delete_generation")
    def delete(self, request: Request, generation_id: uuid.UUID) -> Response:
        generation_delete(generation=generation_for(member(request), generation_id))
        return Response({"message": "The video is deleted.", "generation_id": generation_id})


class Video(APIView):
    @extend_schema(
        responses={
            (200, "video/mp4"): OpenApiTypes.BINARY,
            (206, "video/mp4"): OpenApiTypes.BINARY,
            400: ErrorSerializer,
            416: None,
            **MINE,
        },
        operation_id="video",
    )
    def get(self, request: Request, generation_id: uuid.UUID) -> Any:
        generation = generation_for(member(request), generation_id)
        if not generation.is_playable:
            raise ApiError(400, "This video is not ready yet.")
        return ranged_file(request._request, generation.video_key, download_name=f"ad_{generation.pk}.mp4")
