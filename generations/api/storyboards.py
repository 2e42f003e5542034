"""The plan before anything is made: look at it, change it, go on. And the ways on for what stands still."""

from __future__ import annotations

import uuid

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from adgen.api_errors import ApiError
from generations.access import generation_for
from generations.api.auth import member
from generations.api.generations import MINE, refusals
from generations.api.serializers import (
    ErrorSerializer,
    StatusSerializer,
    StoryboardEditSerializer,
    StoryboardSerializer,
)
from generations.models import Generation
from generations.pipeline.estimate import estimate_of
from generations.plan_edits import SceneEdit, SpecRefused, checked, edited
from generations.services import (
    generation_finish_locally,
    scene_retry,
    storyboard_approve,
    storyboard_edit,
)

NOT_NOW = {409: ErrorSerializer, **MINE}


class Storyboard(APIView):
    @extend_schema(responses={200: StoryboardSerializer, **NOT_NOW}, operation_id="storyboard")
    def get(self, request: Request, generation_id: uuid.UUID) -> Response:
        return _shown(generation_for(member(request), generation_id))

    @extend_schema(
        request=StoryboardEditSerializer,
        responses={200: StoryboardSerializer, 422: ErrorSerializer, **NOT_NOW},
        operation_id="storyboard_edit",
    )
    def patch(self, request: Request, generation_id: uuid.UUID) -> Response:
        generation = generation_for(member(request), generation_id)
        form = StoryboardEditSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        before, given = generation.ad_spec, form.validated_data
        if before is None:
            raise ApiError(409, "There is no plan yet.")
        try:
            edits = [SceneEdit(**one) for one in given["scenes"]]
            spec = checked(given["spec"], before) if given["spec"] is not None else before
            spec = edited(spec, edits, given["order"], given["call_to_action"])
        except SpecRefused as error:
            raise ApiError(422, str(error)) from error
        with refusals():
            return _shown(storyboard_edit(generation=generation, spec=spec))


def _shown(generation: Generation) -> Response:
    if generation.spec is None:
        raise ApiError(409, "There is no plan yet.")
    shown = {
        "generation_id": generation.pk,
        "paused": generation.paused,
        "spec": generation.spec,
        "estimate": estimate_of(generation),
    }
    return Response(StoryboardSerializer(shown).data)


class ApproveStoryboard(APIView):
    @extend_schema(
        request=None,
        responses={202: StatusSerializer, 402: ErrorSerializer, **NOT_NOW},
        operation_id="storyboard_approve",
    )
    def post(self, request: Request, generation_id: uuid.UUID) -> Response:
        generation = generation_for(member(request), generation_id)
        with refusals():
            generation = storyboard_approve(generation=generation)
        return Response(StatusSerializer(generation).data, status=202)


class FinishLocally(APIView):
    """What is missing is drawn by the local studio, for free."""

    @extend_schema(request=None, responses={202: StatusSerializer, **NOT_NOW}, operation_id="finish_locally")
    def post(self, request: Request, generation_id: uuid.UUID) -> Response:
        generation = generation_for(member(request), generation_id)
        with refusals():
            generation = generation_finish_locally(generation=generation)
        return Response(StatusSerializer(generation).data, status=202)


class RetryScene(APIView):
    """Ask the AI models again for a scene that was drawn locally."""

    @extend_schema(request=None, responses={202: StatusSerializer, **NOT_NOW}, operation_id="scene_retry")
    def post(self, request: Request, generation_id: uuid.UUID, number: int) -> Response:
        generation = generation_for(member(request), generation_id)
        with refusals():
            generation = scene_retry(generation=generation, number=number)
        return Response(StatusSerializer(generation).data, status=202)
