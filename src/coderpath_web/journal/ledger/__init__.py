"""The ledger: entries sealed into a tree, so that nobody changes what was written unseen."""
