"""The audit log: every deed of staff with its words and address, written once."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.test import Client, RequestFactory
from django.urls import reverse

from accounts import audit
from accounts.models import AuditEntry, Deed, Plan, User
from accounts.models.audit import WrittenOnce
from accounts.tables import cell
from generations.models import BrandKit, Generation
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
admin.autodiscover()
LOG = "/admin/accounts/auditentry/"


@pytest.fixture
def nadia(db: None) -> User:
    return User.objects.create_superuser("nadia", password=PASSWORD)


@pytest.fixture
def staff(nadia: User) -> Client:
    client = Client(REMOTE_ADDR="192.0.2.7")
    client.force_login(nadia)
    AuditEntry.objects.all()._raw_delete(AuditEntry.objects.db)
    return client


def last() -> AuditEntry:
    return AuditEntry.objects.all()[0]


def user_form(client: Client, user: User, **changes: str) -> dict[str, str]:
    page = client.get(reverse("admin:accounts_user_change", args=[user.pk]))
    form = page.context["adminform"].form
    given = {name: form[name].value() for name in form.fields if form[name].value() not in (None, False, [])}
    joined = user.date_joined
    given |= {"date_joined_0": f"{joined:%Y-%m-%d}", "date_joined_1": f"{joined:%H:%M:%S}"}
    return {name: str(value) for name, value in given.items()} | changes


def test_a_change_in_the_admin_says_who_when_where_before_and_after(staff: Client, user: User, nadia: User) -> None:
    plan = Plan.objects.create(name="Pro")
    address = reverse("admin:accounts_user_change", args=[user.pk])
    assert staff.post(address, user_form(staff, user, plan=str(plan.pk), email="rosa@example.com")).status_code == 302
    entry = last()
    assert (entry.actor, entry.actor_id, entry.address) == ("nadia", nadia.pk, "192.0.2.7")
    assert (entry.deed, entry.subject, entry.subject_key) == (Deed.CHANGED, "rosa", str(user.pk))
    assert entry.change.splitlines() == ["Email: empty → rosa@example.com", "Plan: empty → Pro"]


def test_saving_without_a_change_is_no_deed(staff: Client, user: User) -> None:
    staff.post(reverse("admin:accounts_user_change", args=[user.pk]), user_form(staff, user))
    assert not AuditEntry.objects.exists()


def test_pages_of_other_packages_are_audited_too(staff: Client) -> None:
    staff.post("/admin/auth/group/add/", {"name": "Support"})
    assert (last().deed, last().subject) == (Deed.ADDED, "Support")
    group = Group.objects.get()
    staff.post(f"/admin/auth/group/{group.pk}/delete/", {"post": "yes"})
    assert (last().deed, last().subject, last().subject_key) == (Deed.DELETED, "Support", str(group.pk))


def test_a_new_password_is_recorded_and_not_shown(staff: Client, user: User) -> None:
    given = {"password1": "tarts-at-noon-9", "password2": "tarts-at-noon-9", "usable_password": "true"}
    staff.post(f"/admin/accounts/user/{user.pk}/password/", given)
    assert (last().deed, last().subject, last().change) == (Deed.PASSWORD_CHANGED, "rosa", "")


def test_what_looks_secret_is_not_written() -> None:
    assert audit.changes_in_words({"API token": "a"}, {"API token": "b"}) == "API token: (hidden) → (hidden)"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "empty"),
        ("", "empty"),
        ([], "empty"),
        (True, "yes"),
        (0, "0"),
        (["b", "a"], "a, b"),
        ({"x": [1]}, "x: 1"),
    ],
)
def test_values_in_words(value: Any, words: str) -> None:
    assert audit.in_words(value) == words


def test_suspending_and_letting_in_again(staff: Client, user: User, nadia: User) -> None:
    chosen = {"_selected_action": [str(user.pk), str(nadia.pk)]}
    staff.post("/admin/accounts/user/", {"action": "suspend", **chosen})
    assert (last().deed, last().subject) == (Deed.SUSPENDED, "rosa")
    assert User.objects.get(pk=nadia.pk).is_active
    assert not Client().login(username="rosa", password=PASSWORD)
    staff.post("/admin/accounts/user/", {"action": "reinstate", **chosen})
    assert (last().deed, AuditEntry.objects.count()) == (Deed.REINSTATED, 2)
    assert Client().login(username="rosa", password=PASSWORD)


def test_a_suspended_user_is_out_at_once_by_page_and_by_token(staff: Client, user: User, signed_in: Client) -> None:
    given = {"username": "rosa", "password": PASSWORD}
    answer = signed_in.post("/api/auth/login", given, content_type="application/json")
    token = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    assert Client().get("/api/auth/me", headers=token).status_code == 200
    staff.post("/admin/accounts/user/", {"action": "suspend", "_selected_action": [str(user.pk)]})
    assert Client().get("/api/auth/me", headers=token).status_code == 401
    assert signed_in.get("/dashboard/")["Location"].startswith("/accounts/login/")


def test_a_plan_is_given_after_a_question(staff: Client, user: User) -> None:
    plan = Plan.objects.create(name="Pro")
    chosen = {"action": "give_plan", "_selected_action": [str(user.pk)]}
    assert "rosa" in staff.post("/admin/accounts/user/", chosen).content.decode()
    staff.post("/admin/accounts/user/", {**chosen, "given": "yes", "plan": str(plan.pk)})
    assert User.objects.get(pk=user.pk).plan == plan
    assert (last().deed, last().change) == (Deed.PLAN_GIVEN, "Plan: empty → Pro")


def test_retry_and_cancel_are_recorded(staff: Client, make_generation: Callable[..., Generation]) -> None:
    generation = make_generation()
    chosen = {"_selected_action": [str(generation.pk)]}
    staff.post("/admin/generations/generation/", {"action": "cancel", **chosen})
    assert (last().deed, last().change) == (Deed.CANCELLED, "Status: Waiting → Failed")
    staff.post("/admin/generations/generation/", {"action": "retry", **chosen})
    assert (last().deed, last().change) == (Deed.RETRIED, "Status: Failed → Waiting")


def test_deleting_an_account_takes_ads_kits_and_files_along(
    staff: Client, user: User, make_generation: Callable[..., Generation], settings: Any
) -> None:
    generation = make_generation()
    folder = settings.MEDIA_ROOT / generation.folder
    folder.mkdir(parents=True)
    (folder / "final.mp4").write_bytes(b"film")
    BrandKit.objects.create(owner=user, name="Rosa's")
    assert staff.post(f"/admin/accounts/user/{user.pk}/delete/", {"post": "yes"}).status_code == 302
    assert (last().deed, last().subject, last().subject_key) == (Deed.DELETED, "rosa", str(user.pk))
    assert not folder.exists()
    assert not BrandKit.objects.exists()
    assert not User.objects.filter(pk=user.pk).exists()


def test_nobody_changes_or_deletes_the_log(staff: Client, nadia: User) -> None:
    entry = audit.record(_request(nadia), Deed.CHANGED, "the past")
    with pytest.raises(WrittenOnce):
        entry.save()
    with pytest.raises(WrittenOnce):
        entry.delete()
    with pytest.raises(WrittenOnce):
        AuditEntry.objects.update(actor="nobody")
    with pytest.raises(WrittenOnce):
        AuditEntry.objects.all().delete()
    assert staff.get(f"{LOG}add/").status_code == 403
    assert staff.post(f"{LOG}{entry.pk}/change/", {"actor": "nobody"}).status_code == 403
    assert staff.post(f"{LOG}{entry.pk}/delete/", {"post": "yes"}).status_code == 403
    assert "delete_selected" not in staff.get(LOG).content.decode()
    assert AuditEntry.objects.get(pk=entry.pk).subject == "the past"


def test_an_entry_outlives_its_people(nadia: User) -> None:
    audit.record(_request(nadia), Deed.CHANGED, nadia)
    nadia.delete()
    assert (last().actor, last().subject) == ("nadia", "nadia")


def test_the_log_is_searched_and_downloaded(staff: Client, nadia: User) -> None:
    audit.record(_request(nadia), Deed.CHANGED, "=HYPERLINK()", change="Email: a → b\nPlan: empty → Pro")
    audit.record(_request(nadia), Deed.CHANGED, "other")
    page = staff.get(LOG, {"q": "HYPERLINK"}).content.decode()
    assert "Plan: empty → Pro" in page
    assert ">other<" not in page
    chosen = [str(entry.pk) for entry in AuditEntry.objects.filter(subject__contains="HYPER")]
    answer = staff.post(LOG, {"action": "download_csv", "_selected_action": chosen})
    assert answer["Content-Disposition"] == 'attachment; filename="adgen-auditentry.csv"'
    rows = list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))  # type: ignore[attr-defined]
    assert rows[0] == ["At", "Actor", "Deed", "Subject", "What changed", "Address"]
    assert rows[1][1:5] == ["nadia", "Changed", "'=HYPERLINK()", "Email: a → b\nPlan: empty → Pro"]
    assert (last().deed, last().subject) == (Deed.EXPORTED, "1 audit entry")


@pytest.mark.parametrize(
    ("value", "written"), [(None, ""), (-3, "-3"), ("-1.5", "-1.5"), ("@me", "'@me"), ("+x", "'+x"), ("plain", "plain")]
)
def test_a_spreadsheet_finds_no_formula(value: Any, written: str) -> None:
    assert cell(value) == written


def test_log_ins_of_staff_are_recorded_and_those_of_members_are_not(nadia: User, user: User) -> None:
    for name, password in (("rosa", PASSWORD), ("nadia", "wrong"), ("nadia", PASSWORD), ("nobody", "wrong")):
        Client(REMOTE_ADDR="192.0.2.9").post("/accounts/login/", {"login": name, "password": password})
    found = [(entry.deed, entry.actor, entry.subject, entry.address) for entry in AuditEntry.objects.order_by("id")]
    assert found == [
        (Deed.LOG_IN_FAILED, "somebody", "nadia", "192.0.2.9"),
        (Deed.LOGGED_IN, "nadia", "", "192.0.2.9"),
    ]


def test_a_log_in_of_staff_by_the_api_is_recorded(nadia: User, client: Client) -> None:
    given = {"username": "nadia", "password": PASSWORD}
    client.post("/api/auth/login", given, content_type="application/json")
    assert (last().deed, last().change) == (Deed.LOGGED_IN, "By the API")


def test_a_member_who_changes_their_password_leaves_a_trace(signed_in: Client, user: User) -> None:
    new = "tarts-at-noon-9"
    signed_in.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert (last().deed, last().actor, last().subject) == (Deed.PASSWORD_CHANGED, "rosa", "rosa")


@pytest.mark.parametrize(
    ("https", "passed_on", "address"),
    [
        (False, "203.0.113.5", "127.0.0.1"),
        (True, "198.51.100.1, 203.0.113.5", "203.0.113.5"),
        (True, "<script>", "127.0.0.1"),
        (True, "", "127.0.0.1"),
    ],
)
def test_the_address_is_the_proxys_word_only_behind_a_proxy(
    https: bool, passed_on: str, address: str, settings: Any
) -> None:
    settings.HTTPS = https
    assert audit.address_of(RequestFactory().get("/", headers={"X-Forwarded-For": passed_on})) == address


def test_who_may_change_users_does_not_become_superuser_by_it(user: User) -> None:
    from django.contrib.auth.models import Permission

    helper = User.objects.create_user("helper", password=PASSWORD, is_staff=True)
    codes = ("change_user", "view_user")
    helper.user_permissions.set(Permission.objects.filter(codename__in=codes))
    client = Client()
    client.force_login(helper)
    address = reverse("admin:accounts_user_change", args=[helper.pk])
    client.post(address, user_form(client, helper, is_superuser="on"))
    assert not User.objects.get(pk=helper.pk).is_superuser


def test_members_and_visitors_do_not_see_the_log(signed_in: Client, client: Client) -> None:
    assert signed_in.get(LOG).status_code == 302
    assert client.get(LOG).status_code == 302


def _request(user: User) -> Any:
    request = RequestFactory().get("/")
    request.user = user
    return request
