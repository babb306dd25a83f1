"""The one setting that says where the database is."""

import pytest

from coderpath_web.database_address import database_at
from coderpath_web.mail_server import mail_server
from coderpath_web.wrong_setting import WrongSetting, count_in
from tests.web.backup.commands import call

POSTGRESQL = "django.db.backends.postgresql"


def server(**differs):
    plain = {"HOST": "db", "PORT": "", "USER": "", "PASSWORD": "", "OPTIONS": {}}
    return {"ENGINE": POSTGRESQL, "NAME": "coderpath"} | plain | differs


SERVERS = {
    "postgres://db/coderpath": server(),
    "postgresql://db/coderpath": server(),
    "postgres://ann@db:5433/coderpath": server(USER="ann", PORT="5433"),
    "postgres://ann:p%40ss%2Fw%3Ard@db/coderpath": server(USER="ann", PASSWORD="p@ss/w:rd"),
    "postgres://ann:a@b@db/coderpath": server(USER="ann", PASSWORD="a@b"),
    "postgres://ann@%2Fvar%2FRun%2Fpg/coderpath": server(USER="ann", HOST="/var/Run/pg"),
    "postgres://[2001:db8::1]:5432/coderpath": server(HOST="2001:db8::1", PORT="5432"),
    "postgres://[2001:db8::1]/coderpath": server(HOST="2001:db8::1"),
    "postgres:///coderpath": server(HOST=""),
    "postgres://db/coderpath?sslmode=require&connect_timeout=3": server(
        OPTIONS={"sslmode": "require", "connect_timeout": "3"}
    ),
}
FILES = {
    "sqlite:///coderpath.sqlite3": "coderpath.sqlite3",
    "sqlite:////srv/data/coderpath.sqlite3": "/srv/data/coderpath.sqlite3",
    "sqlite:////srv/with%20blank/a.sqlite3": "/srv/with blank/a.sqlite3",
}
REFUSED = {
    "mysql://ann:secret@db/coderpath": 'begins with "mysql"; allowed: postgres, postgresql, sqlite',
    "/srv/coderpath.sqlite3": 'begins with ""',
    "postgres://ann:secret@db": "names no database",
    "postgres://ann:secret@db/": "names no database",
    "sqlite://": "names no database",
    "postgres://ann:secret@db:54x/coderpath": "a port that is not a number",
}


@pytest.mark.parametrize("address", SERVERS)
def test_server_is_read_from_its_address(address):
    assert database_at(address) == SERVERS[address]


@pytest.mark.parametrize("address", FILES)
def test_file_is_read_from_its_address(address):
    assert database_at(address) == {"ENGINE": "django.db.backends.sqlite3", "NAME": FILES[address]}


@pytest.mark.parametrize("address", REFUSED)
def test_address_that_cannot_be_read_says_why_and_tells_no_password(address):
    with pytest.raises(WrongSetting, match="DATABASE_URL") as told:
        database_at(address)
    assert REFUSED[address] in str(told.value)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize("said", ["two", "-1", "1.5", " ", "٣"])
def test_number_that_is_none_is_told(said, monkeypatch):
    monkeypatch.setenv("CODERPATH_PROXIES", said)
    with pytest.raises(WrongSetting, match="CODERPATH_PROXIES"):
        count_in("CODERPATH_PROXIES")


def test_number_that_is_left_out_is_none(monkeypatch):
    monkeypatch.setenv("CODERPATH_PROXIES", "")
    assert count_in("CODERPATH_PROXIES") == 0


def test_command_says_in_a_line_which_setting_is_wrong(tmp_path, monkeypatch):
    monkeypatch.setenv("CODERPATH_PROXIES", "two")
    code, said = call("backup", tmp_path / "backup.zip", home=tmp_path)
    assert (code, said) == (1, 'CODERPATH_PROXIES is "two"; allowed: 0, 1, 2 and so on.\n')


MAILS = {"CODERPATH_MAIL_HOST": "mail.example.org", "CODERPATH_MAIL_FROM": "us@example.org"}


@pytest.mark.parametrize(
    ("said", "port"), [({}, 587), ({"CODERPATH_MAIL_TLS": "tls"}, 465), (MAILS, 587)]
)
def test_mail_server_has_its_usual_port(said, port, monkeypatch):
    for name, value in said.items():
        monkeypatch.setenv(name, value)
    assert mail_server().port == port


@pytest.mark.parametrize(
    ("said", "named"),
    [({"CODERPATH_MAIL_TLS": "yes"}, "starttls, tls, none"), ({"CODERPATH_MAIL_FROM": ""}, "FROM")],
)
def test_mail_server_that_cannot_be_used_says_what_is_allowed(said, named, monkeypatch):
    for name, value in (MAILS | {"CODERPATH_MAIL_PASSWORD": "quiet"} | said).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(WrongSetting, match=named) as wrong:
        mail_server()
    assert "quiet" not in str(wrong.value)
