"""What was done to requests, in words."""

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import lowered
from coderpath_web import clock
from coderpath_web.access.roles import ROLES
from coderpath_web.rooms.requests.enums import Act, Stage
from coderpath_web.rooms.requests.models import MoveRequest, RequestStep

DONE = {
    Act.ASKED: "Asked for",
    Act.AGREED: "Agreed",
    Act.APPROVED: "Approved",
    Act.NOT_NOW: "Not now",
    Act.REFUSED: "Refused",
    Act.ASKED_MORE: "Asked for more",
    Act.ANSWERED: "Answered",
    Act.WITHDRAWN: "Withdrawn",
    Act.APPEALED: "Appealed",
}
VERBS = {
    Act.ASKED: "asked for it",
    Act.AGREED: "agreed to it",
    Act.APPROVED: "approved it",
    Act.NOT_NOW: "said “not now”",
    Act.REFUSED: "refused it",
    Act.ASKED_MORE: "asked for more",
    Act.ANSWERED: "answered",
    Act.WITHDRAWN: "withdrew it",
    Act.APPEALED: "appealed",
}
STAGES = {
    Stage.WAITING: ("Waits for a decision", "begun"),
    Stage.MORE: ("Waits for an answer", "not_recorded"),
    Stage.LATER: ("Not now", "grace"),
    Stage.APPROVED: ("Approved", "met"),
    Stage.REFUSED: ("Refused", "not_met"),
    Stage.WITHDRAWN: ("Withdrawn", "not_asked"),
}
"""Where a request stands, in a word, with the status whose look it takes."""
OUT = "leave the path"
NOBODY = "Nobody can decide"
NAME_SOMEBODY = "Nobody can decide: name somebody"


def did(step: RequestStep) -> str:
    """Say who did what to a request, and when, to whoever came after."""
    on = day_words(clock.day_of(step.made_in.at).toordinal())
    why = f": {step.why.rstrip('.')}" if step.why else ""
    return f"{step.made_in.actor_name} {VERBS[Act(step.act)]} on {on}{why}"


def looked_at_again(request: MoveRequest) -> str:
    """Say from when what was put off is looked at again; nothing of anything else."""
    again = request.last.again_on
    if request.stand.stage is not Stage.LATER or again is None:
        return ""
    word = "Due again since" if again <= clock.today() else "Review again on"
    return f"{word} {day_words(again.toordinal())}"


def wish(request: MoveRequest) -> str:
    """Say what is asked: to move up to Coding Specialist III."""
    if not request.level:
        return f"to {OUT}"
    return (
        f"to move {request.move} to {request.title}"
        if request.move != "in"
        else (f"to begin at {request.title}")
    )


def asks_for(request: MoveRequest, name: str) -> str:
    """Say who asks for what, as a heading."""
    return f"{name} asks for {request.title}" if request.level else f"{name} asks to {OUT}"


def done_said(step: RequestStep, name: str) -> str:
    """Say what was done, to whoever did it: of an approval, what comes of it and when."""
    request = step.request
    if not step.effective:
        return f"{DONE[Act(step.act)]}: {asks_for(request, name)}"
    on = day_words(step.effective.toordinal())
    if not request.level:
        return f"Approved. {name} leaves the path on {on}."
    verb = "starts at" if request.move == "in" else "moves to"
    return f"Approved. {name} {verb} {request.title} on {on}."


def in_role(step: RequestStep) -> str:
    """Say in which role somebody decided; nothing where no role was needed."""
    return lowered(ROLES[step.role].title) if step.role else ""


def answer_said(step: RequestStep) -> str:
    """Say how a request was answered, to whoever it is about."""
    request = step.request
    wanted = f"for {request.title}" if request.level else f"to {OUT}"
    how = {Act.APPROVED: "was approved", Act.NOT_NOW: "was put off", Act.REFUSED: "was refused"}
    return f"Your request {wanted} {how[Act(step.act)]}"


def what_follows(step: RequestStep) -> str:
    """Say what comes of an answer, to whoever it is about."""
    if step.effective:
        return f"It takes effect on {day_words(step.effective.toordinal())}."
    if step.again_on:
        return f"It is reviewed again on {day_words(step.again_on.toordinal())}."
    is_last = any(one.act == Act.APPEALED for one in step.request.done)
    return "" if is_last else "You can appeal once, to somebody else."
