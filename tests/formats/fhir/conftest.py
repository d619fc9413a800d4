"""Conversations that are kept, as the command line's own tests have them."""

from __future__ import annotations

from tests.cli.conftest import found, kept, rcscreen

__all__ = ["found", "kept", "rcscreen"]
