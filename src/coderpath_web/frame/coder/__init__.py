"""What every page of one coder begins with."""
