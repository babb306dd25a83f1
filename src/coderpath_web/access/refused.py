"""What somebody is told when an action on accounts or roles cannot be."""


class Refused(Exception):  # noqa: N818 -- nobody made an error, it may not be
    """An action on accounts, roles or invitations may not be; nothing was saved. Says why."""
