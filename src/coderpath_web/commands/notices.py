"""`coderpath notices`: tell by mail what waits."""

import typer

from coderpath.sentence.words import counted
from coderpath_web.commands.installation import open_as_it_is, say
from coderpath_web.commands.stopping import stops_with_a_line

AS_IT_WAS = "What was written before is kept, and sent the next time."
NO_SERVER = "No mail server is set up (CODERPATH_MAIL_HOST), so nothing is sent."


def run() -> None:
    """Write and send the mails that are due; run it as often as you like, nothing is sent twice.

    Ends with exit code 1 where a mail could not be sent.
    """
    open_as_it_is()
    from coderpath_web.rooms.notices.enums import MailState  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.notices.sending import send_mails, sends_mail  # noqa: PLC0415 -- as above
    from coderpath_web.rooms.notices.writing import write_mails  # noqa: PLC0415 -- as above

    with stops_with_a_line(AS_IT_WAS):
        written, sent = write_mails(), send_mails()
    failed = sent.total() - sent[MailState.SENT]
    say(f"{counted(written, 'mail')} written, {sent[MailState.SENT]:,} sent, {failed:,} failed.")
    if not sends_mail():
        say(NO_SERVER)
    if failed:
        raise typer.Exit(1)
