"""Writing mails into the outbox: what is new to an account, once; Monday's lines, once a week."""

from datetime import date, timedelta

from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.rooms import waiting
from coderpath_web.frame.waiting import Waiting
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.notices.letters import Letter, digest, five_lines
from coderpath_web.rooms.notices.models import Mail, MailChoice, ToldOf
from coderpath_web.rooms.notices.monday import monday
from coderpath_web.rooms.notices.queue import dues_of

MONDAY = "monday"
"""The name of the switch for Monday's five lines."""


def write_mails() -> int:
    """Write for every account what there is to tell today, and give how many mails it makes.

    What waits is worked out before each turn. Two processes at once write nothing twice: the
    second finds what the first has told.
    """
    chosen = MailChoice.objects.exclude(address="").filter(account__is_active=True)
    return sum(_write_for(one) for one in chosen.select_related("account__coder").order_by("pk"))


def _write_for(choice: MailChoice) -> int:
    viewer, made = Viewer(choice.account, clock.today()), 0
    if choice.at_once or choice.looked_on != viewer.day:
        told = [one for one in waiting(viewer) if one.kind.name not in choice.off]
        made += tell(choice=choice, on=viewer.day, told=told)
    week = viewer.day - timedelta(days=viewer.day.weekday())
    if MONDAY not in choice.off and viewer.is_leading:
        mark = f"{MONDAY}:{week.isoformat()}"
        if not Mail.objects.filter(account=choice.account, mark=mark).exists():
            letter = five_lines(monday(viewer))
            made += tell_of_monday(choice=choice, mark=mark, letter=letter)
    return made


@in_turn
def tell(*, choice: MailChoice, on: date, told: list[Waiting]) -> int:
    """Write one mail if anything of what waits is new to an account, and keep that it was told."""
    now = _as_it_is_now(choice)
    if now is None or (now.looked_on == on and not now.at_once):
        return 0
    MailChoice.objects.filter(pk=now.pk).update(looked_on=on)
    things = {f"{one.kind.name}:{one.key}" for one in told}
    known = ToldOf.objects.filter(account=now.account_id, thing__in=things)
    new = things - set(known.values_list("thing", flat=True))
    if not new:
        return 0
    made = [ToldOf(account_id=now.account_id, thing=one, on=on) for one in sorted(new)]
    first = ToldOf.objects.bulk_create(made)[0]
    mine = [one for one in told if not (one.turn or one.is_told)]
    answers = sum(one.is_told for one in told)
    letter = digest(dues_of(mine, on), len(told) - len(mine) - answers, answers, on)
    # At once there may be several a day; each tells of something new, which names it.
    mark = f"now:{first.pk}" if now.at_once else f"day:{on.isoformat()}"
    return _put(now, mark, letter)


@in_turn
def tell_of_monday(*, choice: MailChoice, mark: str, letter: Letter) -> int:
    """Write Monday's five lines, unless they are written."""
    now = _as_it_is_now(choice)
    is_written = Mail.objects.filter(account=choice.account_id, mark=mark).exists()
    return 0 if now is None or is_written else _put(now, mark, letter)


def _as_it_is_now(choice: MailChoice) -> MailChoice | None:
    """Read in the turn what somebody chose: it may have changed since; None without an address."""
    return MailChoice.objects.exclude(address="").filter(pk=choice.pk).first()


def _put(choice: MailChoice, mark: str, letter: Letter) -> int:
    now = clock.now()
    Mail.objects.create(
        account_id=choice.account_id,
        mark=mark,
        address=choice.address,
        subject=letter.subject,
        body=letter.body,
        written_at=now,
        next_at=now,
    )
    return 1
