"""What makes text, images, clips, speech and music."""
