"""The rows of a generation. Each file is one noun; this page only gathers them for Django."""

from generations.models.bench import Bench, Take, TakeKind
from generations.models.brand_kit import AdBrand, BrandKit
from generations.models.clip import Clip
from generations.models.generation import Generation, Photo, StateChange
from generations.models.ledger import UNDER_WAY, CallState, ProviderCall
from generations.models.rendition import Rendition
from generations.models.scene import Scene
from generations.models.site_settings import SiteSettings
from generations.models.stage_run import StageRun, Worker
from generations.models.start_key import StartKey

__all__ = [
    "UNDER_WAY",
    "AdBrand",
    "Bench",
    "BrandKit",
    "CallState",
    "Clip",
    "Generation",
    "Photo",
    "ProviderCall",
    "Rendition",
    "Scene",
    "SiteSettings",
    "StageRun",
    "StartKey",
    "StateChange",
    "Take",
    "TakeKind",
    "Worker",
]
