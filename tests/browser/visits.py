"""Where every page of the product can be looked at in the demo organisation, and as whom.

Each named route stands here once: a page with its address and reader, or the reason why it is no
page of its own. A route that is new and not here fails a test.
"""

from typing import NamedTuple

CODER, SUPERVISOR, MANAGER = "quentin", "edith", "rosa"
CONSULTANT, PARTNER, LEADER = "ingrid", "priya", "walter"
ADMINISTRATOR = "administrator"
NOBODY = ""


class Visit(NamedTuple):
    """An address, and who looks; more than one where a page differs by reader."""

    url: str
    readers: tuple[str, ...]


ORIGINAL, REVISED = "intermountain-original", "intermountain-revised"

PAGES = {
    "account": Visit("/accounts/{account}/", (ADMINISTRATOR,)),
    "accounts": Visit("/accounts/", (ADMINISTRATOR, SUPERVISOR)),
    "adopt-path": Visit("/paths/adopt/", (PARTNER,)),
    "board": Visit("/team/", (SUPERVISOR, MANAGER, PARTNER)),
    "board-row": Visit("/team/C0013/", (SUPERVISOR,)),
    "checked": Visit("/people/C0014/checked/", (PARTNER,)),
    "coder-new": Visit("/people/new/", (PARTNER,)),
    "compare": Visit(f"/paths/{ORIGINAL}/against/{REVISED}/", (NOBODY, LEADER, PARTNER)),
    "coverage": Visit("/team/coverage/", (SUPERVISOR, MANAGER)),
    "export": Visit("/export/", (PARTNER,)),
    "fact": Visit("/facts/{credential}/", (PARTNER,)),
    "fact-correct": Visit("/facts/{credential}/correct/", (PARTNER,)),
    "fact-new": Visit("/people/C0014/record/credentials/new/", (PARTNER,)),
    "fact-retract": Visit("/facts/{credential}/retract/", (PARTNER,)),
    "facts-new": Visit("/people/C0014/record/new/", (PARTNER,)),
    "facilities": Visit("/facilities/", (MANAGER,)),
    "facility-new": Visit("/facilities/new/", (PARTNER,)),
    "gallery": Visit("/gallery/", (NOBODY,)),
    "import-new": Visit("/imports/new/", (PARTNER,)),
    "imports": Visit("/imports/", (PARTNER,)),
    "invite": Visit("/accounts/invite/", (PARTNER,)),
    "journal": Visit("/journal/", (CONSULTANT,)),
    "my-path": Visit("/people/C0014/", (CODER, PARTNER)),
    "password": Visit("/password/", (CODER,)),
    "path": Visit(f"/paths/{REVISED}/", (NOBODY,)),
    "paths": Visit("/paths/", (NOBODY, CODER)),
    "record": Visit("/people/C0014/record/", (CODER, PARTNER)),
    "roles": Visit("/roles/", (CODER,)),
    "sign-in": Visit("/sign-in/", (NOBODY,)),
    "standard-new": Visit("/facilities/wrenfield/standards/new/", (MANAGER,)),
    "standards": Visit("/facilities/wrenfield/standards/", (MANAGER,)),
    "step-in": Visit("/step-in/", (NOBODY, CODER)),
    "try-it": Visit("/people/C0014/try/", (CODER,)),
    "why": Visit("/people/C0014/why/specialist-4/productivity-year/", (CODER,)),
    "words": Visit("/words/", (NOBODY,)),
}

NO_PAGES = {
    "account-close": "answers a form",
    "account-renew": "answers a form",
    "account-reopen": "answers a form",
    "as-of": "answers a form",
    "export-kind": "is a download",
    "home": "leads on to another page",
    "import": "needs an import; see the test of its pages",
    "import-again": "answers a form",
    "import-cancel": "answers a form",
    "import-choices": "answers a form",
    "import-mapping": "needs an import; see the test of its pages",
    "import-rows": "needs an import; see the test of its pages",
    "import-save": "answers a form",
    "import-undo": "answers a form",
    "invitation": "needs a link; see the test of its page",
    "invitation-withdraw": "answers a form",
    "invite-role": "answers a form",
    "role-end": "answers a form",
    "sign-out": "answers a form",
    "theme": "answers a form",
}


def is_download(name):
    return name.endswith((".csv", ".yaml", ".zip"))
