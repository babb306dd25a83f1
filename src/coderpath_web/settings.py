"""Settings of the product. What differs between installations comes from the environment.

CODERPATH_HOME     folder for the database, uploads and the secret key (./coderpath-data)
DATABASE_URL       another database, such as postgres://user:password@host/name
CODERPATH_HOSTS    host names under which it is served, with commas between (localhost)
CODERPATH_HTTPS    1 where it is served over https only
CODERPATH_PROXIES  how many proxies of one's own stand in front of it (0)
CODERPATH_DISPUTE_DAYS  days within which a dispute is answered (14)
CODERPATH_TODAY    a day that stands for today, for demonstrations and tests
CODERPATH_TIME_ZONE  such as America/Denver: where today is today (as coderpath start was told)
CODERPATH_ADDRESS  where people open it, such as https://coders.example.org: links in mails
CODERPATH_MAIL_HOST  a server that takes mails; none is sent without one. Beside it
                   CODERPATH_MAIL_FROM, _PORT, _USER, _PASSWORD, and _TLS: starttls, tls or none
CODERPATH_CHECKPOINT_MAIL  addresses, with commas between, that get a copy of each checkpoint
CODERPATH_DEMO     1 offers to step in as one of the people of the demo organisation
"""

import os
from datetime import date
from pathlib import Path
from typing import Any

from coderpath_web.database_address import SQLITE, database_at
from coderpath_web.desk.rooms import ROOMS
from coderpath_web.mail_server import mail_server
from coderpath_web.secret import secret_key
from coderpath_web.time_zone import time_zone
from coderpath_web.wrong_setting import count_in

HOME = Path(os.environ.get("CODERPATH_HOME", "coderpath-data")).resolve()
DEMO = os.environ.get("CODERPATH_DEMO") == "1"
TODAY = (
    date.fromisoformat(os.environ["CODERPATH_TODAY"]) if "CODERPATH_TODAY" in os.environ else None
)
HTTPS = os.environ.get("CODERPATH_HTTPS") == "1"

# Whatever this process keeps, the database and uploads above all, is its owner's alone.
os.umask(0o077)
SECRET_KEY = secret_key(HOME)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("CODERPATH_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if HTTPS else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    # Their simple forms leave the loaders below as they are.
    "django_cotton.apps.SimpleAppConfig",
    "django_htmx",
    "template_partials.apps.SimpleAppConfig",
    "axes",
    "coderpath_web.ui",
    "coderpath_web.accounts",
    "coderpath_web.journal",
    "coderpath_web.people",
    "coderpath_web.proposals",
    "coderpath_web.time_spent",
    "coderpath_web.facts",
    "coderpath_web.coded",
    "coderpath_web.standings",
    "coderpath_web.access",
    "coderpath_web.decisions",
    "coderpath_web.months",
    "coderpath_web.frame",
    *ROOMS,
]

MIDDLEWARE = [
    # Before whatever asks for a host name, https, a session or the path of a page.
    "coderpath_web.desk.health.health_middleware",
    "django.middleware.security.SecurityMiddleware",
    # Before the files of style and script, which carry the policy too.
    "coderpath_web.access.policy.policy_middleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "coderpath_web.access.middleware.no_store_middleware",
    # Before anything asks the database with what stands in an address or a cookie.
    "coderpath_web.access.unseen.address_middleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    # Before the one below, which reads a form to find its token.
    "coderpath_web.access.cap.cap_middleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    # After the one above, which refuses what is not ours before its body is read.
    "coderpath_web.access.unseen.BodyMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "coderpath_web.access.middleware.sign_in_ends_middleware",
    "coderpath_web.access.middleware.whole_sign_in_middleware",
    "coderpath_web.desk.signed_out.SignedOutMiddleware",
    "coderpath_web.access.middleware.viewer_middleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "coderpath_web.frame.unavailable.answer.UnavailableMiddleware",
    # Inside messages, which belong to an answer, and knowing who looks.
    "coderpath_web.access.sent_once.SentOnceMiddleware",
    # Inside that, whose mark of a form is the name of what a process does for it.
    "coderpath_web.rooms.errands.handing_over.HandOverMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    "coderpath_web.desk.crowded.CrowdedMiddleware",
    "coderpath_web.frame.unavailable.turns.TurnsMiddleware",
]

ROOT_URLCONF = "coderpath_web.urls"
WSGI_APPLICATION = "coderpath_web.wsgi.application"

# django-cotton and template-partials bring their own loaders, which Django caches.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # A template is named by its place: "rooms/evidence/pages/fact/fact.html".
        "DIRS": [Path(__file__).parent],
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django_cotton.cotton_loader.Loader",
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "template_partials.templatetags.partials",
                "coderpath_web.ui.templatetags.ui",
                "coderpath_web.frame.templatetags.form_tokens",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "coderpath_web.frame.shell.shell",
            ],
        },
    }
]

# --- Databases: reading then writing is safe on both ---

# Seconds that a change waits while somebody else saves: few where a person waits for the answer,
# more for commands and imports, which nobody sits before.
LONGEST_WAIT = count_in("CODERPATH_LONGEST_WAIT") or 60
# Seconds that the number of what waits may be late in the bar, of what others did, before a page
# asks for it anew once it has come; 0: each page waits for it.
A_MOMENT = 20
THREADS = count_in("CODERPATH_THREADS") or 12  # that answer requests, in each process
WRITERS_WAITING = max(1, THREADS - 2)  # so that two are always left for readers

# IMMEDIATE takes the write lock at once, so that nobody reads, waits and then fails to write.
# FULL makes a confirmed save survive a power cut. Connections stay open: half the work of a read.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": LONGEST_WAIT,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}
_ADDRESS = os.environ.get("DATABASE_URL")
DATABASES: dict[str, dict[str, Any]] = {
    "default": (
        database_at(_ADDRESS)
        if _ADDRESS
        else {"ENGINE": SQLITE, "NAME": str(HOME / "coderpath.sqlite3")}
    )
    # A server that was started anew is found again by the first who asks.
    | {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}
}
if DATABASES["default"]["ENGINE"] == SQLITE:
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
    # A power cut may end a sign-in that was just begun: it is begun anew.
    DATABASES["sign_ins"] = {
        "ENGINE": SQLITE,
        "NAME": str(HOME / "sign-ins.sqlite3"),
        "CONN_MAX_AGE": None,
        "OPTIONS": SQLITE_OPTIONS
        | {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"},
    }
else:
    _options = DATABASES["default"].setdefault("OPTIONS", {})
    # A server that does not answer is given up; a page says so meanwhile.
    _options.setdefault("connect_timeout", 5)  # seconds
    _given = _options.get("options", "")
    _options["options"] = f"{_given} -c lock_timeout={LONGEST_WAIT * 1000}".strip()
DATABASE_ROUTERS = ["coderpath_web.accounts.kept_apart.KeptApart"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Accounts and sessions ---

AUTH_USER_MODEL = "accounts.Account"
# A username is unique whatever its case, by a constraint that this check does not see.
SILENCED_SYSTEM_CHECKS = ["auth.W004"]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "coderpath_web.accounts.backends.AccountBackend",
]
PASSWORD_HASHERS = ["coderpath_web.accounts.hashing.Argon2"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign-in"
SESSION_COOKIE_AGE = 12 * 60 * 60
IDLE_AFTER = None if DEMO else 15 * 60  # seconds without a request until a sign-in ends
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "coderpath_web.desk.signed_out.old_token"
PROXIES = count_in("CODERPATH_PROXIES")
AXES_CLIENT_IP_CALLABLE = "coderpath_web.access.client_address.client_address"
AXES_LOCKOUT_PARAMETERS = "coderpath_web.access.sign_in_name.counted_by"
# Who goes on trying does not keep others waiting for longer.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_USERNAME_CALLABLE = "coderpath_web.access.sign_in_name.counted_name"
AXES_LOCKOUT_TEMPLATE = "desk/pages/held_up.html"

# --- What browsers are told, beside `access.policy` ---

SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"

# --- Files ---

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "coderpath_web.frame.page_styles.PageStyles",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
UPLOADS = HOME / "uploads"
DISPUTE_DAYS = count_in("CODERPATH_DISPUTE_DAYS") or 14  # in which an answer is owed
ATTACHMENTS = HOME / "attachments"  # scans, each named by its digest
CHECKPOINTS = HOME / "checkpoints"  # of the ledger, each named by how many entries it is of
LEDGER_KEY = HOME / "ledger-key"  # signs them
MOST_UPLOADED = 100 * 1024 * 1024  # bytes of one file
FILE_UPLOAD_HANDLERS = [
    "coderpath_web.rooms.imports.capped_upload.CappedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# A grid of sixty people: a dozen cells each, and as many ticks where each replaces what is on file.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3000

# --- Mail: nothing goes out unless a server is named ---

_server = mail_server()
EMAIL_HOST, EMAIL_PORT = _server.host, _server.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _server.user, _server.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _server.secured == "starttls", _server.secured == "tls"
EMAIL_TIMEOUT = 20  # seconds
DEFAULT_FROM_EMAIL = _server.sender
CHECKPOINT_MAIL = [
    one.strip() for one in os.environ.get("CODERPATH_CHECKPOINT_MAIL", "").split(",") if one.strip()
]
ADDRESS = (
    os.environ.get("CODERPATH_ADDRESS") or f"{'https' if HTTPS else 'http'}://{ALLOWED_HOSTS[0]}"
).rstrip("/")

# --- Log: to the terminal, with the reason of every page that failed ---

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        # Pages that are not there are everyday matters, not warnings.
        "django.request": {"level": "ERROR"},
    },
}

# --- Time and language ---

USE_TZ = True
TIME_ZONE = time_zone(HOME)
LANGUAGE_CODE = "en"
USE_I18N = False
