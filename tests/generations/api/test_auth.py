"""Register, log in, me."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
JSON = "application/json"


def test_registering_answers_201_with_the_new_id() -> None:
    answer = Client().post("/api/auth/register", {"username": "Nina", "password": "tarts-at-dawn"}, content_type=JSON)
    assert answer.status_code == 201
    assert answer.json()["user_id"] == str(User.objects.get(username="Nina").pk)


@pytest.mark.parametrize("name", ["rosa", "ROSA"])
def test_a_taken_name_is_400_in_any_case(user: User, name: str) -> None:
    answer = Client().post("/api/auth/register", {"username": name, "password": "tarts-at-dawn"}, content_type=JSON)
    assert answer.status_code == 400
    assert answer.json() == {"error": {"code": "bad_request", "message": "That user name is taken."}}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"username": "ab", "password": "tarts-at-dawn"}, "username"),
        ({"username": "x" * 51, "password": "tarts-at-dawn"}, "username"),
        ({"username": "Support", "password": "tarts-at-dawn"}, "username"),
        ({"username": "nina\x00", "password": "tarts-at-dawn"}, "username"),
        ({"username": "nina", "password": "short"}, "password"),
        ({"username": "nina", "password": "12345678"}, "password"),
        ({"username": "nina", "password": "tarts-at-dawn", "email": "not an address"}, "email"),
        ({"password": "tarts-at-dawn"}, "username"),
    ],
)
def test_bad_input_is_422_and_names_the_field(body: dict[str, str], field: str) -> None:
    answer = Client().post("/api/auth/register", body, content_type=JSON)
    assert answer.status_code == 422
    error = answer.json()["error"]
    assert error["code"] == "invalid"
    assert field in error["details"]
    assert not User.objects.exists()


def test_logging_in_gives_a_token_that_opens_me(user: User) -> None:
    answer = Client().post("/api/auth/login", {"username": "rosa", "password": PASSWORD}, content_type=JSON)
    assert answer.status_code == 200
    body = answer.json()
    assert body["token_type"] == "bearer"
    assert body["user"] == {"id": str(user.pk), "username": "rosa", "total_generations": 0, "total_cost": "0.0000"}
    me = Client().get("/api/auth/me", headers={"authorization": f"Bearer {body['access_token']}"})
    assert me.json()["username"] == "rosa"
    assert set(me.json()) == {
        "id",
        "username",
        "email",
        "total_generations",
        "total_cost",
        "created_at",
        "last_login",
    }


@pytest.mark.parametrize(("name", "password"), [("rosa", "wrong"), ("nobody", PASSWORD)])
def test_wrong_credentials_do_not_tell_which_part(user: User, name: str, password: str) -> None:
    answer = Client().post("/api/auth/login", {"username": name, "password": password}, content_type=JSON)
    assert answer.status_code == 401
    assert answer.json()["error"]["message"] == "The user name or the password is not right."


def test_a_changed_password_ends_every_token(user: User) -> None:
    token = (
        Client()
        .post("/api/auth/login", {"username": "rosa", "password": PASSWORD}, content_type=JSON)
        .json()["access_token"]
    )
    user.set_password("another one entirely")
    user.save()
    assert Client().get("/api/auth/me", headers={"authorization": f"Bearer {token}"}).status_code == 401


@pytest.mark.parametrize("token", ["", "Bearer", "Bearer nonsense", "Basic cm9zYTpyb3Nh"])
def test_no_token_is_401_in_the_envelope(token: str) -> None:
    answer = Client().get("/api/auth/me", headers={"authorization": token})
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "not_authenticated"


def test_wrong_passwords_are_counted_and_then_refused_also_with_the_right_one(user: User) -> None:
    wrong = {"username": "rosa", "password": "wrong"}
    answers = [Client().post("/api/auth/login", wrong, content_type=JSON).status_code for _ in range(6)]
    assert answers == [401] * 5 + [429]
    right = Client().post("/api/auth/login", {"username": "rosa", "password": PASSWORD}, content_type=JSON)
    assert right.status_code == 429
    assert right.json()["error"]["code"] == "too_many_requests"
    assert "too many" in right.json()["error"]["message"].lower()
