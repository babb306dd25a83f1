"""Reading paths, comparing two of them, and adopting one."""
