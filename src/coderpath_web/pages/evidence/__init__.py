"""Recording facts, and correcting or retracting wrong ones."""
