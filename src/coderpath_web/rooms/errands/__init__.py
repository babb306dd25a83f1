"""What a form asks for and takes long: a process does it, as one action, and a page waits."""
