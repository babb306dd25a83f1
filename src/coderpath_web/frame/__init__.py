"""The frame of every page: it knows of rooms no more than each says of itself."""
