"""What a script says: its document, its model, its words and how they are loaded."""
