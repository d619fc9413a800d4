"""Pictures of the real screen, and how they are made."""
