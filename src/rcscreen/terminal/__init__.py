"""The screen and the keys of a live conversation."""
