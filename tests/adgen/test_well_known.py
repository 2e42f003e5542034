"""What browsers and search engines ask for unasked."""

from __future__ import annotations

from django.test import Client


def test_no_page_may_use_camera_microphone_or_place(client: Client) -> None:
    policy = client.get("/robots.txt")["Permissions-Policy"].split(", ")
    assert {"camera=()", "microphone=()", "geolocation=()", "payment=()"} <= set(policy)
    assert not any(each.startswith(("autoplay", "fullscreen", "picture-in-picture")) for each in policy)


def test_they_are_told_where_things_are(client: Client) -> None:
    assert client.get("/favicon.ico")["Location"] == "/static/img/favicon.svg"
    assert client.get("/.well-known/change-password")["Location"] == "/accounts/password/change/"
    assert client.get("/robots.txt").content.decode().splitlines()[-1] == "Disallow: /"
