"""How fast coded records go on file, and are rolled up, with five million of them."""
