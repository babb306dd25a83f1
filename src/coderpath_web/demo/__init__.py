"""The demo organisation, put on file with its people and their accounts."""
