"""What the remote models can do and cost, as dated data files. Models and prices drift; code does not know them."""

from generations.providers.catalogue.entries import Entry, FieldRule, Limit, PriceRow, entries, entry
from generations.providers.catalogue.languages import LanguageModel, language_model, language_models
from generations.providers.catalogue.prices import bill_for, quote_for
from generations.providers.catalogue.tiers import Candidate, Tier, tier

__all__ = [
    "Candidate",
    "Entry",
    "FieldRule",
    "LanguageModel",
    "Limit",
    "PriceRow",
    "Tier",
    "bill_for",
    "entries",
    "entry",
    "language_model",
    "language_models",
    "quote_for",
    "tier",
]
