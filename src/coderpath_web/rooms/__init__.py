"""What the product can do, a room for each capability."""
