"""Sample words: what a program copied from the sample and has not yet put into words of its own."""

from __future__ import annotations

from typing import Final

__all__ = ["is_sample"]

MARKS: Final = ("(sample", "(texto de muestra", "(número de muestra")
"""How the sample's own words begin or end, so that they are known again wherever they were copied to."""


def is_sample(text: str) -> bool:
    """Whether a text says of itself that it is a sample."""
    said = " ".join(text.split()).casefold()
    return any(mark in said for mark in MARKS)
