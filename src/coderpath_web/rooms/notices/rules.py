"""Who may say what they are told by mail, and who sees what was not sent."""

from coderpath_web.access.permissions import Permission
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer


def may_choose_mail(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may say what they are told by mail, and where: everybody their own."""
    return yes_if(viewer.account.is_active, "This account is closed; ask an administrator.")


def may_see_outbox(viewer: Viewer) -> Ruling:
    """Tell whether a viewer sees to whom mails could not be sent: whoever looks after accounts."""
    return yes_if(
        viewer.may(Permission.MANAGE_ACCOUNTS), "Only administrators see emails to other people."
    )
