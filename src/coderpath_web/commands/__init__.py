"""Console commands of the product, beside those of the library."""
