"""The model bench: priced first, bought through the ledger like any ad, compared side by side."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import AuditEntry, Budget, Deed, User
from generations.benches.results import results_of
from generations.models import Bench, CallState, Generation, ProviderCall, SiteSettings, StageRun, Take
from generations.pipeline import buying, make_take, runner, watcher
from generations.pipeline.reconciler import move_on_stalled_generations
from generations.providers import registry
from generations.providers.base import ClipRequest, Made
from generations.providers.local.planner import LocalPlanner
from generations.selectors import gallery_of, totals_of
from generations.states import RunState
from tests.conftest import PASSWORD
from tests.fakes.openai import FakeOpenAI
from tests.fakes.replicate import FakeReplicate

pytestmark = pytest.mark.django_db(transaction=True)
BENCH = "/staff/bench/"
KLING, WAN = "clip|replicate:kwaivgi/kling-v2.5-turbo-pro", "clip|replicate:wan-video/wan-2.7-t2v"
LOCAL_CLIP, LOCAL_PLAN = "clip|local:", "plan|local:"
PROMPTS = (
    "Rosa's Bakery in Lisbon, fresh custard tarts every morning\nSlotly books haircuts while you sleep, for salons"
)


@pytest.fixture
def ada(db: None) -> User:
    return User.objects.create_user("ada", password=PASSWORD, is_staff=True)


@pytest.fixture
def staff(ada: User) -> Client:
    client = Client()
    client.force_login(ada)
    return client


@pytest.fixture
def fake(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeReplicate]:
    with FakeReplicate() as server:
        settings.REPLICATE_API_TOKEN = server.token
        settings.REPLICATE_BASE_URL = server.origin
        settings.ADGEN_FETCH_ALLOWED_HOSTS = frozenset({server.host})
        registry._replicate.cache_clear()
        monkeypatch.setattr(buying, "back_off_s", lambda failures, retry_after_s: 0.0)
        yield server
        registry._replicate.cache_clear()


def chosen(*models: str, prompts: str = PROMPTS, **more: str) -> dict[str, Any]:
    return {"prompts": prompts, "models": list(models), "aspect_ratio": "9:16", **more}


def start(client: Client, *models: str, prompts: str = PROMPTS) -> Bench:
    """Look at the price, agree to it."""
    page = client.post(BENCH, chosen(*models, prompts=prompts))
    assert page.status_code == 200
    answer = client.post(BENCH, chosen(*models, prompts=prompts, agreed=str(page.context["most_micros"])))
    assert answer.status_code == 302, answer.context["form"].errors
    return Bench.objects.get()


def work() -> None:
    for _ in range(60):
        answer = runner.run_next("app")
        ProviderCall.objects.filter(state__in=(CallState.OPEN, CallState.AMBIGUOUS)).update(check_at=timezone.now())
        looked = [watcher.look(key) for key in list(watcher.due_calls().values_list("pk", flat=True))]
        if answer == "nothing to do" and not looked:
            return
    raise AssertionError("it never came to rest")


def test_without_a_key_the_local_studio_is_on_the_bench_for_free(staff: Client) -> None:
    page = staff.get(BENCH).content.decode()
    assert page.count('name="models"') == 2
    assert 'value="clip|local:" checked' in page
    priced = staff.post(BENCH, chosen(LOCAL_CLIP, LOCAL_PLAN))
    assert "4 takes: free" in priced.content.decode()
    assert "Run it, free" in priced.content.decode()
    assert not Bench.objects.exists()


def test_nothing_is_bought_before_the_price_was_seen(staff: Client, fake: FakeReplicate) -> None:
    page = staff.post(BENCH, chosen(KLING)).content.decode()
    assert "2 takes: about $" in page
    assert ", at most $" in page
    assert fake.sold == []
    assert not Bench.objects.exists()


@pytest.mark.slow
def test_every_model_films_every_prompt_once_and_the_ledger_agrees(
    staff: Client, fake: FakeReplicate, ada: User
) -> None:
    bench = start(staff, KLING, WAN)
    work()
    results = results_of(bench)
    assert [len(row.takes) for row in results.rows] == [2, 2]
    assert [shown.state for row in results.rows for shown in row.takes] == ["done"] * 4
    assert len(fake.sold) == 4
    assert fake.invalid == []
    assert results.cost == sum((Decimal(str(call.cost)) for call in ProviderCall.objects.all()), Decimal(0)) > 0
    assert results.cost <= results.most
    assert {call.owner for call in ProviderCall.objects.all()} == {ada}
    assert Budget.objects.get(key__startswith="site:").spent == results.cost * 1_000_000
    kling, wan = results.columns
    assert (kling.done, kling.failed, wan.done) == (2, 0, 2)
    assert kling.score is not None
    page = staff.get(f"{BENCH}{bench.pk}/").content.decode()
    assert page.count("<video") == 4
    assert "hx-trigger" not in page
    assert "style=" not in page


def test_both_models_get_the_same_scene(staff: Client, fake: FakeReplicate) -> None:
    start(staff, KLING, WAN)
    work()
    asked = [" ".join(sold["input"]["prompt"].split()) for sold in fake.sold]
    assert len(asked) == 4
    assert len(set(asked)) == 2


def test_a_model_that_fails_is_shown_as_failed_and_nobody_steps_in(staff: Client, fake: FakeReplicate) -> None:
    bench = start(staff, KLING, prompts=PROMPTS.splitlines()[0])
    fake.script(*["422"] * 4)
    work()
    (row,) = results_of(bench).rows
    (shown,) = row.takes
    assert (shown.state, shown.cost) == ("failed", 0)
    assert shown.error
    assert shown.error in staff.get(f"{BENCH}{bench.pk}/").content.decode()


def test_a_planner_is_benched_with_its_plan_and_cost(staff: Client, settings: Any) -> None:
    with FakeOpenAI() as openai:
        settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL = openai.key, openai.base_url
        bench = start(staff, "plan|openai:gpt-6-luna", LOCAL_PLAN, prompts=PROMPTS.splitlines()[0])
        work()
        assert len(openai.sold) == 1
    (row,) = results_of(bench).rows
    local, remote = sorted(row.takes, key=lambda shown: shown.take.provider != "local")
    assert (local.state, remote.state) == ("done", "done")
    assert local.spec is not None
    assert remote.spec is not None
    assert remote.cost == openai.earned > local.cost == 0
    assert local.score is not None
    assert remote.spec.scenes[0].text_overlay.text.split("\n")[0] in staff.get(f"{BENCH}{bench.pk}/").content.decode()


def test_the_local_studio_draws_in_a_render_worker(staff: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[ClipRequest] = []

    def draw(request: ClipRequest, context: Any) -> Made:
        drawn.append(request)
        path = context.scratch / "clip.mp4"
        path.write_bytes(FILM)
        return Made(context.save_media(path, "clips/1.mp4"), "local", "looks/warm", notes=("Warm look",))

    monkeypatch.setattr(make_take, "draw", draw)
    bench = start(staff, LOCAL_CLIP, prompts=PROMPTS.splitlines()[0])
    assert runner.run_next("app") == "nothing to do"
    assert runner.run_next("render") == "done"
    (row,) = results_of(bench).rows
    (shown,) = row.takes
    clip = shown.take.clip
    assert clip is not None
    assert clip.key == f"{row.sheet.folder}/takes/1/clips/1.mp4"
    assert drawn[0].scene.scene_number == 1
    assert (shown.state, shown.cost, len(shown.checks)) == ("done", 0, 7)
    missed = {check["name"] for check in shown.checks if not check["passed"]}
    assert "1080 pixels or more" in missed
    assert "Long enough" in missed


def test_a_bench_is_in_no_gallery_and_no_count(staff: Client, ada: User) -> None:
    start(staff, LOCAL_PLAN)
    assert Generation.objects.count() == 2
    assert not gallery_of(ada).exists()
    assert totals_of(ada).generations == 0
    sheet = Generation.objects.all()[0]
    assert staff.get(f"/generations/{sheet.pk}/").status_code == 404
    move_on_stalled_generations()
    assert StageRun.objects.exclude(stage="make_take").count() == 0


def test_a_bench_over_budget_does_not_start(staff: Client, fake: FakeReplicate, settings: Any) -> None:
    settings.ADGEN_BUDGET_SITE_DAY = Decimal("0.10")
    most = staff.post(BENCH, chosen(KLING)).context["most_micros"]
    answer = staff.post(BENCH, chosen(KLING, agreed=str(most)))
    assert answer.status_code == 402
    assert "budget of this site is used up" in answer.content.decode()
    assert not Bench.objects.exists()
    assert not Generation.objects.exists()


def test_money_that_runs_out_meanwhile_fails_the_take_and_pauses_nothing(
    staff: Client, fake: FakeReplicate, settings: Any
) -> None:
    bench = start(staff, KLING, prompts=PROMPTS.splitlines()[0])
    settings.ADGEN_BUDGET_SITE_DAY = Decimal(0)
    work()
    (row,) = results_of(bench).rows
    assert row.takes[0].state == "failed"
    assert "budget of this site" in row.takes[0].error
    assert Generation.objects.get().paused == ""
    assert fake.sold == []


def test_a_price_that_grew_since_it_was_shown_is_shown_again(staff: Client, fake: FakeReplicate) -> None:
    answer = staff.post(BENCH, chosen(KLING, agreed="1"))
    assert answer.status_code == 422
    assert "The price has changed" in answer.content.decode()
    assert not Bench.objects.exists()


def test_no_take_is_bought_beyond_the_budget_of_its_own(staff: Client, fake: FakeReplicate) -> None:
    bench = start(staff, KLING, prompts=PROMPTS.splitlines()[0])
    row = Budget.objects.get(key__startswith="generation:")
    assert row.most == bench.most_micros
    Budget.objects.filter(pk=row.pk).update(most=1)
    work()
    assert fake.sold == []
    assert results_of(bench).rows[0].takes[0].state == "failed"


def test_stopping_ends_what_is_under_way(staff: Client, fake: FakeReplicate) -> None:
    fake.takes_s = 60
    bench = start(staff, KLING)
    while runner.run_next("app") != "nothing to do":
        pass
    assert results_of(bench).open == 2
    assert "hx-trigger" in staff.get(f"{BENCH}{bench.pk}/").content.decode()
    staff.post(f"{BENCH}{bench.pk}/cancel/")
    assert results_of(bench).open == 0
    assert set(StageRun.objects.values_list("state", flat=True)) == {RunState.CANCELLED}
    assert not ProviderCall.objects.filter(state=CallState.OPEN, cancel_at=None).exists()
    assert AuditEntry.objects.filter(deed=Deed.CANCELLED, change="2 takes").exists()


def test_deleting_asks_first_and_keeps_the_ledger(staff: Client, fake: FakeReplicate) -> None:
    bench = start(staff, KLING, prompts=PROMPTS.splitlines()[0])
    work()
    address = f"{BENCH}{bench.pk}/delete/"
    assert "Delete this bench?" in staff.get(address).content.decode()
    assert Bench.objects.exists()
    staff.post(address)
    assert not Bench.objects.exists()
    assert not Take.objects.exists()
    assert not Generation.objects.exists()
    assert ProviderCall.objects.count() == 1


def test_it_is_run_again_with_one_click(staff: Client) -> None:
    bench = start(staff, LOCAL_PLAN)
    form = staff.get(f"{BENCH}?like={bench.pk}").context["form"]
    assert form["prompts"].value() == PROMPTS
    assert form["models"].value() == [LOCAL_PLAN]
    assert staff.get(f"{BENCH}?like=nonsense").status_code == 200


def test_a_start_is_in_the_audit_log(staff: Client) -> None:
    start(staff, LOCAL_PLAN)
    entry = AuditEntry.objects.get(deed=Deed.BENCHED)
    assert (entry.actor, entry.change) == ("ada", "2 prompts; Local studio; free")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (chosen(LOCAL_PLAN, prompts=""), "This field is required."),
        (chosen(LOCAL_PLAN, prompts="short"), "at least 10 characters"),
        (chosen(LOCAL_PLAN, prompts="\n".join(f"A bakery number {n}" for n in range(7))), "At most 6 prompts"),
        (chosen(), "Choose at least one model."),
        (chosen("clip|replicate:nobody/knows"), "cannot be asked any more"),
        (chosen(LOCAL_PLAN, agreed="lots"), ""),
    ],
)
def test_what_cannot_be_is_refused_in_words(staff: Client, given: dict[str, Any], sentence: str) -> None:
    answer = staff.post(BENCH, given)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Bench.objects.exists()


def test_a_provider_that_is_switched_off_is_not_offered(staff: Client, fake: FakeReplicate) -> None:
    SiteSettings.objects.create(switched_off=["replicate"])
    assert "replicate" not in staff.get(BENCH).content.decode()


def test_members_find_nothing_and_visitors_log_in(staff: Client, signed_in: Client, client: Client) -> None:
    bench = start(staff, LOCAL_PLAN)
    for path in (BENCH, f"{BENCH}{bench.pk}/", f"{BENCH}{bench.pk}/delete/"):
        assert signed_in.get(path).status_code == 404
        assert client.get(path)["Location"].startswith("/accounts/login/")
    assert signed_in.post(f"{BENCH}{bench.pk}/cancel/").status_code == 404
    assert signed_in.post(BENCH, chosen(LOCAL_PLAN, agreed="0")).status_code == 404
    assert signed_in.post(f"{BENCH}{bench.pk}/delete/").status_code == 404
    assert Bench.objects.count() == 1


def test_a_plan_is_checked() -> None:
    prompt = PROMPTS.splitlines()[0]
    spec = LocalPlanner().plan(make_take.plan_request(Generation(prompt=prompt)))
    first = spec.scenes[0]
    long = first.text_overlay.model_copy(update={"text": "word " * 11})
    hurried = spec.model_copy(update={"scenes": (first.model_copy(update={"text_overlay": long}), *spec.scenes[1:])})
    wrong = {"Brand of the prompt", "Words can be read in time"}
    assert not wrong & {check.name for check in make_take.checks_of_plan(spec, prompt) if not check.passed}
    assert wrong <= {check.name for check in make_take.checks_of_plan(hurried, "Something else") if not check.passed}


def _film() -> bytes:
    """Half a second of a picture that moves, 270x480."""
    from io import BytesIO

    import av
    import numpy as np

    file = BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 270, 480, "yuv420p"
        for number in range(15):
            picture = np.full((480, 270, 3), 90, np.uint8)
            picture[number * 20 : number * 20 + 160] = (232, 85, 45)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    return file.getvalue()


FILM = _film()
