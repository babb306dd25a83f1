"""What is done to derived rows, as people read it in the journal."""

ACTS = {
    "standing.rebuilt": "worked out all results again",
    "path.counts": "judged everybody under a path, which counts from now on",
}
