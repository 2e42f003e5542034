"""From a prompt to a finished ad."""
