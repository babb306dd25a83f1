"""From tables of text to rows of facts: columns are matched, cells read, each row checked."""
