"""The one setting that says where the database is."""

import pytest

from coderpath_web.database_address import database_at

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
    "postgres://ann:secret@db:54x/coderpath": "a port that is no number",
}


@pytest.mark.parametrize("address", SERVERS)
def test_server_is_read_from_its_address(address):
    assert database_at(address) == SERVERS[address]


@pytest.mark.parametrize("address", FILES)
def test_file_is_read_from_its_address(address):
    assert database_at(address) == {"ENGINE": "django.db.backends.sqlite3", "NAME": FILES[address]}


@pytest.mark.parametrize("address", REFUSED)
def test_address_that_cannot_be_read_says_why_and_tells_no_password(address):
    with pytest.raises(ValueError, match="DATABASE_URL") as told:
        database_at(address)
    assert REFUSED[address] in str(told.value)
    assert "secret" not in str(told.value)
