"""Staff act as a user: with a banner, every step written down, nothing of the user's alone within reach."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import AuditEntry, Deed, User
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(db: None) -> User:
    return User.objects.create_user("ada", password=PASSWORD, is_staff=True)


@pytest.fixture
def acting(ada: User, user: User) -> Client:
    client = Client()
    client.force_login(ada)
    assert client.post(f"/staff/act-as/{user.pk}/")["Location"] == "/dashboard/"
    return client


def deeds() -> list[tuple[str, str, str, str]]:
    rows = AuditEntry.objects.exclude(deed=Deed.LOGGED_IN).order_by("id")
    return [(entry.deed, entry.actor, entry.subject, entry.change) for entry in rows]


def test_staff_see_the_site_as_the_user_with_a_banner(acting: Client, user: User) -> None:
    page = acting.get("/profile/").content.decode()
    assert "ada, you see AdGen as <strong>rosa</strong>" in page
    assert "<h1>rosa</h1>" in page
    assert deeds() == [(Deed.ACTED_AS, "ada", "rosa", "")]
    assert User.objects.get(pk=user.pk).last_login is None


def test_what_is_done_in_their_name_is_written_down(acting: Client) -> None:
    acting.post("/generations/start/", {"prompt": "short"})
    acting.get("/gallery/")
    assert deeds()[1:] == [(Deed.DID_AS, "ada", "rosa", "POST /generations/start/")]


def test_an_odd_address_is_written_down_all_the_same(acting: Client) -> None:
    acting.post("/gallery/%00x")
    assert deeds()[1:] == [(Deed.DID_AS, "ada", "rosa", "POST /gallery/x")]


@pytest.mark.parametrize("path", ["/accounts/password/change/", "/accounts/email/", "/admin/", "/staff/spend/"])
def test_what_is_the_users_alone_stays_closed(acting: Client, path: str) -> None:
    assert acting.get(path)["Location"] == "/profile/"
    assert acting.post(path, {})["Location"] == "/profile/"


def test_stopping_gives_the_session_back(acting: Client, user: User) -> None:
    assert acting.post("/accounts/acting/stop/")["Location"] == f"/admin/accounts/user/{user.pk}/change/"
    assert "<h1>ada</h1>" in acting.get("/profile/").content.decode()
    assert "you see AdGen as" not in acting.get("/profile/").content.decode()
    assert deeds()[-1] == (Deed.STOPPED_ACTING, "ada", "rosa", "")


def test_logging_out_ends_both(acting: Client) -> None:
    acting.post("/accounts/logout/")
    assert acting.get("/profile/").status_code == 302
    assert deeds()[-1][0] == Deed.STOPPED_ACTING


def test_staff_who_lost_their_post_lose_the_session_too(acting: Client, ada: User) -> None:
    User.objects.filter(pk=ada.pk).update(is_staff=False)
    assert acting.get("/profile/")["Location"].startswith("/accounts/login/")
    assert acting.get("/dashboard/").status_code == 302


def test_staff_whose_password_changed_meanwhile_log_in_again(acting: Client, ada: User) -> None:
    ada.set_password("tarts-at-noon-9")
    ada.save()
    assert acting.post("/accounts/acting/stop/")["Location"] == "/accounts/login/"
    assert acting.get("/profile/").status_code == 302


def test_nobody_acts_as_a_colleague_or_a_suspended_user(ada: User, user: User) -> None:
    client = Client()
    client.force_login(ada)
    boss = User.objects.create_superuser("boss", password=PASSWORD)
    User.objects.filter(pk=user.pk).update(is_active=False)
    for each in (boss, user, ada):
        client.post(f"/staff/act-as/{each.pk}/")
        assert client.session["_auth_user_id"] == str(ada.pk)
    assert deeds() == []


def test_members_and_visitors_act_as_nobody(signed_in: Client, client: Client, stranger: User) -> None:
    address = f"/staff/act-as/{stranger.pk}/"
    assert signed_in.post(address).status_code == 404
    assert client.post(address)["Location"].startswith("/accounts/login/")
    assert signed_in.get(address).status_code == 405
    assert signed_in.post("/accounts/acting/stop/")["Location"] == "/accounts/login/"
