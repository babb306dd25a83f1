"""How long it takes to erase what is due, and whether the ledger holds afterwards."""
