"""The product: the judge in front of people. Pages, accounts, facts on file, and what follows."""
