"""The product's settings as tests need them: a home of its own, a fixed day, quick passwords."""

import atexit
import os
from pathlib import Path
from tempfile import TemporaryDirectory

_home = TemporaryDirectory(prefix="coderpath-tests-")
atexit.register(_home.cleanup)
os.environ |= {
    "CODERPATH_HOME": _home.name,
    "CODERPATH_SECRET_KEY": "for tests alone",
    "CODERPATH_TODAY": "2026-11-15",
    "CODERPATH_TIME_ZONE": "UTC",
}
for _name in ("CODERPATH_DEMO", "CODERPATH_HOSTS", "CODERPATH_HTTPS"):
    os.environ.pop(_name, None)

from coderpath_web.settings import *  # noqa: E402, F403 -- reads what was just set

# A slow hash guards real passwords; here it would only take time.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# What one test does in two sessions, the next line of it reads in a third.
A_MOMENT = 0

# Names of files by content need a collected folder; a test reads files where they lie.
STORAGES = STORAGES | {  # noqa: F405 -- from the settings
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
STATIC_ROOT.mkdir()  # noqa: F405 -- from the settings; WhiteNoise warns when it is missing

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405 -- from the settings
    # A file, because a server in threads cannot share what is in memory.
    for _alias, _database in DATABASES.items():  # noqa: F405 -- from the settings
        _file = str(Path(_home.name) / f"test-{_alias}.sqlite3")
        # Of all migrations few make a table among the sign-ins: these are made from the models.
        _database |= {
            "ENGINE": "tests.sqlite3",
            "TEST": {"NAME": _file, "MIGRATE": _alias == "default"},
        }
        # A power cut may lose everything here, so nothing has to wait for the disk.
        _begun = f"{_database['OPTIONS']['init_command']} PRAGMA synchronous=OFF;"
        _database["OPTIONS"] = _database["OPTIONS"] | {"init_command": _begun}
else:
    DATABASES["default"]["ENGINE"] = "tests.postgresql"  # noqa: F405 -- from the settings
