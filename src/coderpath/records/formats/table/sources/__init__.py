"""Files that hold tables, opened: text, workbooks and Parquet, each read a part at a time."""
