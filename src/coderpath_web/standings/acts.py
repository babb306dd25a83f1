"""What is done to derived rows, as people read it in the journal."""

ACTS = {"standing.rebuilt": "wrote all derived rows again"}
