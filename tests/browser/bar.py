"""The bar of every page, as people use it: places stand in it, or in a menu of it."""

import re


def go_to_place(page, name):
    """Open a place of the bar, its menu first where it stands in one; give how many clicks."""
    bar = page.get_by_role("navigation", name="Main")
    place = page.locator("a", has_text=re.compile(rf"^\s*{name}\s*$"))
    menu = bar.locator("details", has=place)
    is_inside = menu.count()
    if is_inside:
        menu.locator("summary").click()
    bar.locator(place).click()
    return 2 if is_inside else 1
