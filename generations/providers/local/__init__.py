"""The local studio: planner, looks and music made by code alone."""
