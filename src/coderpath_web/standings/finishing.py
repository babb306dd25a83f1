"""Judging everybody under a path that was adopted, in a process of its own, before it counts.

The rows stand under the document at once, some coders at a time; nobody reads them, since only
documents that count are read. Killed at any moment, the work goes on from where everything is
compared again: what is on file already is not written anew.
"""

import shutil
from collections.abc import Collection
from contextlib import suppress
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import transaction

from coderpath_web import process
from coderpath_web.documents.models import PathDocument, Unfinished
from coderpath_web.documents.queries import path_of, unfinished_documents
from coderpath_web.facts.touched import touched_between
from coderpath_web.giving_way import giving_way
from coderpath_web.journal.queries import newest_entry
from coderpath_web.people.identities import everyone
from coderpath_web.people.models import Coder
from coderpath_web.standings.actions import delete_under, judge_some, let_count, write_some
from coderpath_web.standings.derived_ahead import Overtaken
from coderpath_web.standings.models import Standing
from coderpath_web.standings.records import batches

WORK = "coderpath_web.standings.finishing.finish_in_process"


def leave_unfinished(document: PathDocument) -> None:
    """Have a document count only later; a process is started once its adoption is on file."""
    Unfinished.objects.create(document=document, of=Coder.objects.count())
    go_on_later(document)


def go_on_later(document: PathDocument) -> None:
    """Have a process work on a document, or clear up after it, once what was done is on file."""
    transaction.on_commit(partial(go_on, document.pk))


def go_on(document: int) -> bool:
    """See to it that a process works on a document; False where there is no room for one."""
    return process.go_on(folder_of(document), WORK, (str(document),))


def go_on_with_all() -> None:
    """See to it that every unfinished document is worked on, when the server starts."""
    for one in unfinished_documents():
        go_on(one.document_id)
    for withdrawn in PathDocument.objects.exclude(withdrawn_in=None):
        if Standing.objects.filter(document=withdrawn).exists():
            go_on(withdrawn.pk)


def is_at_work(document: int) -> bool:
    """Tell whether a process is at work on a document."""
    return process.is_running(folder_of(document))


def folder_of(document: int) -> Path:
    """Give the folder of the process that works on a document."""
    return Path(settings.HOME) / "paths" / str(document)


def finish_in_process(document: str) -> None:
    """Finish a document, given by its number, and leave no folder behind."""
    finish(PathDocument.objects.get(pk=document))
    shutil.rmtree(folder_of(int(document)), ignore_errors=True)


def finish(document: PathDocument) -> None:
    """Judge everybody under a document, and let it count; of one withdrawn, delete the rows."""
    document.refresh_from_db()
    if document.withdrawn_in_id:
        delete_under(document)
        return
    number, path = newest_entry(), path_of(document)
    coders = everyone()
    while _judged(document, coders):
        with suppress(Overtaken):
            let_count(document, number, path)
            return
        since, number, before = number, newest_entry(), path
        path = path_of(document)
        coders = touched_between(since, number + 1)
        if path is not before:
            coders = everyone()


def _judged(document: PathDocument, coders: Collection[int]) -> bool:
    """Judge some coders under a document, and write what follows; False when nobody waits."""
    return all(
        write_some(document, giving_way(partial(judge_some, document, some)), done, of)
        for some, done, of in batches(sorted(coders))
    )
