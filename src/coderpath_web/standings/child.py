"""`python -m coderpath_web.standings.child DOCUMENT LOCK`: everybody judged, in its limits."""

import shutil
import sys

from coderpath_web.limits import keep_limits
from coderpath_web.process import let_go


def run(document: int, lock: int) -> None:
    """Judge everybody under a document; then let the lock go."""
    import django  # noqa: PLC0415 -- after the limits

    django.setup()
    from coderpath_web.documents.models import PathDocument  # noqa: PLC0415 -- after set-up
    from coderpath_web.standings.finishing import finish, folder_of  # noqa: PLC0415 -- after set-up

    try:
        finish(PathDocument.objects.get(pk=document))
        shutil.rmtree(folder_of(document), ignore_errors=True)
    finally:
        let_go(lock)


if __name__ == "__main__":
    keep_limits()
    run(int(sys.argv[1]), int(sys.argv[2]))
