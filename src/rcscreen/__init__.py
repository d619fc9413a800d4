"""rcscreen: an interview tool for relationship-centered screening."""
