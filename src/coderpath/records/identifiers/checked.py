"""Numbers that carry a digit or a letter by which a slip shows."""

_BASE = 10
_DOUBLED_OVER = 9
_MOD_97 = 97


def is_luhn(text: str) -> bool:
    """Tell whether figures end with their check digit by ISO/IEC 7812-1, annex B."""
    figures = [int(sign) for sign in reversed(text) if sign.isdigit()]
    doubled = (figure * 2 for figure in figures[1::2])
    total = sum(figures[::2]) + sum(n - _DOUBLED_OVER if n >= _BASE else n for n in doubled)
    return total % _BASE == 0 and any(figures)


def is_mod_97(text: str) -> bool:
    """Tell whether an international bank account carries the right check digits: ISO 13616-1."""
    turned = text[4:] + text[:4]
    if not (turned.isascii() and turned.isalnum()):
        return False
    return int("".join(str(int(sign, 36)) for sign in turned)) % _MOD_97 == 1


_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True))
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_CHECK_PLACE = 8


def is_vehicle(text: str) -> bool:
    """Tell whether seventeen places carry the check digit of 49 CFR 565.15(c)."""
    bare = text.upper()
    values = [int(_VALUES.get(sign, sign)) for sign in bare]
    left = sum(map(int.__mul__, values, _WEIGHTS)) % 11
    return bare[_CHECK_PLACE] == ("X" if left == _BASE else str(left))


def is_dea(text: str) -> bool:
    """Tell whether a number of the Drug Enforcement Administration ends with its check digit."""
    figures = [int(sign) for sign in text if sign.isdigit()][-7:]
    return (sum(figures[0:6:2]) + 2 * sum(figures[1:6:2])) % _BASE == figures[6]
