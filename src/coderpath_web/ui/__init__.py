"""Components, charts and the look of every page. Knows no data."""
