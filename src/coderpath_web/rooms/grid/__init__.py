"""Recording one kind of fact for a whole team at once."""
