"""What each kind of requirement means, by example: run as tests, printed as the reference."""
