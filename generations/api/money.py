"""What can be used, what it will cost, what it did cost."""

from __future__ import annotations

from django.http import HttpResponse
from drf_spectacular.utils import OpenApiTypes, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from generations.api.auth import member
from generations.api.serializers import (
    ErrorSerializer,
    EstimateSerializer,
    GenerateSerializer,
    ModelsSerializer,
    UsageQuerySerializer,
    UsageSerializer,
)
from generations.models_on_offer import models_on_offer
from generations.pipeline.estimate import estimate_for
from generations.usage import usage_csv, usage_of


class Models(APIView):
    @extend_schema(responses={200: ModelsSerializer, 401: ErrorSerializer}, operation_id="models")
    def get(self, request: Request) -> Response:
        return Response(ModelsSerializer(models_on_offer()).data)


class EstimateCost(APIView):
    """The price of what POST /api/generate would start. Nothing is started or bought."""

    @extend_schema(
        request=GenerateSerializer,
        responses={200: EstimateSerializer, 401: ErrorSerializer, 422: ErrorSerializer},
        operation_id="estimate",
    )
    def post(self, request: Request) -> Response:
        form = GenerateSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        given = form.validated_data
        return Response(EstimateSerializer(estimate_for(form.options(), given["prompt"], len(given["photos"]))).data)


class UsageReport(APIView):
    @extend_schema(
        parameters=[UsageQuerySerializer],
        responses={200: UsageSerializer, 401: ErrorSerializer, 422: ErrorSerializer},
        operation_id="usage",
    )
    def get(self, request: Request) -> Response:
        return Response(UsageSerializer(usage_of(member(request), _days(request))).data)


class UsageTable(APIView):
    """One line per call, for a spreadsheet."""

    @extend_schema(
        parameters=[UsageQuerySerializer],
        responses={(200, "text/csv"): OpenApiTypes.STR, 401: ErrorSerializer, 422: ErrorSerializer},
        operation_id="usage_csv",
    )
    def get(self, request: Request) -> HttpResponse:
        answer = HttpResponse(usage_csv(member(request), _days(request)), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="adgen-usage.csv"'
        return answer


def _days(request: Request) -> int:
    query = UsageQuerySerializer(data=request.query_params)
    query.is_valid(raise_exception=True)
    return int(query.validated_data["days"])
