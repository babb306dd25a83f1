"""The page ledger, with its templates."""
