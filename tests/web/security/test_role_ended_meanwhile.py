"""Whoever lost a role, or the account, while waiting to save writes nothing."""

from threading import Thread
from time import sleep

import pytest
from django.db import connection, transaction
from django.test import Client

from coderpath_web import clock
from coderpath_web.access.actions import close_account, end_role
from tests.web.factories import account
from tests.web.kept import digests
from tests.web.security.test_journal_complete import PASSWORD, POSTS, WORKING, build_world

pytestmark = pytest.mark.django_db(transaction=True)
OWN = {"theme", "password"}
"""What everybody may who has an account."""
UNTIL_IT_WAITS = 0.4
"""Seconds that a post takes at most until it comes to its turn."""


@pytest.fixture
def world(transactional_db):
    return build_world()


def somebody(name):
    """Make somebody who may post this, of whom only this post is known."""
    made = account(POSTS[name][0], username=name.replace(" ", "-"))
    made.set_password(PASSWORD)
    made.save()
    return made


def take_away(name, who):
    """End the roles of whoever posts, or close the account where no role is needed."""
    if name in OWN:
        close_account(by=None, account=who)
    for grant in who.grants.all():
        end_role(by=None, grant=grant, on=clock.today())


def post_in_a_thread(client, address, data):
    """Begin a post; give the thread, and the list to which the answer comes."""

    def run():
        try:
            answers.append(client.post(address, data))
        finally:
            connection.close()

    answers = []
    thread = Thread(target=run)
    thread.start()
    return thread, answers


def posted_while_it_is_taken_away(world, name):
    """Give what the post was answered, and whether anything was written after the role ended."""
    _, address, data = POSTS[name]
    client, who = Client(), somebody(name)
    client.force_login(who)
    with transaction.atomic():
        take_away(name, who)
        before = digests(WORKING)
        thread, answers = post_in_a_thread(client, address.format(**world), data)
        sleep(UNTIL_IT_WAITS)
        has_waited = answers == []
    thread.join()
    return has_waited, answers[0].status_code in {200, 302, 404}, digests(WORKING) == before


def test_what_was_waiting_while_the_role_ended_is_refused(world):
    found = {name: posted_while_it_is_taken_away(world, name) for name in POSTS}
    assert found == dict.fromkeys(POSTS, (True, True, True))
