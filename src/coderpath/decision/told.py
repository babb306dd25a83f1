"""What was decided, what comes next and how to appeal, in sentences for the coder."""

from collections.abc import Iterator, Mapping
from typing import Any

from coderpath.decision.paper import day, last_day
from coderpath.decision.record import DecisionKept
from coderpath.sentence.words import listed

MOVES = {"up": "You move up to", "across": "You move to", "down": "You move to"}
DISPUTE = (
    "If a fact is wrong, open it in your record and choose “This is wrong”. You’ll get an answer "
    "within 14 days. A correction won’t change this decision, but you can request a new review."
)
REFUSED = "The move was refused."
CHOSE_ANOTHER = "We chose another applicant."
NOT_FILLED = "The position is not filled now."
"""How answers begin that say first what a letter says anyway."""
ANOTHER = "We chose another applicant for {title}{at}."
NOBODY_CHOSEN = "{title}{at} is not filled now."
TALK = "If you disagree, contact {who}, who decided, or {other}."
HR_PARTNER = "HR partner"
APPEAL = (
    "You, or the person who asked for the move, can appeal once: open the request, choose “Appeal” "
    "and say what you think was judged wrong. Someone else then decides."
)
LEFT_OUT = {
    "exception_granted": (
        "You don’t have to meet a rule on personnel records, left out here, through {last}."
    ),
    "exception_ended": (
        "The exception to a rule on personnel records, left out here, which was to last through "
        "{last}, has ended."
    ),
}
"""Of an exception whose rule a reader is not shown."""
ONCE_IT_ENDS = (
    "When an exception ends, its rule applies again. If the rule isn’t met by then, your path "
    "shows it as not met. You don’t lose your level automatically: any change is a decision of its "
    "own. Whoever leads you is reminded before the end."
)
"""What comes of a move that rests on an exception, which ends without anybody doing anything."""
NOT_MET_BY_THEN = (
    "It ends automatically, and the rule applies again the next day. If it isn’t met by then, your "
    "path shows it as not met. You don’t lose your level automatically: any change is a decision "
    "of its own."
)
"""The same where the exception itself is what was decided."""
NO_REASON = "The reason is left out here, as the rule is."
NO_APPEAL = "This was decided on appeal, so it can’t be appealed again. You can ask for a new move."


def title_of(kept: DecisionKept) -> str:
    """Say in a few words what was decided, as the title of a letter."""
    decision, act = kept.data["decision"], kept.data["act"]
    title = decision["title"]
    if act in {"refused", "not_now"}:
        what = f"Your move to {title}" if title else "Your move out of the path"
        return f"{what}: {'refused' if act == 'refused' else 'not now'}"
    if act == "not_chosen":
        return f"Your application for {title}: not chosen"
    if act == "exception_granted":
        return f"An exception for you at {title}"
    if act == "exception_ended":
        return f"Your exception at {title} has ended"
    if act == "renamed":
        return f"Your level is called {title} now"
    if decision["move"] == "in":
        return f"You start at {title}"
    return f"You move to {title}" if title else "You leave the path"


def headline(kept: DecisionKept) -> str:
    """Say in a few words what was decided, to others than the coder."""
    decision, act, name = kept.data["decision"], kept.data["act"], kept.data["coder"]["name"]
    title = decision["title"]
    if act in {"refused", "not_now"}:
        what = f"{name}: move to {title}" if title else f"{name}: leaving the path"
        return f"{what} {'refused' if act == 'refused' else 'put off'}"
    if act == "not_chosen":
        return f"{name}: not chosen for {title}"
    if act == "exception_granted":
        return f"{name}: exception at {title}"
    if act == "exception_ended":
        return f"{name}: exception at {title} ended early"
    if act == "renamed":
        return f"{name}’s level is now called {title}"
    if decision["move"] == "in":
        return f"{name} starts at {title}"
    return f"{name} moves to {title}" if title else f"{name} leaves the path"


def decided(kept: DecisionKept) -> Iterator[str]:
    """Say what was decided, from when and why."""
    decision, act = kept.data["decision"], kept.data["act"]
    if act.startswith("exception"):
        yield _excepted(decision, act)
    elif act == "refused":
        yield "The move was refused again, on appeal." if decision["on_appeal"] else REFUSED
    elif act == "renamed":
        yield f"Your work stays the same; the new name applies from {day(decision['effective'])}."
    elif act == "not_chosen":
        said = ANOTHER if decision["filled"] else NOBODY_CHOSEN
        yield said.format(title=decision["title"], at=_at(decision))
        yield from _answer(decision["why"])
        return
    elif act == "not_now":
        yield f"The move was put off. It will be reviewed again on {day(decision['again_on'])}."
    else:
        yield from _moved(decision)
    yield f"Reason: {decision['why']}" if decision["why"] else NO_REASON


def _answer(why: str) -> Iterator[str]:
    """Give what an applicant was answered, without what was said before it already."""
    more = why.removeprefix(CHOSE_ANOTHER).removeprefix(NOT_FILLED).strip()
    if more or not why:
        yield more or NO_REASON


def _moved(decision: Mapping[str, Any]) -> Iterator[str]:
    begins, left = day(decision["effective"]), listed(decision["left"])
    at = _at(decision)
    if decision["move"] == "out":
        yield f"You leave {left or 'the path'}: the last day is {last_day(decision['effective'])}."
        return
    if decision["move"] == "in":
        yield f"You start at {decision['title']}{at} on {begins}."
    else:
        yield f"{MOVES[decision['move']]} {decision['title']}{at} on {begins}."
    if decision["until"]:
        yield f"It is temporary: the last day is {last_day(decision['until'])}."
    if left:
        yield f"{left} ends on {last_day(decision['effective'])}."


def _at(decision: Mapping[str, Any]) -> str:
    return f" at {decision['facility_name']}" if decision.get("facility_name") else ""


def _excepted(decision: Mapping[str, Any], act: str) -> str:
    rule, last = decision["asks"], last_day(decision["until"])
    if not rule:
        return LEFT_OUT[act].format(last=last)
    if act == "exception_granted":
        return f"You don’t have to meet the rule “{rule}” through {last}."
    return f"The exception to the rule “{rule}”, which was to last through {last}, has ended."


def comes_next(kept: DecisionKept, hidden: frozenset[str] = frozenset()) -> Iterator[str]:
    """Say what comes next; of rules that are hidden no exception is told."""
    data, act = kept.data, kept.data["act"]
    decision = data["decision"]
    if act == "refused":
        yield "Your level stays the same. Your path shows what is missing and how to meet it."
    elif act == "not_now":
        yield f"The request stays open and is reviewed again on {day(decision['again_on'])}."
    elif act == "not_chosen":
        yield "Your level stays the same. You can apply for other openings that you qualify for."
    elif act == "exception_granted":
        yield NOT_MET_BY_THEN
    elif act == "exception_ended":
        yield "The rule applies again from now on. Your path shows where you stand."
    elif decision["move"] == "out":
        yield "Your record is kept, and you can see it as long as you can sign in."
    else:
        yield f"Your path shows {decision['title']} starting {day(decision['effective'])}."
    yield from _covered(kept, hidden)


def _covered(kept: DecisionKept, hidden: frozenset[str]) -> Iterator[str]:
    """Name the exceptions that came with a move or counted for it, those of one end together."""
    if kept.data["act"] in {"exception_granted", "exception_ended"}:
        return
    ends: dict[str, list[str]] = {}
    granted = kept.data["decision"].get("granted") or ()
    for one in (one for one in granted if one["rule"] not in hidden):
        ends.setdefault(one["until"], []).append(one["asks"])
    for rule in kept.rules:
        if rule.exception is not None and rule.id not in hidden:
            ends.setdefault(rule.until, []).append(rule.asks)
    for until, asks in ends.items():
        yield f"By exception, through {last_day(until)}: {'; '.join(asks)}."
    if ends and kept.data["act"] not in {"refused", "not_now", "not_chosen"}:
        yield ONCE_IT_ENDS


def disagree(kept: DecisionKept) -> Iterator[str]:
    """Say how to appeal, and what to do where a fact is wrong."""
    decision, last = kept.data["decision"], kept.data["people"][-1]
    if decision.get("may_appeal"):
        yield APPEAL
    elif decision.get("on_appeal"):
        yield NO_APPEAL
    else:
        other = f"another {HR_PARTNER}" if last["role"] == HR_PARTNER else "HR"
        yield TALK.format(who=last["name"], other=other)
    yield DISPUTE
