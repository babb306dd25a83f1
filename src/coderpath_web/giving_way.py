"""Work that gives way to pages, inside a process that is in a hurry at other times.

A process that has stepped back cannot step forward again without rights of its own; a thread that
has may simply end. So whatever gives way is done in a thread of its own.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar

from django.db import connections

from coderpath_web.limits import step_back

Given = TypeVar("Given")


def giving_way(work: Callable[[], Given]) -> Given:
    """Do some work on the connections of this thread, and give what comes of it."""
    ours = connections.all(initialized_only=True)
    for one in ours:
        one.inc_thread_sharing()
    context = copy_context()

    def begin() -> None:
        step_back()
        for one in ours:
            connections[one.alias] = one

    try:
        with ThreadPoolExecutor(1, initializer=begin) as thread:
            return thread.submit(context.run, work).result()
    finally:
        for one in ours:
            one.dec_thread_sharing()
