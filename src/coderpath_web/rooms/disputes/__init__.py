"""Disputes: what somebody says is wrong about them on file, until whoever may has answered."""
