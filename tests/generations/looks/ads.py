"""An ad spec from a few words, and the looks' recipes on flat palettes: what layout tests lay out."""

from __future__ import annotations

from typing import Any

from generations.looks.base import Frame, FrameFunction, Look, Palette, SceneBrief
from generations.looks.typography import RECIPES
from generations.spec import AdSpec
from generations.timeline import Transition, TransitionStyle

SCENE_TYPES = ("problem", "agitate", "solve", "resolution")
FLAT = Palette("#FFF3DF", "#C9431E", "#B8391A", "#3A2015", "#FFFFFF")


def _no_art(brief: SceneBrief) -> FrameFunction:
    def frame_at(t: float) -> Frame:
        raise AssertionError("layout never draws")

    return frame_at


def flat_look(name: str, palette: Palette = FLAT, **changes: Any) -> Look:
    """A look that is nothing but its type recipe on a flat palette."""
    return Look(
        name=name,
        prepare=_no_art,
        palettes=(palette,),
        transition=Transition(style=TransitionStyle.CIRCLE, frames=15),
        type=RECIPES[name],
        takes_brand_colours=False,
        **changes,
    )


def make_ad(
    *,
    brand: str = "Rosie's Bakery",
    texts: tuple[str, ...] = ("Warm bread at dawn", "Baked by hand", "Sourdough & croissants", "Come while it's warm"),
    subtext: str = "Every morning",
    badge: str = "Open 6 AM",
    emphasis: str = "",
    action: str = "Order for pickup",
    contact: tuple[str, ...] = ("12 Mill Lane, Bath",),
    durations: tuple[float, ...] = (4, 3, 4, 4),
    language: str = "en",
    **overlay: str,
) -> AdSpec:
    """Four scenes of PAS: hook, body with subtext, body with badge, end card."""
    words: list[dict[str, str]] = [{"text": text, **overlay} for text in texts]
    words[0]["emphasis"], words[1]["subtext"], words[2]["badge"] = emphasis, subtext, badge
    scenes = [
        {
            "scene_number": number,
            "scene_type": SCENE_TYPES[number - 1],
            "duration_s": durations[number - 1],
            "narrative_purpose": "tell",
            "visual_prompt": "a loaf",
            "text_overlay": words[number - 1],
        }
        for number in range(1, 5)
    ]
    return AdSpec.model_validate(
        {
            "analysis": {
                "product_type": "bread",
                "target_audience": "neighbours",
                "pain_point": "stale bread",
                "framework": "PAS",
                "rationale": "food",
                "language": language,
            },
            "product_description": "bread",
            "brand_guidelines": {"brand_name": brand, "colors": ["#808080"], "mood": "warm"},
            "ad_specifications": {
                "duration_s": int(sum(durations)),
                "framework": "PAS",
                "call_to_action": action,
                "contact": contact,
                "music_style": "warm",
            },
            "consistency": {"subject": "bread", "palette": "warm", "light": "soft", "camera": "close"},
            "scenes": scenes,
            "audio": {"style": "warm", "mood": "warm"},
        }
    )


SIXTY = "The quick brown fox jumps over the lazy dog and then it naps"
UGLY = {
    "one word": make_ad(
        brand="", texts=("Hungry?", "Yes", "Now", "Eat"), action="Go", contact=(), badge="", subtext=""
    ),
    "sixty characters a line": make_ad(
        brand=SIXTY,
        texts=(f"{SIXTY}\n{SIXTY}\n{SIXTY}",) * 4,
        badge="TWENTYFOUR CHARACTERS OK",
        action="Forty characters is quite long for a CTA",
        contact=(SIXTY, SIXTY, SIXTY),
    ),
    "long German words": make_ad(
        brand="Donaudampfschifffahrtsgesellschaft",
        texts=(
            "Geschwindigkeitsbegrenzungsschild\nKrankenversicherung\nRechtsschutz",
            "Rindfleischetikettierungsüberwachung",
            "Lebensversicherungsgesellschaft jetzt",
            "Grundstücksverkehrsgenehmigung",
        ),
        badge="Versicherungspflichtig!",
        action="Jetzt Beratungstermin sichern lassen",
        contact=("Bundesstraße 112, 80331 München-Ludwigsvorstadt", "www.rechtsschutz.de"),
        language="de",
    ),
    "Arabic": make_ad(
        brand="مخبز الورد",
        texts=("خبز طازج كل صباح\nمرحبا بالعالم 25%", "نخبز يدويا", "العجين المخمر", "تعال اليوم"),
        subtext="كل صباح",
        badge="مفتوح 6",
        action="اطلب الآن",
        contact=("شارع النيل 12",),
        emphasis="طازج",
        language="ar",
    ),
    "Thai": make_ad(
        brand="ร้านขนมปัง",
        texts=("สวัสดีชาวโลก ขนมปังสดใหม่ทุกเช้า", "อบด้วยมือทุกวัน", "ครัวซองต์", "มาเลย"),
        subtext="ทุกเช้า",
        badge="เปิด 6 โมง",
        action="สั่งเลย",
        contact=("ถนนสุขุมวิท 12",),
        language="th",
    ),
    "emoji": make_ad(
        brand="👩‍🍳 Fresh!", texts=("👩‍🍳 Fresh bread 🥐🥖", "🍕 Pizza", "5 ⭐", "Come 😀"), badge="🔥 HOT"
    ),
}
