"""Where the database is, from one setting: DATABASE_URL."""

from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from coderpath_web.wrong_setting import WrongSetting

SQLITE = "django.db.backends.sqlite3"
ENGINES = {
    "postgres": "django.db.backends.postgresql",
    "postgresql": "django.db.backends.postgresql",
    "sqlite": SQLITE,
}


def database_at(address: str) -> dict[str, Any]:
    """Give Django's settings of a database. Raises WrongSetting, which never tells a password.

    postgres://user:password@host:port/name?sslmode=require, where a host may be the folder of a
    socket (%2Frun%2Fpostgresql); sqlite:///file below this folder, or sqlite:////file.
    """
    parts = urlsplit(address)
    if parts.scheme not in ENGINES:
        message = f'DATABASE_URL begins with "{parts.scheme}"; allowed: {", ".join(ENGINES)}'
        raise WrongSetting(message)
    name = unquote(parts.path.removeprefix("/"))
    if not name:
        message = "DATABASE_URL names no database: it ends with /name, or with the path of a file"
        raise WrongSetting(message)
    found: dict[str, Any] = {"ENGINE": ENGINES[parts.scheme], "NAME": name}
    return found if found["ENGINE"] == SQLITE else found | _server(parts)


def _server(parts: SplitResult) -> dict[str, Any]:
    """Give who asks which server; capitals of a folder are kept, unlike those of a host."""
    who, _, where = parts.netloc.rpartition("@")
    user, _, password = who.partition(":")
    if where.startswith("["):
        host, _, port = where[1:].partition("]")
        port = port.removeprefix(":")
    else:
        host, _, port = where.partition(":")
    if port and not port.isdecimal():
        message = "DATABASE_URL names a port that is not a number"
        raise WrongSetting(message)
    return {
        "HOST": unquote(host),
        "PORT": port,
        "USER": unquote(user),
        "PASSWORD": unquote(password),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
