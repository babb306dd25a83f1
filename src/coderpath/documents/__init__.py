"""Documents by which a department is judged: one folder a kind of document."""
