"""What waits for somebody: the first page of every role, and mails that tell of it."""
