"""The page of work that takes long: how far it is, or that it has stopped."""
