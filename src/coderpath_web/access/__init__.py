"""Roles, scopes and invitations: who may see and do what."""
