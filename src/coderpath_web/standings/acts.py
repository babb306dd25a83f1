"""What is done to paths and derived rows, as people read it in the journal."""

ACTS = {
    "path.adopted": "adopted a path",
    "standing.rebuilt": "wrote all derived rows again",
}
