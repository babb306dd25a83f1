"""A form for one row of any kind of fact: its questions, what was answered, what is wrong."""
