"""Putting verdicts, requirements and whole paths into words. Nothing here judges or prints."""
