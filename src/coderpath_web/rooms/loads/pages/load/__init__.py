"""One load, and taking it back."""
