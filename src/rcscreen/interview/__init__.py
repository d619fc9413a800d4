"""What happens: the pure engine of a conversation. No clock, disk, screen or randomness."""
