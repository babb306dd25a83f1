"""A sentence with its turns: what stands there only sometimes, and what stands there instead."""

from dataclasses import dataclass, field

OPEN, ELSE, CLOSE, BREAK = "\ue002", "\ue003", "\ue004", "\ue005"
"""Signs between the letters of a template: a turn begins, says otherwise, ends; a sentence ends."""


@dataclass
class Turn:
    """What is said in one case, and in each other one."""

    ways: list[list["str | Turn"]] = field(default_factory=lambda: [[]])


def lines_of(text: str) -> list[str]:
    """Give the lines of a text: "a [b | c]" for a turn within one, a line each for other turns."""
    chunks = (chunk for part in text.split(BREAK) for chunk in _whole(part).split(BREAK))
    return [line for chunk in chunks for line in _lines(_parsed(chunk))]


def _whole(chunk: str) -> str:
    """Leave only turns that begin and end in this chunk; another one's otherwise ends it."""
    signs, opened = list(chunk), list[list[int]]()
    for at, sign in enumerate(chunk):
        if sign == OPEN:
            opened.append([at])
        elif sign == CLOSE and opened:
            opened.pop()
        elif sign == ELSE and opened:
            opened[-1].append(at)
        elif sign in (ELSE, CLOSE):
            signs[at] = BREAK if sign == ELSE else ""
    for first, *others in opened:
        signs[first] = ""
        for at in others:
            signs[at] = BREAK
    return "".join(signs)


def _parsed(chunk: str) -> list[str | Turn]:
    """Read a chunk whose turns are whole."""
    levels: list[Turn] = [Turn()]
    for sign in chunk:
        if sign == OPEN:
            levels.append(Turn())
        elif sign == ELSE:
            levels[-1].ways.append([])
        elif sign == CLOSE:
            turn = levels.pop()
            levels[-1].ways[-1].append(turn)
        else:
            levels[-1].ways[-1].append(sign)
    return levels[0].ways[0]


def _lines(parts: list[str | Turn]) -> list[str]:
    """Write parts as one line, or as several where they are one turn and nothing else."""
    solid = [part for part in parts if not isinstance(part, str) or part.strip()]
    if len(solid) == 1 and isinstance(solid[0], Turn):
        return [line for way in solid[0].ways for line in _lines(way)]
    return [" ".join(_written(parts).split())]


def _written(parts: list[str | Turn]) -> str:
    return "".join(part if isinstance(part, str) else _as_turn(part) for part in parts)


def _as_turn(turn: Turn) -> str:
    ways = [" ".join(_written(way).split()) for way in turn.ways]
    said = list(dict.fromkeys(way for way in ways if way))
    if not said:
        return ""
    before = " " if _written(turn.ways[0])[:1].isspace() else ""
    always = len(ways) > 1 and len(said) == 1 and all(ways)
    return before + (said[0] if always else f"[{' | '.join(said)}]")
