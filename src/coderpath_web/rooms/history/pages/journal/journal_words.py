"""What the journal's actions are called when people read them."""

from coderpath_web.access.roles import ROLES

ACTIONS = {
    "account.closed": "closed an account",
    "account.made": "made an account",
    "account.password-changed": "changed a password",
    "account.reopened": "opened an account again",
    "account.theme-changed": "changed the look of pages",
    "facts.corrected": "corrected a fact",
    "facts.imported": "imported facts",
    "facts.recorded": "recorded facts",
    "facts.retracted": "took facts back",
    "import.undone": "undid an import",
    "invitation.accepted": "accepted an invitation",
    "invitation.sent": "sent an invitation",
    "invitation.withdrawn": "withdrew an invitation",
    "mapping.saved": "kept how columns of a file are read",
    "organisation.named": "named the organisation",
    "path.adopted": "adopted a path",
    "password.link-made": "made a link for a new password",
    "role.ended": "ended a role",
    "role.given": "gave a role",
    "standards.set": "set a standard",
    "standing.rebuilt": "wrote all derived rows again",
}


def said(action):
    """Say an action; one that has no words yet is said by its own name."""
    return ACTIONS.get(action, action.replace(".", ", ").replace("-", " "))


def details_said(details):
    """Say the details of an entry: counts of facts by kind, or names with values."""
    return "; ".join(
        _detail(name, value) for name, value in details.items() if value not in ("", None)
    )


def _detail(name, value):
    if isinstance(value, int):
        return f"{value:,} {name}"
    if name == "role" and value in ROLES:
        value = ROLES[value].title
    return f"{name}: {value}"
