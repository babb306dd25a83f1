"""A log that can only grow: its tree, proofs about it, and signed checkpoints of it."""
