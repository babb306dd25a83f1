"""Opening fact files: CSV text and workbooks become tables of text, and nothing else is run."""
