"""What each page takes of the processor, for each role: `python -m benchmarks.pages`."""
