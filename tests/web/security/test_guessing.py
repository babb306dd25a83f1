"""Guessing passwords, and keeping others out by guessing: as an attacker would try it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Lock
from time import sleep, time

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.signing import TimestampSigner, b62_encode
from django.test import Client, RequestFactory

from coderpath_web import clock
from coderpath_web.access.brake import MOST_NAMES
from coderpath_web.access.client_address import client_address
from coderpath_web.access.known_device import KNOWN_FOR
from coderpath_web.access.known_device import _cookie_of as cookie_of
from coderpath_web.accounts import hashing
from coderpath_web.accounts.hashing import AT_ONCE, Argon2, TooManyHashes
from tests.web.factories import account

PASSWORD = "a few quiet words"
OUR_PROXY = "10.0.0.1"
NO_TRIES_LEFT, WRONG, IN = 429, 200, 302


@pytest.fixture
def people(db):
    for name in ("ada", "ben"):
        made = account("administrator", username=name)
        made.set_password(PASSWORD)
        made.save()


def sign_in(client=None, name="ada", password=PASSWORD, seen=None):
    headers = {"X-Forwarded-For": seen} if seen else {}
    given = {"username": name, "password": password}
    return (client or Client()).post("/sign-in/", given, headers=headers).status_code


def guess(times=6, name="ada", **extra):
    """Try so often, each time as somebody new; give the last answer."""
    return [sign_in(name=name, password=f"guess {number}", **extra) for number in range(times)][-1]


# --- Where somebody comes from ---

ADDRESSES = {
    (0, "203.0.113.5"): OUR_PROXY,
    (1, "203.0.113.5"): "203.0.113.5",
    (1, "198.51.100.1, 203.0.113.5"): "203.0.113.5",
    (2, "198.51.100.1, 203.0.113.5, 192.0.2.7"): "203.0.113.5",
    (2, "203.0.113.5"): OUR_PROXY,
    (1, ""): OUR_PROXY,
    (1, "unknown"): OUR_PROXY,
    (1, "203.0.113.5:4711"): "203.0.113.5",
    (1, "[2001:db8:1:2:3::4]:4711"): "2001:db8:1:2::",
    (1, "2001:db8:1:2:9:9:9:9"): "2001:db8:1:2::",
    (1, "::ffff:203.0.113.5"): "203.0.113.5",
    (-1, "203.0.113.5"): OUR_PROXY,
}


@pytest.mark.parametrize(("proxies", "seen"), ADDRESSES)
def test_address_is_the_one_that_our_farthest_proxy_saw(proxies, seen, settings):
    settings.PROXIES = proxies
    request = RequestFactory(REMOTE_ADDR=OUR_PROXY).get("/", headers={"X-Forwarded-For": seen})
    assert client_address(request) == ADDRESSES[proxies, seen]


def test_others_behind_the_same_proxy_are_not_held_up(people, settings):
    settings.PROXIES = 1
    assert guess(seen="203.0.113.9") == NO_TRIES_LEFT
    assert sign_in(seen="203.0.113.9") == NO_TRIES_LEFT
    assert sign_in(seen="198.51.100.4") == IN


def test_made_up_addresses_give_no_more_tries(people, settings):
    settings.PROXIES = 1
    tries = [
        sign_in(password="a guess", seen=f"198.51.100.{number}, 203.0.113.9") for number in range(6)
    ]
    assert tries[-1] == NO_TRIES_LEFT


# --- Keeping others out ---


def test_whoever_goes_on_guessing_does_not_keep_the_owner_out_for_longer(people, monkeypatch):
    began = clock.now()
    guess()
    for minutes in (5, 10, 14):
        at(monkeypatch, began, minutes)
        assert sign_in(password="still guessing") == NO_TRIES_LEFT
    at(monkeypatch, began, 16)
    assert sign_in() == IN


def at(monkeypatch, began, minutes):
    moment = began + timedelta(minutes=minutes)
    monkeypatch.setattr("axes.handlers.proxy.now", lambda: moment)


def test_known_device_gets_in_while_its_owner_is_locked_out_elsewhere(people):
    known = Client()
    assert sign_in(known) == IN
    known.post("/sign-out/")
    assert guess() == NO_TRIES_LEFT
    assert (sign_in(), sign_in(known)) == (NO_TRIES_LEFT, IN)


def test_known_device_has_no_more_tries_than_others(people):
    known = Client()
    sign_in(known)
    known.post("/sign-out/")
    tries = [sign_in(known, password=f"guess {number}") for number in range(6)]
    assert tries[-1] == NO_TRIES_LEFT
    assert sign_in(known) == NO_TRIES_LEFT
    assert sign_in() == IN  # The owner, elsewhere.


def test_device_of_one_account_is_unknown_to_another(people):
    own, stolen = Client(), Client()
    sign_in(own, name="ben")
    stolen.cookies[cookie_of("ada")] = own.cookies[cookie_of("ben")].value
    guess()
    assert sign_in(stolen) == NO_TRIES_LEFT


def test_device_is_known_for_half_a_year_after_the_last_sign_in(people):
    known = Client()
    with pytest.MonkeyPatch.context() as patch:
        before = b62_encode(int(time()) - KNOWN_FOR - 60)
        patch.setattr(TimestampSigner, "timestamp", lambda _: before)
        sign_in(known)
    known.post("/sign-out/")
    guess()
    assert sign_in(known) == NO_TRIES_LEFT


@pytest.mark.parametrize("value", ["", "abc", "abc:def:ghi", "\x1f", "x" * 4000])
def test_made_up_device_is_not_known(value, people):
    known = Client()
    sign_in(known)
    known.post("/sign-out/")
    guess()
    known.cookies[cookie_of("ada")] = value
    assert sign_in(known) in {NO_TRIES_LEFT, 400}


# --- Keeping the machine busy ---


def test_ever_new_names_are_braked_from_one_address_alone(people, settings):
    settings.PROXIES = 1
    tries = [sign_in(name=f"name{number}", seen="203.0.113.9") for number in range(MOST_NAMES + 1)]
    assert tries == [WRONG] * MOST_NAMES + [NO_TRIES_LEFT]
    assert sign_in(seen="203.0.113.9") == NO_TRIES_LEFT
    assert sign_in(seen="203.0.113.10") == IN


def test_known_device_is_not_braked(people):
    known = Client()
    sign_in(known)
    known.post("/sign-out/")
    for number in range(MOST_NAMES):
        sign_in(name=f"name{number}")
    assert (sign_in(), sign_in(known)) == (NO_TRIES_LEFT, IN)


def test_few_passwords_are_hashed_at_once(monkeypatch):
    working, most, lock = set(), [], Lock()

    def slow(self, password, encoded):
        with lock:
            working.add(password)
            most.append(len(working))
        sleep(0.02)
        with lock:
            working.remove(password)
        return True

    monkeypatch.setattr(Argon2PasswordHasher, "verify", slow)
    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(lambda number: Argon2().verify(str(number), ""), range(24)))
    assert max(most) == AT_ONCE


def test_password_that_nobody_has_time_for_is_asked_again(people, settings, monkeypatch):
    settings.PASSWORD_HASHERS = ["coderpath_web.accounts.hashing.Argon2"]

    def crowded(*_):
        raise TooManyHashes

    monkeypatch.setattr(Argon2, "encode", crowded)
    answer = Client().post("/sign-in/", {"username": "nobody", "password": PASSWORD})
    assert (answer.status_code, answer["Retry-After"]) == (429, "60")
    assert "Your password was not checked" in answer.content.decode()


def test_hash_waits_for_a_while_and_not_for_ever(monkeypatch):
    monkeypatch.setattr(hashing, "LONGEST_WAIT", 0.01)
    for _ in range(AT_ONCE):
        hashing._turns.acquire()  # noqa: SLF001 -- as if others were hashing
    try:
        with pytest.raises(TooManyHashes):
            Argon2().encode(PASSWORD, "a salt of some length")
    finally:
        hashing._turns.release(AT_ONCE)  # noqa: SLF001 -- as above
    hasher = Argon2()
    assert hasher.verify(PASSWORD, hasher.encode(PASSWORD, "a salt of some length"))


def test_passwords_of_earlier_settings_still_open_and_are_hashed_again(people, settings):
    settings.PASSWORD_HASHERS = ["coderpath_web.accounts.hashing.Argon2"]
    before = Argon2PasswordHasher().encode(PASSWORD, "a salt of some length")
    assert Argon2().verify(PASSWORD, before)
    assert Argon2().must_update(before)
