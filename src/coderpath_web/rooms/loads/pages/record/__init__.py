"""One coded record with its versions."""
