"""Links that commands print."""


def invitation_link(address: str, secret: str) -> str:
    """Give the link of an invitation."""
    return f"{address.rstrip('/')}/invitation/{secret}/"
