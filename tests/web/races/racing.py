"""Processes of their own, each with somebody signed in, that send forms at the same moment."""

from contextlib import contextmanager
from multiprocessing import get_context
from typing import NamedTuple

from django.db import connections
from django.test import Client

FEWEST, MOST = 2, 16
PATIENCE = 60
"""Seconds after which a race that nobody ends is given up."""


class Sent(NamedTuple):
    """A form, and where it is sent."""

    address: str
    data: dict


class Answered(NamedTuple):
    """What came back."""

    status: int
    text: str


class Racers:
    """Those who race: each in a process, which keeps its connections."""

    def __init__(self, pipes):
        self._pipes = pipes

    def __len__(self):
        return len(self._pipes)

    def at_once(self, forms):
        """Let the first racers send a form each, all at the same moment; give the answers."""
        for pipe, sent in zip(self._pipes, forms, strict=False):
            pipe.send((len(forms), sent))
        return [pipe.recv() for pipe in self._pipes[: len(forms)]]


@contextmanager
def racers_of(accounts, first):
    """Start a process for each account; end them all afterwards.

    They begin as copies of this one, which knows the database of the tests, and has sent a first
    form twice: so pages that are won and lost have been drawn once, and not once by each.
    """
    anew = get_context("fork")
    together = {many: anew.Barrier(many) for many in range(FEWEST, len(accounts) + 1)}
    clients = [_signed_in(one) for one in accounts]
    for client in clients[:2]:
        client.post(first.address, first.data)
    connections.close_all()
    started = [_start(anew, together, client) for client in clients]
    try:
        yield Racers([pipe for _, pipe in started])
    finally:
        for process, pipe in started:
            pipe.send(None)
            process.join(PATIENCE)


def _signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def _start(anew, together, client):
    here, there = anew.Pipe()
    process = anew.Process(target=_race, args=(together, client, there))
    process.start()
    return process, here


def _race(together, client, pipe):
    connections.close_all()
    while (asked := pipe.recv()) is not None:
        many, sent = asked
        together[many].wait(PATIENCE)
        pipe.send(_answered(client, sent))
    connections.close_all()


def _answered(client, sent):
    try:
        answer = client.post(sent.address, sent.data)
        return Answered(answer.status_code, answer.content.decode())
    except Exception as error:  # noqa: BLE001 -- whatever it is, the race is told of it
        return Answered(500, repr(error))
