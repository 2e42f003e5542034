# ruff: noqa: E501
"""Where a line that is too long may be parted, by language: before these small words, or behind those endings."""

from __future__ import annotations

from typing import Final

from generations.providers.local.planner.lexicon.base import words

# Before what a long line may be cut, by language; joints that part equals ("und") only where nothing else does.
CUTS: Final = {
    "en": "for to in from at so every each when while without before after during through into using on if because but with by as until unless plus over around near via including where between among within across under throughout",
    "es": "para en desde por con sin hasta sobre entre cada a",
    "fr": "pour dans dès sans chez avec sur à en jusqu par entre depuis chaque",
    "de": "für in im aus ohne von bei beim ab mit zum zur am auf nach vor bis jeden jede",
    "it": "per in con senza da dal dalla su fino tra dopo ogni a al alla nel nella",
    "pt": "para em com sem desde até por sobre entre cada no na nos nas",
    "nl": "voor in uit met zonder van vanaf bij op tot om elke tussen",
    "sv": "för med på i till från och som om",
    "da": "for med på i til fra og som",
    "no": "for med på i til fra og som",
    "cs": "pro s se v ve na od do z",
    "ro": "pentru cu în la de din și",
    "id": "untuk dengan di dari ke dan",
    "vi": "cho với ở từ và tại",
    "ru": "для с в на от до из",
    "uk": "для з у в на від до із",
    "el": "για με σε από στο στη στην στον",
    "ar": "من في مع على إلى حتى",
    "he": "עם של על עד",
    "pl": "dla w we z ze bez od do na przy po co każdy",
}
# Before these a sentence may go on small below its beginning; alone they would open no line.
GOES_ON: Final = {
    "en": "instead rather thanks due who which that whether than against when while once if to of",
    "es": "gracias si porque cuando que mientras según durante contra bajo tras hacia del al",
    "fr": "grâce si quand qui que pendant contre sous selon comme parce lorsque du des aux au",
    "de": "dank inklusive samt gegen innerhalb binnen damit wenn weil während statt trotz durch unter über zwischen seit hinter neben als dass wie um vom",
    "it": "se quando che mentre durante contro sotto dopo perché dai dagli degli delle al ai",
    "pt": "se quando que enquanto durante contra sob após porque do da dos das ao aos",
    "nl": "als wanneer die dat tijdens tegen onder over terwijl omdat",
}
# The same for languages whose small words follow: behind what a long line may be cut.
CUTS_BEHIND: Final = {
    "hi": r"(?:के लिए|के साथ|में|से|पर|तक|की ओर)\s", "bn": r"(?:জন্য|থেকে|মধ্যে|সঙ্গে|সাথে)\s", "tr": r"(?:için|ile|kadar|\w{3,}(?:da|de|dan|den))\s",
    "ja": r"(?:から|まで|ので|して|では|には|ながら|ため)", "ko": r"(?:에서|부터|까지|으로|위한|하는|해서|하고)\s", "fi": r"\w{4,}(?:ssa|ssä|lla|llä|sta|stä|lta|ltä)\s",
    "hu": r"\w{3,}(?:ban|ben|ból|ből|tól|től|nak|nek|val|vel)\s", "ta": r"(?:இல்|உடன்|வரை|முதல்|க்கு)\s",
}  # fmt: skip
EQUALS: Final = words("and or then y e et ed und en i o u ou oder of lub och og și dan và и і та και و")
