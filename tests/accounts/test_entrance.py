"""Sign up, log in, log out: the pages and their one clear sentence."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from accounts.models import User
from tests.conftest import PASSWORD

NEW = {"username": "Rosa", "password1": "tarts-at-dawn-9", "password2": "tarts-at-dawn-9"}


@pytest.mark.django_db
def test_a_name_and_a_password_are_enough_and_lead_to_the_dashboard(client: Client) -> None:
    response = client.post("/accounts/signup/", NEW)
    assert (response.status_code, response["Location"]) == (302, "/dashboard/")
    assert User.objects.get().username == "Rosa"
    assert client.get("/dashboard/").status_code == 200


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"username": "ROSA"}, "That user name is taken."),
        ({"username": "ab"}, "3 characters"),
        ({"username": "x" * 51}, "50 characters"),
        ({"username": "new one"}, "Use letters, digits and . @ + - _ only."),
        ({"username": "Admin"}, "kept for whoever runs this AdGen"),
        ({"username": "root_1"}, "kept for whoever runs this AdGen"),
        ({"username": "demo"}, "kept for whoever runs this AdGen"),
        ({"username": "new\x00one"}, "Null characters are not allowed."),
        ({"username": "new", "password1": "short1", "password2": "short1"}, "8 characters"),
        ({"username": "new", "password2": "tarts-at-noon-9"}, "same password"),
        ({"username": "new", "email": "not-an-address"}, "valid email address"),
    ],
)
def test_a_sign_up_that_cannot_be_says_why(change: dict[str, str], sentence: str, client: Client, user: User) -> None:
    response = client.post("/accounts/signup/", {**NEW, **change})
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert User.objects.count() == 1


@pytest.mark.parametrize("given", [{"login": "rosa", "password": "wrong"}, {"login": "nobody", "password": PASSWORD}])
def test_a_wrong_log_in_gets_one_message_that_tells_no_part(given: dict[str, str], client: Client, user: User) -> None:
    page = client.post("/accounts/login/", given).content.decode()
    assert page.count("The user name or the password is not right.") == 1
    assert page.count('role="alert"') == 1


def test_log_in_leads_back_to_the_page_asked_for(client: Client, user: User) -> None:
    response = client.post("/accounts/login/", {"login": "rosa", "password": PASSWORD, "next": "/gallery/?q=tarts"})
    assert response["Location"] == "/gallery/?q=tarts"


def test_log_in_leads_to_no_other_site(client: Client, user: User) -> None:
    response = client.post("/accounts/login/", {"login": "rosa", "password": PASSWORD, "next": "https://example.com/"})
    assert response["Location"] == "/dashboard/"


def test_staying_logged_in_lasts_seven_days(client: Client, user: User) -> None:
    client.post("/accounts/login/", {"login": "rosa", "password": PASSWORD})
    assert client.session.get_expiry_age() == 7 * 24 * 3600


def test_log_out_needs_a_post_and_ends_at_the_front_page(signed_in: Client) -> None:
    assert signed_in.get("/accounts/logout/").status_code == 200
    assert signed_in.get("/dashboard/").status_code == 200
    assert signed_in.post("/accounts/logout/")["Location"] == "/"
    assert signed_in.get("/dashboard/").status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "password/reset/",
        "password/reset/done/",
        "login/",
        "signup/",
        "password/reset/key/done/",
        "password/reset/key/x-y/",
    ],
)
@pytest.mark.django_db
def test_every_entrance_page_is_there(path: str, client: Client) -> None:
    assert client.get(f"/accounts/{path}").status_code == 200


@pytest.mark.parametrize("path", ["email/", "password/change/"])
def test_every_account_page_is_there(path: str, signed_in: Client) -> None:
    assert signed_in.get(f"/accounts/{path}").status_code == 200


def test_a_password_reset_asked_for_a_stranger_s_address_tells_nothing(client: Client, user: User) -> None:
    response = client.post("/accounts/password/reset/", {"email": "nobody@example.com"}, follow=True)
    assert "If an account has that address" in response.content.decode()


def test_logging_in_is_not_announced_and_logging_out_is(client: Client, user: User) -> None:
    page = client.post("/accounts/login/", {"login": "rosa", "password": PASSWORD}, follow=True).content.decode()
    assert 'class="notices"' not in page
    assert "You are logged out." in client.post("/accounts/logout/", follow=True).content.decode()


def test_confirming_it_is_you_has_a_button(client: Client, user: User) -> None:
    client.force_login(user)
    page = client.get("/accounts/reauthenticate/").content.decode()
    assert "Confirm it is you" in page
    assert '<button class="button button-primary button-wide" type="submit">Go on</button>' in page


@pytest.mark.django_db
def test_where_no_mail_is_sent_a_forgotten_password_says_so(client: Client) -> None:
    assert "This AdGen sends no email." in client.get("/accounts/password/reset/").content.decode()


def test_a_token_is_taken_in_both_spellings_of_its_type(client: Client, user: User) -> None:
    given = {"username": "rosa", "password": PASSWORD}
    answer = client.post("/api/auth/login", given, content_type="application/json").json()
    for kind in ("Bearer", answer["token_type"]):
        assert (
            client.get("/api/auth/me", headers={"Authorization": f"{kind} {answer['access_token']}"}).status_code == 200
        )


def test_a_name_that_only_holds_a_kept_word_is_free(client: Client, db: None) -> None:
    assert client.post("/accounts/signup/", {**NEW, "username": "Rooted-Help4Plants"}).status_code == 302


def test_no_sign_up_tells_whose_address_is_known(client: Client, user: User) -> None:
    """Neither page nor API; whoever reads that mailbox gets a link for each of its accounts."""
    User.objects.filter(pk=user.pk).update(email="rosa@example.com")
    known = client.post("/accounts/signup/", {**NEW, "username": "nina", "email": "rosa@example.com"})
    fresh = Client().post("/accounts/signup/", {**NEW, "username": "olga", "email": "olga@example.com"})
    assert (known.status_code, known["Location"]) == (fresh.status_code, fresh["Location"]) == (302, "/dashboard/")
    given = {"username": "pia", "password": "tarts-at-dawn-9", "email": "rosa@example.com"}
    assert Client().post("/api/auth/register", given, content_type="application/json").status_code == 201
    mail.outbox.clear()
    Client().post("/accounts/password/reset/", {"email": "rosa@example.com"})
    assert {letter.to[0] for letter in mail.outbox} == {"rosa@example.com"}
    assert len(mail.outbox) == 3
