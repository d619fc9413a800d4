"""rcscreen: an interview tool for relationship-centered screening."""

__version__ = "0.1.0"
