"""Greeting everyone."""
