"""What the columns of a table mean: guessed, chosen, and written as a mapping of the library."""
