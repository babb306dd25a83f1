"""How many of the courses that the load recorded are on file.

`python -m benchmarks.load.counting` prints the rows, and how many of them are different.
"""

import json
import sys

from benchmarks.load.visitors import RECORDED
from coderpath_web.commands.installation import open_installation


def main() -> None:
    """Print one object."""
    open_installation()
    from coderpath_web.facts.models import Fact  # noqa: PLC0415 -- after set-up

    live = Fact.objects.filter(kind="courses", subject__startswith=RECORDED, retracted_at=None)
    names = list(live.values_list("subject", flat=True))
    sys.stdout.write(json.dumps({"rows": len(names), "different": len(set(names))}) + "\n")


if __name__ == "__main__":
    main()
