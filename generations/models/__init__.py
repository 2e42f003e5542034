"""The rows of a generation. Each file is one noun; this page only gathers them for Django."""

from generations.models.clip import Clip
from generations.models.generation import Generation, Photo, StateChange
from generations.models.ledger import ProviderCall
from generations.models.scene import Scene
from generations.models.stage_run import StageRun, Worker

__all__ = ["Clip", "Generation", "Photo", "ProviderCall", "Scene", "StageRun", "StateChange", "Worker"]
