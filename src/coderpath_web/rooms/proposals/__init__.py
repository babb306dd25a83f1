"""What waits for a second person: seen, confirmed, declined and withdrawn."""
