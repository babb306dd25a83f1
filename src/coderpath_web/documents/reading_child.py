"""`python -m coderpath_web.documents.reading_child`: reads a text from outside, in its limits.

It takes the text from its input and gives the reading, pickled, as its output.
"""

import os
import pickle
import sys

from coderpath_web.limits import keep_limits

MOST_MEMORY = 1024**3
"""Bytes of address space."""
MOST_SECONDS = 3
"""Of computing time, after which the system ends the process; a long path takes a tenth of one."""


def run(file: str) -> None:
    """Read the text of a path document, which findings call by `file`."""
    from coderpath.documents.path.reader import read_path_text  # noqa: PLC0415 -- after the limits

    text = sys.stdin.buffer.read().decode("utf-8", "surrogatepass")
    pickle.dump(read_path_text(text, file), sys.stdout.buffer)


if __name__ == "__main__":
    keep_limits(memory=MOST_MEMORY, seconds=MOST_SECONDS)
    os.nice(5)
    run(sys.argv[1])
