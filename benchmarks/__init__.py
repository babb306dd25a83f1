"""Speed, measured side by side in one process; no test depends on it."""
