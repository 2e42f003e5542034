"""Fill a fresh data folder with members and ads in every state; prints their ids as JSON. Run in a process of its own."""

from __future__ import annotations

import json
import shutil
import sys
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import av
import numpy as np
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone
from PIL import Image

from accounts.models import User
from generations.brands.logos import clean_logo
from generations.brands.services import KitValues, brand_kit_create
from generations.formats import Format, FormatKind, usual
from generations.models import BrandKit, Clip, Generation, ProviderCall, Rendition, Scene, StageRun
from generations.options import Options
from generations.render.platforms import AS_OF, PLATFORMS
from generations.spec import AdSpec, AspectRatio
from generations.timeline import FRAME_SIZES

PASSWORD = "tarts-at-dawn-9"
SIZES = {"9:16": (270, 480), "16:9": (480, 270), "1:1": (360, 360), "4:5": (288, 360)}
SCENES = (
    ("attention", 3, "Still warm.\nStill crackling."),
    ("interest", 4, "Custard tarts, every morning"),
    ("desire", 5, "Folded by hand"),
    ("action", 3, "Come while it is warm."),
)


def picture(size: tuple[int, int], shift: float = 0) -> np.ndarray:
    """A soft two-colour gradient that moves with `shift` (0..1)."""
    width, height = size
    across = (np.linspace(0, 1, height)[:, None] + np.linspace(0, 1, width)[None, :] + shift) % 2 / 2
    colours = np.array([[232, 85, 45], [255, 228, 196]])
    return (colours[0] + (colours[1] - colours[0]) * across[..., None]).astype(np.uint8)


def movie(path: Path, size: tuple[int, int]) -> None:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        for number in range(20):
            frame = av.VideoFrame.from_ndarray(picture(size, number / 20), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())


LONG_NAME = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik"


def spec(aspect_ratio: str, brand_name: str = "Rosa's Bakery") -> AdSpec:
    return AdSpec.model_validate(
        {
            "analysis": {
                "product_type": "bakery",
                "target_audience": "Neighbours who want breakfast that smells like a bakery",
                "pain_point": "supermarket bread",
                "framework": "AIDA",
                "rationale": "Fresh bread sells on appetite, so the ad catches the eye and asks for one thing.",
                "flags": ["thin"],
            },
            "product_description": "Fresh custard tarts",
            "brand_guidelines": {"brand_name": brand_name, "colors": ["#E8552D", "#FFE4C4"], "mood": "warm"},
            "ad_specifications": {
                "duration_s": 15,
                "aspect_ratio": aspect_ratio,
                "framework": "AIDA",
                "call_to_action": "Order for pickup",
                "music_style": "acoustic, upbeat",
            },
            "consistency": {"subject": "tarts", "palette": "warm", "light": "morning", "camera": "slow"},
            "scenes": [
                {
                    "scene_number": number,
                    "scene_type": kind,
                    "duration_s": duration,
                    "narrative_purpose": "Make the reader smell the oven",
                    "visual_prompt": "custard tart",
                    "text_overlay": {"text": copy},
                }
                for number, (kind, duration, copy) in enumerate(SCENES, start=1)
            ],
            "audio": {"style": "acoustic", "mood": "warm"},
        }
    )


def generation(owner: User, prompt: str, age: timedelta, **fields: Any) -> Generation:
    aspect_ratio = fields.get("aspect_ratio", "9:16")
    options = Options(aspect_ratio=AspectRatio(aspect_ratio)).model_dump(mode="json")
    made = Generation.objects.create(owner=owner, prompt=prompt, options=options, seed=1_234_567, **fields)
    Generation.objects.filter(pk=made.pk).update(created_at=timezone.now() - age)
    made.refresh_from_db()
    return made


def plan(made: Generation) -> None:
    planned = spec(made.aspect_ratio, **({"brand_name": LONG_NAME} if made.prompt.startswith(LONG_NAME) else {}))
    made.spec = planned.model_dump(mode="json")
    for scene in planned.scenes:
        Scene.objects.create(
            generation=made,
            number=scene.scene_number,
            scene_type=scene.scene_type,
            duration_s=str(scene.duration_s),
            plan=scene.model_dump(mode="json"),
            seed=scene.scene_number,
        )
    made.save()


def finish(made: Generation) -> None:
    size = SIZES[made.aspect_ratio]
    folder = Path(settings.MEDIA_ROOT) / made.folder
    folder.mkdir(parents=True)
    Image.fromarray(picture(size)).save(folder / "thumbnail.jpg")
    movie(folder / "video.mp4", size)
    shutil.copy(folder / "video.mp4", folder / "preview.mp4")
    (folder / "captions.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:02.000\nStill warm.\n")
    for field, name in (("video", "video.mp4"), ("thumbnail", "thumbnail.jpg"), ("preview", "preview.mp4")):
        setattr(made, f"{field}_key", f"{made.folder}/{name}")
    made.captions_key = f"{made.folder}/captions.vtt"
    made.size_bytes = 4_812_331
    made.look = "warm"
    made.platforms = reports(made.aspect_ratio)
    plan(made)
    for scene in made.scenes.all():
        scene.clip = Clip.objects.create(
            generation=made,
            scene=scene,
            key=made.video_key,
            provider="local",
            model="warm",
            seed=1,
            width=size[0],
            height=size[1],
            fps=10,
            frames=20,
            size_bytes=1,
        )
        scene.save()
    for stage, part, model in (("write_spec", 0, "planner"), ("make_clips", 1, "warm"), ("make_sound", 0, "composer")):
        ProviderCall.objects.create(
            generation=made, stage=stage, part=part, provider="local", model=model, state="done"
        )


def done(owner: User, prompt: str, age: timedelta, aspect_ratio: str = "9:16") -> Generation:
    now = timezone.now()
    made = generation(
        owner,
        prompt,
        age,
        aspect_ratio=aspect_ratio,
        status="completed",
        progress=100,
        current_step="Done",
        started_at=now - timedelta(seconds=74),
        completed_at=now,
    )
    finish(made)
    return made


def point(name: str, said: str, *, met: bool, serious: bool) -> dict[str, Any]:
    return {"name": name, "met": met, "said": said, "serious": serious}


def reports(aspect_ratio: str) -> list[dict[str, Any]]:
    """What platforms say of an ad of this shape, and a word of advice from each that takes it."""
    taken = {key: any(FRAME_SIZES[aspect_ratio] == size for size in one.sizes) for key, one in PLATFORMS.items()}
    return [
        {
            "key": key,
            "name": one.name,
            "as_of": AS_OF.isoformat(),
            "accepted": taken[key],
            "points": [
                point("shape", f"{one.name} shows another shape", met=taken[key], serious=True),
                point("safe zone", "Its buttons may cover: Lisbon", met=False, serious=False),
            ],
        }
        for key, one in PLATFORMS.items()
    ]


def other_formats(made: Generation) -> None:
    """One that is there, one being made, one that failed, and a chosen cover."""
    folder = Path(settings.MEDIA_ROOT) / made.folder / "formats"
    square, wide, gif = usual(AspectRatio.SQUARE), usual(AspectRatio.HORIZONTAL), Format(FormatKind.GIF)
    cover = Format(FormatKind.THUMBNAIL)
    states = ((square, "done"), (wide, "running"), (gif, "failed"), (cover, "done"))
    for part, (wanted, state) in enumerate(states, 1):
        row = Rendition.objects.create(
            generation=made,
            part=part,
            name=wanted.name,
            kind=wanted.kind,
            aspect_ratio=wanted.aspect_ratio,
            size=wanted.size,
            fps=wanted.fps,
            at_s=4.25 if wanted == cover else None,
        )
        error = "The preview could not be made." if state == "failed" else ""
        StageRun.objects.create(
            generation=made, stage="make_rendition", part=part, queue="render", state=state, fraction=0.41, error=error
        )
        if state != "done":
            continue
        (folder / wanted.name).mkdir(parents=True)
        row.key = f"{row.folder}/{wanted.file_name}"
        shutil.copy(Path(settings.MEDIA_ROOT) / made.video_key, Path(settings.MEDIA_ROOT) / row.key)
        row.size_bytes, row.width, row.height, row.made_at = 3_304_493, *wanted.pixels, timezone.now()
        row.platforms = reports(wanted.aspect_ratio) if wanted == square else []
        row.save()


def made_again(owner: User, prompt: str, age: timedelta) -> Generation:
    """A finished ad of which a scene is being made again."""
    made = done(owner, prompt, age)
    made.standing = {
        "timeline": None,
        "look": "warm",
        "findings": [],
        "clips": {},
        "completed_at": str(made.created_at),
    }
    made.save()
    fields = {"status": "processing", "progress": 32, "current_step": "Fetching scene 2 of 4"}
    Generation.objects.filter(pk=made.pk).update(**fields)
    return made


def under_way(owner: User, prompt: str, age: timedelta) -> Generation:
    made = generation(
        owner,
        prompt,
        age,
        status="processing",
        progress=46,
        current_step="Making scene 2 of 4",
        started_at=timezone.now(),
    )
    plan(made)
    now = timezone.now()
    runs = (
        ("write_spec", 0, "done"),
        ("plan_scenes", 0, "done"),
        ("make_clips", 1, "done"),
        ("make_clips", 2, "running"),
    )
    for stage, part, state in runs:
        finished = now if state == "done" else None
        StageRun.objects.create(
            generation=made, stage=stage, part=part, queue="app", state=state, started_at=now, finished_at=finished
        )
    return made


def planned(owner: User, prompt: str, age: timedelta) -> Generation:
    """An ad whose plan waits for its owner."""
    made = generation(
        owner, prompt, age, status="processing", progress=20, paused="review", current_step="Waiting for your review"
    )
    plan(made)
    made.save()
    return made


def spend(made: Generation, cost: str, days_ago: int, **call: Any) -> None:
    given = {"stage": "make_clips", "kind": "clip", "provider": "replicate", "model": "acme/long-film", "state": "done"}
    now = timezone.now() - timedelta(days=days_ago)
    times = {"sent_at": now, "completed_at": now + timedelta(seconds=31)}
    row = ProviderCall.objects.create(generation=made, cost=Decimal(cost), **(given | times | call))
    ProviderCall.objects.filter(pk=row.pk).update(created_at=now)


def brand_kits(owner: User) -> BrandKit:
    logo = clean_logo((settings.BASE_DIR / "static" / "img" / "logo.svg").read_bytes(), "logo.svg")
    first = KitValues(
        name="Rosa's Bakery", colors=("#E8552D", "#FFF3DF"), logo=logo, tone="Warm", headline_font="fredoka"
    )
    kit = brand_kit_create(owner=owner, values=first)
    brand_kit_create(
        owner=owner, values=KitValues(name="Northwind Legal & Partners International", colors=("#123B6D",))
    )
    return kit


def main() -> None:
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    rosa = User.objects.create_user("rosa", email="rosa@example.com", password=PASSWORD)
    User.objects.create_user("newbie", password=PASSWORD)
    days = timedelta(days=1)
    rows = {
        "under_way": under_way(rosa, "Happy Paws walks dogs in small groups while you are at work.", 0 * days),
        "live": under_way(rosa, "A coffee subscription for offices, roasted on the day it is sent.", 0.1 * days),
        "failed": generation(
            rosa, "Gym membership with no contract", 1 * days, status="failed", progress=42, error="The photo is torn."
        ),
        "cancelled": generation(
            rosa, "Slotly, a booking app for salons", 2 * days, status="failed", error="Cancelled by user"
        ),
        "done": done(rosa, "Rosa's Bakery in Lisbon, fresh custard tarts every morning.", 3 * days),
        "wide": done(rosa, "Meridian, a hand-finished watch with an emerald dial.", 4 * days, "16:9"),
        "square": done(rosa, "Dewdrop, a gentle vitamin C serum for tired skin.", 40 * days, "1:1"),
    }
    other_formats(rows["done"])
    rows["again"] = made_again(rosa, "Fresh ravioli by hand, from the Trattoria Bellini.", 30 * days)
    rows["plan"] = planned(rosa, "Rosa's Bakery in Lisbon, fresh custard tarts every morning from six.", 5 * days)
    spend(rows["done"], "0.35", 0)
    spend(rows["done"], "1.40", 3)
    spend(rows["done"], "0.0042", 3, kind="plan", provider="openai", model="gpt-large", possible_double=True)
    spend(rows["done"], "0", 1, state="failed")
    User.objects.create_user("ada", password=PASSWORD, is_staff=True)
    User.objects.create_superuser("root.of-all", password=PASSWORD)
    lena = User.objects.create_user("lena", email=f"{'lena' * 12}@example.com", password=PASSWORD)
    rows["long"] = done(lena, f"{LONG_NAME}: " + "Mützen für Kapitäne und alle, die es werden wollen. " * 8, days)
    rows["rtl"] = done(lena, "مخبز الياسمين في دبي: خبز طازج كل صباح من الساعة السادسة، وكعك بالتمر", 2 * days, "4:5")
    kit = brand_kits(rosa)
    sys.stdout.write(json.dumps({name: str(row.pk) for name, row in rows.items()} | {"kit": str(kit.pk)}) + "\n")
