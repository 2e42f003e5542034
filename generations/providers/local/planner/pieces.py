# ruff: noqa: E501
"""A piece of a prompt's sentence between two joints, and what it needs beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.asides import LEADS
from generations.providers.local.planner.phrases import LIST_GOES_ON
from generations.providers.local.reader.facts import FactKind

# How a piece begins that goes on with the one before it.
_GOES_ON: Final = re.compile(
    r"(?:and|or|but|so|because|that|which|who|whose|where|while|with|without|especially|including|then|than|und|oder|aber|sondern|denn|weil|dass|damit|die|der|das|den|deren|wo|wobei|mit|ohne|"
    r"et|ou|mais|car|donc|qui|que|qu['’]\w+|dont|où|avec|sans|y|e|o|u|pero|sino|porque|que|quien|donde|cuyo|con|sin|ni|para que|pour que|afin|um)\b",
    re.I,
)
# What it depends on is said in the piece before it: "because Dad is retiring", "not the whole frame", "£7 a month after that".
_DEPENDS: Final = re.compile(
    r"(?:because|as long as|if|when|unless|until|so that|weil|wenn|falls|sofern|solange|damit|parce que|si|quand|tant que|porque|cuando|mientras|"
    r"quando|perché|finché|omdat|zolang|que|qui|dont|which|whose|(?:en|con|por|para) (?:la|el|los|las) que|(?:in|with|for|on|at) which|(?:dans|avec|pour) l(?:aquelle|equel)|"
    r"not|nicht|pas|niet|ma non|(?:but|aber|mais|pero|ma|mas|maar) (?:only|never|nur|nie|seulement|jamais|solo|sólo|nunca|soltanto|só|alleen))\s|(?:weather permitting|while (?:stocks|supplies) last|solange der vorrat reicht|hasta agotar existencias|dans la limite des stocks)$|.*\b(?:after that|afterwards|danach|ensuite|après|después|dopo|depois|daarna)$",
    re.I,
)
# "Snap a receipt" and what then? "And it's filed".
_AND_IT: Final = re.compile(
    r"(?:(?:and|und|et|y|e)\s)?(?:it['’]s|it is|it|they['’]re|they)(?:\s[\w'’]+){1,5}$|(?:und|et|y|e)\s(?:es|sie|c['’]est|ça|esto|è)(?:\s[\w'’]+){1,5}$",
    re.I,
)
_VERB_FIRST: Final = re.compile(
    r"(?-i:[a-zäöüß]{3,}en)\s(?:sie|es|ihn|ihnen|alles)\b|(?:ist|sind|hat|geht|kostet|dauert|wiegt|kommt|bringt|macht|gibt|läuft|steht|misst|schickt|holt)\s(?!es\b|das\b)"
)
_POINTS_BACK: Final = re.compile(
    r"(?:(?:all|both|two|three|four|five|six|seven|eight|nine|ten|most|some|each|none) of (?:them|these|us)|(?:started|been|begun) |after that|afterwards|danach|ensuite|después|dopo|depois|daarna|it|its|it['’]s|they|they['’]re|their|this|that['’]?s?|these|those|he|she|then|also|es|er|sie|dies\w*|dann|auch|elles?|ils?|ça|cela|c['’]est|ce|puis|aussi|ellos?|ellas?|esto|eso|luego|también)\b|"
    # "I built it after being bookings clerk"
    r"(?:I|we|my \w+)\s(?:just\s|only\s)?(?:built|made|started|wrote|created|designed|developed|invented|run|ran|bought|opened|tested|use|do|did)\s(?:it|this|that|them)\b|"
    r"(?:(?:je|nous|on)\s)?(?:l['’](?:ai|avons|a)|les?\s(?:ai|avons))\s|(?:yo\s)?(?:lo|la|los|las)\s(?:hice|hicimos|hago|hacemos|monté|montamos|creé|creamos|inventé|diseñé|programé|abrí|abrimos)\b|"
    r"(?:ich|wir)\s(?:habe|haben)\s(?:es|sie|ihn|das)\s|(?:l['’]ho|l['’]abbiamo|li ho)\s",
    re.I,
)
LIST_ENDS: Final = re.compile(
    r"(?:and|or|und|oder|sowie|et|ou|y|o|e|u)\s(?!(?:we|i|you|they|it|there|wir|ich|sie|es|nous|on|je|vous|ils?|elles?|if|when|while|who|whoever|wenn|wer|falls|si|qui|quand|quien|cuando)\b)\S+(?:\s\S+){0,4}$",
    re.I,
)
_WAITS: Final = re.compile(
    r"(?:(?:and|und|et|y|but|aber|mais|pero|so)\s)?(?:if|when|once|while|until|before|after|because|whether|wenn|falls|sobald|bis|bevor|nachdem|weil|wer|si|quand|lorsque|dès que|avant que|"
    r"cuando|mientras|antes de que|en cuanto|aunque|although|obwohl)\s(?!\S+$)",
    re.I,
)
_BARE_PRICE: Final = 1  # words beside its figure
_FEW: Final = 4  # words of a phrase that only leads to what follows: "At Brindazur"


@dataclass(frozen=True)
class Piece:
    """Words between two joints. `joint` stands before it in its sentence: ", ", " "; empty where a sentence begins."""

    text: str
    joint: str
    sentence: int
    kinds: tuple[FactKind, ...] = ()
    torn: float = 0.0  # of the rest of a piece too long for one line: what the gap before it costs
    ends: str = ""  # "?" where it asks
    names: bool = False  # the business
    written: bool = False  # for the trade, and not in the prompt
    labels: bool = False  # what is sold, which other pieces say too: "Dog groomer"

    @property
    def goes_on(self) -> bool:
        """Whether it cannot be read without the piece before it."""
        return self.torn > 0 or (bool(self.joint) and bool(_GOES_ON.match(self.text)))

    @property
    def depends(self) -> bool:
        """Whether it is a condition, a reason, the other half of a contrast of the piece before it."""
        return bool(self.joint) and not self.torn and bool(_DEPENDS.match(self.text) or _AND_IT.match(self.text))

    @property
    def lacks_subject(self) -> bool:
        """Whether it is a German clause that begins with its verb: "geht über acht Abende"."""
        return self.joint.startswith(",") and bool(_VERB_FIRST.match(self.text))

    @property
    def ends_a_list(self) -> bool:
        is_thing = self.joint.startswith(",") and " " not in self.text and not self.kinds
        return bool(self.joint) and (is_thing or bool(LIST_ENDS.match(self.text) or LIST_GOES_ON.match(self.text)))

    @property
    def waits(self) -> bool:
        """Whether what it begins is said in the next piece: "if your child grows", "we swap them"."""
        leads = not self.joint and (self.is_when or LEADS.match(self.text)) and len(self.text.split()) <= _FEW
        return bool(leads or _WAITS.match(self.text)) and not self.ends

    @property
    def is_when(self) -> bool:
        return bool(self.kinds) and set(self.kinds) <= {FactKind.DATE, FactKind.HOURS}

    @property
    def is_bare_price(self) -> bool:
        return self.kinds == (FactKind.PRICE,) and len(re.findall(r"[^\W\d_]{2,}", self.text)) <= _BARE_PRICE

    @property
    def points_back(self) -> bool:
        return bool(_POINTS_BACK.match(self.text))

    @property
    def is_offer(self) -> bool:
        return any(kind in (FactKind.PRICE, FactKind.DISCOUNT, FactKind.OFFER) for kind in self.kinds)
