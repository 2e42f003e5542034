"""The project: settings, wiring and the doors to the outside world."""
