"""Many people at once, on the server that people run, while a large import is being saved."""
