"""Coming in: signing in, accounts and roles, the journal, words."""
