"""What sealing costs whoever writes: entries, and many rows under one, with it and without."""
