"""How wide a text is, roughly: enough to keep labels apart."""

OF_ONE_LETTER = 0.54
"""Of the size of the letters; a little more than the text face needs on average."""


def text_width(text: str, size: float = 13) -> float:
    """Give the width of a text, rather too wide than too narrow."""
    return len(text) * size * OF_ONE_LETTER


def shortened(text: str, width: float, size: float = 13) -> str:
    """Shorten a text at a word so that it fits."""
    if text_width(text, size) <= width:
        return text
    most = max(int(width / (size * OF_ONE_LETTER)) - 1, 1)
    cut = text[:most].rsplit(" ", 1)[0] if " " in text[:most] else text[:most]
    return f"{cut.rstrip(' ,;')}…"


def in_lines(text: str, width: float, most: int = 2, size: float = 13) -> list[str]:
    """Set a text in lines that fit, broken at words; what is over is cut from the last one."""
    words, lines = text.split(), list[str]()
    while words and len(lines) < most - 1:
        line = words.pop(0)
        while words and text_width(f"{line} {words[0]}", size) <= width:
            line = f"{line} {words.pop(0)}"
        lines.append(shortened(line, width, size))
    return [*lines, shortened(" ".join(words), width, size)] if words else lines
