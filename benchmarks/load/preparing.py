"""The demo organisation on file, with a password for each of its eight people.

`python -m benchmarks.load.preparing` prints who works there, a code a line.
"""

import json
import sys

from coderpath_web.commands.installation import open_installation

PASSWORD = "a few quiet words"  # noqa: S105 -- of an installation that is gone afterwards


def main() -> None:
    """Print one object."""
    open_installation()
    from coderpath_web.accounts.models import Account  # noqa: PLC0415 -- after set-up
    from coderpath_web.demo.load import load_demo  # noqa: PLC0415 -- as above
    from coderpath_web.people.models import Coder  # noqa: PLC0415 -- as above

    load_demo()
    for account in Account.objects.all():
        account.set_password(PASSWORD)
        account.save(update_fields=["password"])
    codes = list(Coder.objects.order_by("code").values_list("code", flat=True))
    sys.stdout.write(json.dumps({"coders": codes}) + "\n")


if __name__ == "__main__":
    main()
