"""The generations app."""

from django.apps import AppConfig


class GenerationsConfig(AppConfig):
    name = "generations"

    def ready(self) -> None:
        from generations import queue, workers

        queue.tie_children_to_their_parents()
        workers.pulse_in_every_worker()
