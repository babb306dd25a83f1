"""Reading the text of one cell: dates, months, numbers, choices, moments and plain text."""
