"""A page as people have it before them: wide and light at a desk, narrow and dark on a phone."""

LOOKS = {"wide": (1440, "light"), "narrow": (390, "dark")}
HEIGHT = 900


def looked_at(page, axe):
    """Give what is wrong with a page, look by look: grave barriers, and whether it is too wide."""
    found = {}
    for look, (width, scheme) in LOOKS.items():
        page.set_viewport_size({"width": width, "height": HEIGHT})
        # Without motion, no colour is met half way from the other look.
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        wrong = axe(page)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wrong.append("wider than the screen")
        if wrong:
            found[look] = wrong
    return found
