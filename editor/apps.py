"""The editor app."""

from django.apps import AppConfig


class EditorConfig(AppConfig):
    name = "editor"
