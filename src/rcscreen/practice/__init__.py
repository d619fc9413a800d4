"""Rehearsal: the production script through the production engine, with somebody at the other end who does not exist.

Pure, like the rooms below it: no disk, clock, screen or randomness. What a rehearsal leaves is another file, with
another schema, than what a conversation leaves, and nothing in rcscreen takes the one for the other.
"""
