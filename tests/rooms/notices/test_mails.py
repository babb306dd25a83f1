"""Mails: when one is written, what stands in it, and that none is lost or sent twice."""

import smtplib
from collections import Counter
from datetime import timedelta

import pytest
import typer
from django.core import mail as outbox

from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.clock import today
from coderpath_web.commands import notices
from coderpath_web.frame.rooms import waiting
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.notices import sending
from coderpath_web.rooms.notices.actions import choose_mail
from coderpath_web.rooms.notices.enums import MailState
from coderpath_web.rooms.notices.models import Mail
from coderpath_web.rooms.notices.sending import send_mails
from coderpath_web.rooms.notices.writing import tell, write_mails
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db
ADDRESS = "edith@hospital.example"


@pytest.fixture(autouse=True)
def server(settings):
    settings.EMAIL_HOST = "mail.hospital.example"
    settings.ADDRESS = "https://coders.hospital.example"


@pytest.fixture
def edith():
    facility()
    path()
    lead = coder("edith", name="Edith Calloway", level="supervisor")
    coder("ana", name="Ana Silva", level="specialist-2", to="edith")
    certificate("RHIT", 20)
    return account("supervisor", "team", coder=lead)


def certificate(name, days):
    until = today() + timedelta(days)
    fact("credentials", coder="ana", credential=name, since="2020-01-01", until=f"{until}")


def on(settings, days):
    settings.TODAY = today() + timedelta(days)


def marks(account):
    return [one.mark.partition(":")[0] for one in Mail.objects.filter(account=account)]


def test_account_without_an_address_gets_no_mail(edith):
    assert write_mails() == 0
    choose_mail(by=edith, address="")
    assert write_mails() == 0


def test_a_day_has_one_digest_however_often_the_command_runs(edith, settings):
    choose_mail(by=edith, address=ADDRESS, off=["monday"])
    assert [write_mails() for _ in range(3)] == [1, 0, 0]
    certificate("CCS", 30)
    assert write_mails() == 0
    on(settings, 1)
    assert [write_mails() for _ in range(2)] == [1, 0]


def test_what_was_told_once_is_not_told_again_until_it_comes_nearer(edith, settings):
    choose_mail(by=edith, address=ADDRESS, off=["monday"])
    written = []
    for _ in range(22):
        written.append(write_mails())
        on(settings, 1)
    assert [day for day, number in enumerate(written) if number] == [0, 12, 20]


def test_at_once_tells_each_new_thing_as_it_comes(edith):
    choose_mail(by=edith, address=ADDRESS, at_once=True, off=["monday"])
    assert [write_mails() for _ in range(2)] == [1, 0]
    certificate("CCS", 30)
    assert [write_mails() for _ in range(2)] == [1, 0]


def test_kind_that_is_switched_off_is_neither_told_nor_counted(edith):
    choose_mail(by=edith, address=ADDRESS, off=["credential", "monday"])
    assert write_mails() == 0


def test_mondays_lines_are_sent_once_a_week_to_whoever_supervises(edith, settings):
    choose_mail(by=edith, address=ADDRESS, off=["credential"])
    choose_mail(by=account("hr-partner"), address="priya@hospital.example")
    assert [write_mails() for _ in range(2)] == [1, 0]
    [letter] = Mail.objects.all()
    assert letter.account == edith
    lines = letter.body.split("\n\n")
    assert lines[1] == "0  Ready\n   https://coders.hospital.example/team/?step=ready"
    assert [line.partition("\n")[0][3:] for line in lines[1:6]] == [
        "Ready",
        "One step away",
        "Runs out within 90 days",
        "Needs your attention",
        "Changed in the last 7 days",
    ]
    on(settings, 7)
    assert [write_mails() for _ in range(2)] == [1, 0]


def test_mondays_lines_go_to_whoever_leads_in_another_role_too(edith, client):
    rosa = account("regional-manager", "region", region="Valley")
    choose_mail(by=rosa, address="rosa@hospital.example", off=["credential"])
    assert write_mails() == 1
    [letter] = Mail.objects.filter(account=rosa)
    assert "Ready" in letter.body
    client.force_login(rosa)
    assert "This week at a glance, on Mondays" in client.get("/mail/").text
    client.force_login(account("hr-partner"))
    assert "This week at a glance, on Mondays" not in client.get("/mail/").text


def test_no_private_word_stands_in_a_mail(edith):
    choose_mail(by=edith, address=ADDRESS)
    assert write_mails() == 2
    words = "\n".join(f"{one.subject}\n{one.body}" for one in Mail.objects.all())
    private = ("Ana", "Silva", "ana", "Edith", "RHIT", "Specialist", "North", "credential")
    assert [one for one in private if one in words] == []
    assert "1 item needs your attention" in words
    assert "https://coders.hospital.example/waiting/" in words


def test_second_process_writes_nothing_that_the_first_has_told(edith):
    choice = choose_mail(by=edith, address=ADDRESS, at_once=True, off=["monday"])
    found = waiting(Viewer(edith, today()))
    assert [tell(choice=choice, on=today(), told=found) for _ in range(2)] == [1, 0]


def written(edith, **more):
    now = clock.now()
    values = {"address": ADDRESS, "subject": "s", "body": "b", "written_at": now, "next_at": now}
    return Mail.objects.create(account=edith, mark=f"m{Mail.objects.count()}", **values | more)


def test_mail_is_sent_once_from_the_address_of_the_installation(edith, settings):
    settings.DEFAULT_FROM_EMAIL = "coderpath@hospital.example"
    written(edith)
    assert send_mails() == Counter({MailState.SENT: 1})
    assert send_mails() == Counter()
    [sent] = outbox.outbox
    assert (sent.to, sent.from_email) == ([ADDRESS], "coderpath@hospital.example")


def test_without_a_server_nothing_is_sent_and_the_page_says_so(edith, settings, client):
    settings.EMAIL_HOST = ""
    one = written(edith)
    assert send_mails() == Counter()
    one.refresh_from_db()
    assert one.state == MailState.WAITING
    client.force_login(edith)
    page = client.get("/mail/").text
    assert "No mail server is set up here" in page
    assert "Not sent yet" in page


def refuses(*_args, **_more):
    raise smtplib.SMTPRecipientsRefused({ADDRESS: (550, b"no such person")})


def test_refused_mail_is_tried_again_later_and_given_up_with_its_reason(edith, monkeypatch, client):
    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuses)
    one = written(edith)
    for _ in range(4):
        assert send_mails().total() == 1
        assert send_mails().total() == 0
        Mail.objects.update(next_at=clock.now())
    one.refresh_from_db()
    assert (one.state, one.tries) == (MailState.GIVEN_UP, 4)
    assert "no such person" in one.failed
    client.force_login(account("administrator"))
    page = client.get("/mail/").text
    assert "no such person" in page
    assert ADDRESS not in page
    client.force_login(account("hr-partner"))
    assert "no such person" not in client.get("/mail/").text


def test_mail_whose_process_ended_may_have_arrived_and_is_not_sent_again(edith):
    long_ago = clock.now() - sending.LONGEST - timedelta(seconds=1)
    one = written(edith, state=MailState.SENDING, taken_at=long_ago)
    assert send_mails() == Counter()
    one.refresh_from_db()
    assert (one.state, one.failed) == (MailState.GIVEN_UP, sending.NOT_KNOWN)


def test_mail_that_is_too_old_says_nothing_true_any_more_and_is_given_up(edith):
    one = written(edith, written_at=clock.now() - sending.STALE - timedelta(seconds=1))
    assert send_mails() == Counter()
    one.refresh_from_db()
    assert (one.state, one.failed) == (MailState.GIVEN_UP, sending.TOO_OLD)


def test_choice_is_made_on_the_page_and_told_in_the_journal_without_the_address(edith, client):
    client.force_login(edith)
    form = {"address": ADDRESS, "rhythm": "at_once", "told": ["proposal", "monday"]}
    answer = client.post("/mail/", form, follow=True)
    assert "Saved." in answer.text
    chosen = edith.mail_choice
    assert (chosen.address, chosen.at_once) == (ADDRESS, True)
    assert "credential" in chosen.off
    assert not {"proposal", "monday"} & set(chosen.off)
    entry = Entry.objects.get(action="mail.chosen")
    assert (entry.actor, ADDRESS in str(entry.details)) == (edith, False)


@pytest.mark.parametrize("address", ["edith", "a@b\nBcc: all@hospital.example", "x" * 300])
def test_what_is_no_address_is_refused_with_what_was_found(edith, client, address):
    client.force_login(edith)
    answer = client.post("/mail/", {"address": address, "rhythm": "daily"})
    assert answer.status_code == 422
    assert not Entry.objects.filter(action="mail.chosen").exists()


def told_by_command(monkeypatch, capsys):
    """Run the command in the test's own database, and give what it says and how it ends."""
    monkeypatch.setattr(notices, "open_as_it_is", lambda: None)
    try:
        notices.run()
    except typer.Exit as end:
        return capsys.readouterr().out, end.exit_code
    return capsys.readouterr().out, 0


def test_command_says_what_it_sent_and_ends_badly_where_something_failed(
    edith, monkeypatch, capsys, settings
):
    choose_mail(by=edith, address=ADDRESS, off=["monday"])
    said = told_by_command(monkeypatch, capsys)
    assert said == ("1 mail written, 1 sent, 0 failed.\n", 0)
    assert len(outbox.outbox) == 1
    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuses)
    written(edith)
    assert told_by_command(monkeypatch, capsys) == ("0 mails written, 0 sent, 1 failed.\n", 1)
    settings.EMAIL_HOST = ""
    out, code = told_by_command(monkeypatch, capsys)
    assert ("No mail server is set up" in out, code) == (True, 0)
