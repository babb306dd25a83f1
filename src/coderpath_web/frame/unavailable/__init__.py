"""What is answered when a page cannot be given now, but can be later."""
