"""How fast a ledger is verified."""
