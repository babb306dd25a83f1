"""Coming in, and what everybody can look up."""
