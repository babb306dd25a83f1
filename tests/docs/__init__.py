"""The part of the docs that is written from the code, and tests that nothing is left out."""
