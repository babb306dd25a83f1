"""What a credential is missing: never earned, lapsed, or not valid yet."""

from coderpath.criteria.credential import Credential
from coderpath.criteria.words import BY_ITSELF, Case
from coderpath.explain.dates import day_text
from coderpath.explain.former import cure, say
from coderpath.facts.rows import CredentialHeld
from coderpath.facts.sources import sourced
from coderpath.sentence.words import plain, plain_list


@say.register
def say_credential(criterion: Credential, case: Case) -> str:
    """Name the credential that lapsed last, or the one to come, or say that none is recorded."""
    lapsed, coming = _lapsed(criterion, case), _coming(criterion, case)
    if coming:
        name, since = plain(coming.credential), day_text(coming.since)
        return f"{name} is valid only from {since} {sourced(coming)}."
    if lapsed:
        name, until = plain(lapsed.credential), day_text(lapsed.until)
        return f"{name} lapsed on {until} {sourced(lapsed)}."
    return f"No {plain_list(criterion.any_of)} is recorded (credentials)."


@cure.register
def cure_credential(criterion: Credential, case: Case) -> str:
    """Renew what lapsed, or earn what was never held."""
    lapsed, coming = _lapsed(criterion, case), _coming(criterion, case)
    if coming:
        return f"{BY_ITSELF}: the {plain(coming.credential)} is valid from {day_text(coming.since)}"
    if lapsed:
        return f"Renew the {plain(lapsed.credential)} and record it"
    names = tuple(dict.fromkeys(criterion.any_of))
    one = f"the {plain(names[0])}" if len(names) == 1 else plain_list(names)
    return f"Earn {one} and record it"


def _lapsed(criterion: Credential, case: Case) -> CredentialHeld | None:
    held = criterion.held(case.record, case.rules)
    over = [row for row in held if row.until <= case.on]
    return max(over, key=lambda row: row.until, default=None)


def _coming(criterion: Credential, case: Case) -> CredentialHeld | None:
    held = criterion.held(case.record, case.rules)
    ahead = [row for row in held if row.since > case.on]
    return min(ahead, key=lambda row: row.since, default=None)
