"""What is local: the program, its navigator, who may receive something, what is promised, where help is."""
