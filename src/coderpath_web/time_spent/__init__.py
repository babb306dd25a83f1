"""Time: paid minutes, leave and what else is no coding, by coder and parts of weeks."""
