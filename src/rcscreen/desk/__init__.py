"""What commands share: conversations in hand, what leaves them, and what must hold before one begins."""
