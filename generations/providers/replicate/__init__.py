"""Replicate: pictures, clips, music and speech of many models behind one adapter."""

from generations.providers.replicate.provider import ReplicateProvider, ReplicateVendor

__all__ = ["ReplicateProvider", "ReplicateVendor"]
