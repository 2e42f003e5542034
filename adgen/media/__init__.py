"""Media: the ffmpeg door, probing, storage keys."""
