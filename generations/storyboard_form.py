"""The storyboard as its page sends it: words, order, lengths and prompts, and back into a plan.

Cards are known by the number their scene had when the page was made; the order of the `order` fields is the new order.
Whatever cannot be is a sentence (`SpecRefused`), and what was typed stays on the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from django.http import QueryDict

from generations.plan_edits import SceneEdit, SpecRefused, edited
from generations.spec import MAX_LINES, AdSpec, Scene

LONGEST_TEXT: Final = 2000
_NUMBER: Final = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3})?")


@dataclass(frozen=True)
class Card:
    """One scene as it is being edited; `number` is its old place, `beat` what its new place tells."""

    number: int
    beat: str
    subject: str
    text: str
    subtext: str
    duration: str
    visual: str
    motion: str


@dataclass(frozen=True)
class Board:
    cards: tuple[Card, ...]
    call_to_action: str
    target_s: int

    @property
    def total_s(self) -> Decimal | None:
        """None while a length is not a number."""
        try:
            return sum((seconds(card.duration) for card in self.cards), Decimal(0))
        except SpecRefused:
            return None

    @property
    def beats(self) -> tuple[str, ...]:
        return tuple(card.beat for card in self.cards)


def board_of(spec: AdSpec) -> Board:
    """The page of a plan nobody has touched."""
    cards = tuple(_card(scene) for scene in spec.scenes)
    return Board(cards, spec.ad_specifications.call_to_action, spec.ad_specifications.duration_s)


def board_from(sent: QueryDict, spec: AdSpec) -> Board:
    """The page as it was sent. Fields that are missing stay as the plan has them; an order that is not one is ignored."""
    before = board_of(spec)
    by_number = {card.number: _sent_card(sent, card) for card in before.cards}
    order = [int(number) for number in sent.getlist("order") if number.isdecimal()]
    if sorted(order) != sorted(by_number):
        order = list(by_number)
    order = _moved(order, sent.get("move", ""))
    cards = tuple(replace(by_number[number], beat=beat) for number, beat in zip(order, before.beats, strict=True))
    return Board(cards, _text(sent, "call_to_action", before.call_to_action), before.target_s)


def plan_of(board: Board, spec: AdSpec) -> AdSpec:
    """The plan as the board says. Raises `SpecRefused`."""
    total = sum((seconds(card.duration) for card in board.cards), Decimal(0))
    if total != board.target_s:
        too = "too long" if total > board.target_s else "too short"
        raise SpecRefused(
            f"The scenes last {total.normalize():f} s together, {abs(total - board.target_s).normalize():f} s {too}: "
            f"this ad has {board.target_s} s."
        )
    before = {card.number: card for card in board_of(spec).cards}
    edits = [_edit(card) for card in board.cards if replace(card, beat="") != replace(before[card.number], beat="")]
    return edited(spec, edits, [card.number for card in board.cards], board.call_to_action.strip())


def seconds(text: str) -> Decimal:
    """ "3.5" or "3,5" -> 3.5. Raises `SpecRefused`."""
    written = text.strip().replace(",", ".")
    if not _NUMBER.fullmatch(written):
        raise SpecRefused("Write every length as a number of seconds, for example 3.5.")
    return Decimal(written)


def _card(scene: Scene) -> Card:
    words = scene.text_overlay
    return Card(
        number=scene.scene_number,
        beat=scene.scene_type.value,
        subject=scene.subject,
        text=words.text,
        subtext=words.subtext,
        duration=f"{scene.duration_s:g}",
        visual=scene.visual_prompt,
        motion=scene.motion_prompt,
    )


def _sent_card(sent: QueryDict, card: Card) -> Card:
    def field(name: str, before: str) -> str:
        return _text(sent, f"{name}-{card.number}", before)

    return replace(
        card,
        text=field("text", card.text),
        subtext=field("subtext", card.subtext),
        duration=field("duration", card.duration)[:12],
        visual=field("visual", card.visual),
        motion=field("motion", card.motion),
    )


def _text(sent: QueryDict, name: str, before: str) -> str:
    if name not in sent:
        return before
    return str(sent[name]).replace("\r\n", "\n").replace("\x00", "")[:LONGEST_TEXT]


def _moved(order: list[int], move: str) -> list[int]:
    """`move` is "2-earlier" or "2-later", with the old number of a scene."""
    number, _, way = move.partition("-")
    if not number.isdecimal() or int(number) not in order or way not in ("earlier", "later"):
        return order
    place = order.index(int(number))
    other = place - 1 if way == "earlier" else place + 1
    if 0 <= other < len(order):
        order[place], order[other] = order[other], order[place]
    return order


def _edit(card: Card) -> SceneEdit:
    if not card.visual.strip():
        raise SpecRefused("Say in every scene what is seen.")
    return SceneEdit(
        scene_number=card.number,
        text=_lines(card.text),
        subtext=_lines(card.subtext),
        duration_s=float(seconds(card.duration)),
        visual_prompt=card.visual.strip(),
        motion_prompt=card.motion.strip(),
    )


def _lines(text: str) -> str:
    lines: Sequence[str] = [line.strip() for line in text.strip().split("\n")]
    return "\n".join(line for line in lines if line) if len(lines) > MAX_LINES else "\n".join(lines)
