"""Orders against a protocol-level fake through the real package: what is sold, lost, found again, fetched and refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PIL import Image

from adgen.media import audio
from adgen.media.loudness import loudness
from adgen.media.probe import probe
from generations.providers.base import (
    AmbiguousError,
    OutputLostError,
    ProviderError,
    TicketState,
    ticket_from_json,
    ticket_to_json,
)
from tests.fakes.orders import Shelf, clip_request, image_request, music_request, speech_request
from tests.fakes.replicate import FakeReplicate
from tests.generations.providers.replicate.conftest import Maker

SINCE = timedelta(seconds=5)


def test_a_clip_is_ordered_once_polled_and_brought_in(fake: FakeReplicate, provider: Maker, shelf: Shelf) -> None:
    request = clip_request()
    ticket = provider().start(
        request, shelf.context(marker="call-1", webhook_url="https://ads.example/hook", deadline_s=600)
    )
    assert ticket.quote is not None
    assert ticket.quote.expected == Decimal("0.35")
    ready = provider().check(ticket_from_json(ticket_to_json(ticket)))
    assert ready.state == TicketState.READY
    done = provider().collect(ready, request, shelf.context())
    assert done.state == TicketState.DONE
    assert done.made is not None
    assert (done.made.provider, done.made.model, done.made.cost) == (
        "replicate",
        "kwaivgi/kling-v2.5-turbo-pro",
        Decimal("0.35"),
    )
    info = probe(shelf.folder / done.made.key)
    assert float(info.duration_s) == pytest.approx(5.0, abs=0.05)
    assert info.audio == ()
    assert len(fake.sold) == 1
    sold = fake.sold[0]
    assert (sold["cancel_after"], sold["webhook"]) == ("600s", "https://ads.example/hook")
    assert sold["webhook_events_filter"] == ["start", "completed"]
    assert fake.invalid == []


def test_a_clip_that_is_a_little_short_is_played_slower_without_encoding(
    fake: FakeReplicate, provider: Maker, shelf: Shelf
) -> None:
    request = clip_request(seconds=5.8)
    ticket = provider().collect(provider().check(provider().start(request, shelf.context())), request, shelf.context())
    assert ticket.made is not None
    assert float(probe(shelf.folder / ticket.made.key).duration_s) >= 5.8
    assert ticket.made.notes[-1] == "Played at 86% of its speed to fill the scene."


@pytest.mark.parametrize("first_is_large", [False, True])
def test_pictures_go_inline_when_light_and_are_uploaded_when_heavy(
    fake: FakeReplicate, provider: Maker, shelf: Shelf, first_is_large: bool
) -> None:
    key = shelf.picture("first.png", noise=first_is_large)
    provider("kwaivgi/kling-v2.1").start(clip_request(first_frame_key=key), shelf.context(marker="m"))
    address = fake.sold[0]["input"]["start_image"]
    assert address.startswith(f"{fake.origin}/v1/files/" if first_is_large else "data:image/jpeg;base64,")
    assert len(fake.uploads) == int(first_is_large)


def test_community_models_are_called_by_version(fake: FakeReplicate, provider: Maker, shelf: Shelf) -> None:
    request = image_request()
    ticket = provider("stability-ai/sdxl").start(request, shelf.context(marker="m"))
    assert fake.asked[-1].path == "/v1/predictions"
    ready = provider("stability-ai/sdxl").check(ticket)
    assert ready.bill is not None
    assert ready.bill.cost == Decimal("0.004095")  # 4.2 s of a machine at 0.000975
    done = provider("stability-ai/sdxl").collect(ready, request, shelf.context())
    assert done.made is not None
    with Image.open(shelf.folder / done.made.key) as picture:
        assert picture.size == (768, 1344)


def test_music_is_brought_to_the_exact_length_with_an_end(fake: FakeReplicate, provider: Maker, shelf: Shelf) -> None:
    request = music_request(15.0)
    maker = provider("google/lyria-2")
    done = maker.collect(maker.check(maker.start(request, shelf.context())), request, shelf.context())
    assert done.made is not None
    sound = audio.read_sound(shelf.folder / done.made.key)
    assert len(sound) == 15 * 48_000
    assert loudness(sound) == pytest.approx(-14, abs=0.6)
    assert abs(sound[-480:]).max() < 0.02
    assert done.made.notes == ("The piece lasts 12 s and repeats.",)


def test_speech_is_paid_by_the_character(fake: FakeReplicate, provider: Maker, shelf: Shelf) -> None:
    maker, request = provider("minimax/speech-2.8-turbo"), speech_request("Fresh tarts.")
    done = maker.collect(maker.check(maker.start(request, shelf.context())), request, shelf.context())
    assert done.made is not None
    assert done.made.cost == Decimal("0.00072")
    assert done.made.key.endswith(".mp3")


# Ordering goes wrong -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["lost", "drip", "hang_created", "500_created", "malformed", "no_id"])
def test_an_order_without_a_usable_reply_is_ambiguous_and_found_again(
    fake: FakeReplicate, provider: Maker, shelf: Shelf, mode: str
) -> None:
    fake.script("ok", mode, "ok")
    request, since = clip_request(), datetime.now(UTC)
    other = provider().start(request, shelf.context(marker="call-1"))
    with pytest.raises(AmbiguousError) as lost:
        provider().start(request, shelf.context(marker="call-2"))
    provider().start(request, shelf.context(marker="call-3"))
    assert lost.value.transient
    assert lost.value.grace_s >= 15
    found = provider().find("call-2", since)
    assert found is not None
    assert found.external_id == fake.sold[1]["id"] != other.external_id
    assert found.quote is not None
    assert found.quote.expected == Decimal("0.35")
    assert provider().find("call-2", since, known={found.external_id}) is None
    assert len(fake.sold) == 3


@pytest.mark.parametrize("mode", ["drop", "hang", "500", "503"])
def test_an_order_that_never_arrived_is_not_found(
    fake: FakeReplicate, provider: Maker, shelf: Shelf, mode: str
) -> None:
    fake.script(mode)
    with pytest.raises(AmbiguousError):
        provider().start(clip_request(), shelf.context(marker="call-1"))
    assert provider().find("call-1", datetime.now(UTC) - SINCE) is None
    assert fake.sold == []
    creates = [asked for asked in fake.asked if asked.method == "POST"]
    assert len(creates) == 1  # nothing below us tries again


def test_a_list_of_many_pages_is_read_as_far_back_as_the_order_can_be(
    fake: FakeReplicate, provider: Maker, shelf: Shelf
) -> None:
    since = datetime.now(UTC)
    context = shelf.context(marker="oldest")
    provider("black-forest-labs/flux-schnell").start(image_request(), context)
    for number in range(130):
        provider("black-forest-labs/flux-schnell").start(image_request(), shelf.context(marker=f"other-{number}"))
    found = provider("black-forest-labs/flux-schnell").find("oldest", since)
    assert found is not None
    assert found.external_id == fake.sold[0]["id"]


def test_too_many_orders_says_how_long_to_wait_and_nothing_was_sold(
    fake: FakeReplicate, provider: Maker, shelf: Shelf
) -> None:
    fake.script("429")
    with pytest.raises(ProviderError) as busy:
        provider().start(clip_request(), shelf.context())
    assert not isinstance(busy.value, AmbiguousError)
    assert (busy.value.transient, busy.value.retry_after_s) == (True, 1.0)
    assert fake.sold == []


@pytest.mark.parametrize(("mode", "words"), [("401", "key"), ("402", "credit"), ("422", "settings")])
def test_refusals_are_permanent_and_say_what_to_do(
    fake: FakeReplicate, provider: Maker, shelf: Shelf, mode: str, words: str
) -> None:
    fake.script(mode)
    with pytest.raises(ProviderError, match=words) as refused:
        provider().start(clip_request(), shelf.context())
    assert not refused.value.transient


def test_an_unreachable_service_sold_nothing(shelf: Shelf, provider: Maker, fake: FakeReplicate) -> None:
    from generations.providers.catalogue import entry
    from generations.providers.replicate import ReplicateProvider
    from generations.providers.replicate.door import Door

    nobody = ReplicateProvider(entry("prunaai/p-video"), Door("t", "http://127.0.0.1:9"))
    with pytest.raises(ProviderError) as away:
        nobody.start(clip_request(), shelf.context())
    assert not isinstance(away.value, AmbiguousError)
    assert away.value.transient


# Waiting -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fate", "transient", "cost", "words"),
    [
        ("failed", True, "0", "could not make this"),
        ("nsfw", False, "0", "safety filter"),
        ("aborted", True, "0", "did not begin in time"),
        ("canceled", True, "0.35", "cancelled"),
        ("expired", True, "0.35", "deleted before"),
    ],
)
def test_what_became_of_an_order_is_told_with_its_cost(
    fake: FakeReplicate, provider: Maker, shelf: Shelf, fate: str, transient: bool, cost: str, words: str
) -> None:
    fake.fate(fate)
    ticket = provider().check(provider().start(clip_request(), shelf.context()))
    assert (ticket.state, ticket.transient) == (TicketState.FAILED, transient)
    assert words in ticket.error
    assert ticket.bill is not None
    assert ticket.bill.cost == Decimal(cost)


def test_a_status_nobody_knows_waits_until_it_is_over(fake: FakeReplicate, provider: Maker, shelf: Shelf) -> None:
    fake.takes_s = 30
    fake.fate("strange")
    ticket = provider().start(clip_request(), shelf.context())
    assert provider().check(ticket).state == TicketState.WAITING
    fake.takes_s = 0
    assert provider().check(ticket).state == TicketState.READY


def test_cancelling_reaches_the_service_and_cancelling_twice_is_fine(
    fake: FakeReplicate, provider: Maker, shelf: Shelf
) -> None:
    fake.takes_s = 30
    ticket = provider().start(clip_request(), shelf.context())
    provider().cancel(ticket)
    provider().cancel(ticket)
    assert provider().check(ticket).state == TicketState.FAILED
    assert fake.sold[0]["canceled"] is True


@pytest.mark.parametrize("poll", ["429", "500", "malformed", "list", "other", "drop"])
def test_a_failed_look_is_only_a_look_and_never_waits_by_itself(
    fake: FakeReplicate, provider: Maker, shelf: Shelf, poll: str
) -> None:
    ticket = provider().start(clip_request(), shelf.context())
    fake.polls.append(poll)
    with pytest.raises(ProviderError) as failed:
        provider().check(ticket)
    assert failed.value.transient
    assert provider().check(ticket).state == TicketState.READY
    assert len([asked for asked in fake.asked if asked.method == "GET"]) == 2


# Fetching ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fate", ["gone", "corrupt", "truncated", "html", "private", "short"])
def test_outputs_that_cannot_be_believed_are_lost_and_leave_nothing(
    fake: FakeReplicate, provider: Maker, shelf: Shelf, fate: str
) -> None:
    fake.fate(fate)
    request = clip_request()
    ready = provider().check(provider().start(request, shelf.context()))
    with pytest.raises(OutputLostError):
        provider().collect(ready, request, shelf.context())
    assert not (shelf.folder / "clips").exists()


@pytest.mark.parametrize("fate", ["endless", "empty"])
def test_a_broken_transfer_may_be_tried_again(
    fake: FakeReplicate, provider: Maker, shelf: Shelf, fate: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adgen.http.time.sleep", lambda seconds: None)
    fake.fate(fate)
    request = clip_request()
    ready = provider().check(provider().start(request, shelf.context()))
    with pytest.raises(ProviderError) as broken:
        provider().collect(ready, request, shelf.context())
    assert broken.value.transient
    assert not isinstance(broken.value, OutputLostError)


def test_without_the_operators_word_no_private_host_is_asked(
    fake: FakeReplicate, provider: Maker, shelf: Shelf
) -> None:
    from generations.providers.catalogue import entry
    from generations.providers.replicate import ReplicateProvider

    strict = ReplicateProvider(entry("prunaai/p-video"), provider.door)
    request = clip_request()
    ready = strict.check(strict.start(request, shelf.context()))
    with pytest.raises(OutputLostError):
        strict.collect(ready, request, shelf.context())
    assert not [asked for asked in fake.asked if asked.path.startswith("/delivery")]
