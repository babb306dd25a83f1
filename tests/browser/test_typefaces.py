"""Names from everywhere stand in the product's own typefaces, each as one word of one kind."""

import pytest

NAMES = ("Nguyễn Thị Ánh Nguyệt", "Trần Đức Ưởng", "Łukasz Źdźbło", "Şebnem Doğan", "Jiří Němeček")
SHOWN = """names => {
  document.querySelector("main").innerHTML = names.map(n => `<h1>${n}</h1><p>${n}</p>`).join("");
}"""


@pytest.mark.usefixtures("transactional_db")
def test_letters_of_names_are_those_of_the_product(page):
    page.goto("/")
    page.evaluate(SHOWN, NAMES)
    page.evaluate("document.fonts.ready")
    page.wait_for_load_state("networkidle")
    browser = page.context.new_cdp_session(page)
    browser.send("DOM.enable")
    browser.send("CSS.enable")
    root = browser.send("DOM.getDocument")["root"]["nodeId"]
    named = {"nodeId": root, "selector": "main :is(h1, p)"}
    strangers = set()
    for node in browser.send("DOM.querySelectorAll", named)["nodeIds"]:
        fonts = browser.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        strangers |= {font["familyName"] for font in fonts if not font["isCustomFont"]}
    assert strangers == set()
