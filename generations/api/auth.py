"""Register, log in, who am I."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib.auth.models import update_last_login
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotAuthenticated
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework_simplejwt.tokens import AccessToken

from accounts import audit
from accounts.models import Deed, User
from adgen.api_errors import ApiError
from generations.api.serializers import (
    AccountSerializer,
    ErrorSerializer,
    LoggedInSerializer,
    LoginSerializer,
    RegisteredSerializer,
    RegisterSerializer,
)
from generations.welcome import welcome


def member(request: Request) -> User:
    """Whose request this is; permissions have let nobody else in."""
    if not isinstance(request.user, User):
        raise NotAuthenticated
    return request.user


class PublicView(APIView):
    permission_classes = [AllowAny]
    authentication_classes: list[Any] = []


class Register(PublicView):
    @extend_schema(
        request=RegisterSerializer,
        responses={201: RegisteredSerializer, 400: ErrorSerializer, 422: ErrorSerializer},
        operation_id="register",
        auth=[],
    )
    def post(self, request: Request) -> Response:
        form = RegisterSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        given = form.validated_data
        if User.objects.filter(username__iexact=given["username"]).exists():
            raise ApiError(400, "That user name is taken.")
        try:
            with transaction.atomic():
                user = User.objects.create_user(given["username"], given["email"], given["password"])
        except IntegrityError as error:
            raise ApiError(400, "That user name is taken.") from error
        welcome(user)
        return Response({"message": "Welcome to AdGen.", "user_id": user.pk}, status=201)


class Login(PublicView):
    @extend_schema(
        request=LoginSerializer,
        responses={200: LoggedInSerializer, 401: ErrorSerializer, 422: ErrorSerializer, 429: ErrorSerializer},
        operation_id="login",
        auth=[],
    )
    def post(self, request: Request) -> Response:
        form = LoginSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        try:  # with allauth's count of wrong passwords, the one the log-in page keeps
            user = get_adapter(request._request).authenticate(request._request, **form.validated_data)
        except ValidationError as error:
            raise ApiError(429, error.messages[0]) from error
        if not isinstance(user, User):
            raise ApiError(401, "The user name or the password is not right.")
        update_last_login(User, user)
        if user.is_staff:
            audit.record(request._request, Deed.LOGGED_IN, by=user, change="By the API")
        answer = {"access_token": str(AccessToken.for_user(user)), "token_type": "bearer", "user": user}
        return Response(LoggedInSerializer(answer).data)


class Me(APIView):
    @extend_schema(responses={200: AccountSerializer, 401: ErrorSerializer}, operation_id="me")
    def get(self, request: Request) -> Response:
        return Response(AccountSerializer(member(request)).data)


class Profile(Me):
    @extend_schema(responses={200: AccountSerializer, 401: ErrorSerializer}, operation_id="profile")
    def get(self, request: Request) -> Response:
        return super().get(request)
