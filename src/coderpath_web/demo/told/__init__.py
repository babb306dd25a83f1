"""What the people of the demo decided in its last two years: one file a room, one line an event."""
