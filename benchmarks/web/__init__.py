"""Speed of the product: pages of the demo organisation as a browser gets them, and its import."""
