"""A page as people have it before them: wide and light at a desk, narrow and dark on a phone."""

LOOKS = {"wide": (1440, "light"), "narrow": (390, "dark")}
HEIGHT = 900

CUT = """() => {
    const found = new Set();
    const hides = (box) => ["hidden", "clip"].includes(getComputedStyle(box).overflowX);
    const scrolls = (box) => ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
    // On a phone the rows of some tables are cards: nobody should have to push those aside.
    const isOfCards = (box) => innerWidth < 760 && box.querySelector(".cards-s");
    const isCut = (node, right) => {
        for (let box = node.parentElement; box; box = box.parentElement) {
            if (getComputedStyle(box).clipPath !== "none") return false; // for those who listen
            if (scrolls(box) && box.scrollWidth > box.clientWidth + 1) return isOfCards(box);
            if (hides(box) && right > box.getBoundingClientRect().right + 1) return true;
        }
        return right > innerWidth + 1;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const node = texts.currentNode, parent = node.parentElement;
        if (!node.data.trim() || !parent.checkVisibility({visibilityProperty: true})) continue;
        if (parent.closest(".vh, svg, script, textarea, select")) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const line of range.getClientRects())
            if (line.width > 1 && isCut(node, line.right)) found.add(node.data.trim().slice(0, 40));
    }
    return [...found];
}"""
"""Texts of which a part lies where nobody sees it: beyond the screen, or out of its box."""


def looked_at(page, axe):
    """Give what is wrong with a page, look by look: barriers, its width, and texts cut off."""
    found = {}
    for look, (width, scheme) in LOOKS.items():
        page.set_viewport_size({"width": width, "height": HEIGHT})
        # Without motion, no colour is met half way from the other look.
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        wrong = axe(page)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wrong.append("wider than the screen")
        wrong += [f"cut off: {text}" for text in page.evaluate(CUT)]
        if wrong:
            found[look] = wrong
    return found
