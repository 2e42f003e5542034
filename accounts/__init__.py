"""Users, profile, usage."""
