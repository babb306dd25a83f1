"""Requests to move: asked for, decided step by step by named people, appealed once."""
