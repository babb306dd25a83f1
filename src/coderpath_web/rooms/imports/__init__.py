"""Imports: looked at before anything is saved, all or nothing, undone as one."""
