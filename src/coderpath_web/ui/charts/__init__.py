"""Charts as plain geometry: numbers in, a drawing and its table out."""
