"""The project itself as an app: the launcher's commands live here."""

from django.apps import AppConfig


class AdGenConfig(AppConfig):
    name = "adgen"
