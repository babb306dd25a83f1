"""What is done to accounts, roles and invitations, as people read it in the journal."""

ACTS = {
    "account.closed": "closed an account",
    "account.made": "made an account",
    "account.password-changed": "changed a password",
    "account.reopened": "opened an account again",
    "account.told": "read a notice about the account",
    "account.theme-changed": "changed the theme",
    "invitation.accepted": "accepted an invitation",
    "invitation.sent": "sent an invitation",
    "invitation.withdrawn": "withdrew an invitation",
    "list.taken-out": "downloaded a list",
    "organisation.named": "named the organization",
    "password.link-made": "made a link for a new password",
    "role.ended": "ended a role",
    "role.given": "gave a role",
}
