"""Brand kits: what a business always looks and sounds like, kept once and used by every planner and the composer.

`logos` and `fonts` make uploads safe, `services` keep kits and the copy of one that an ad was made with, `preview` draws
the end card of a kit. The rows are in `models/brand_kit.py`, their use in `pipeline/brand.py`.
"""
