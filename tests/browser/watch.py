"""What a page says of itself while it is used."""

from playwright.sync_api import Page

VIOLATIONS = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`${event.effectiveDirective} forbids ${event.blockedURI}`))"""


def complaints_of(page: Page) -> list[str]:
    """What the page's console will complain of, each violation of its policy included."""
    page.add_init_script(VIOLATIONS)
    complaints: list[str] = []
    page.on(
        "console",
        lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints


def use(page: Page) -> None:
    """Do on a page what readers do, as far as it offers it."""
    for _ in range(2):
        page.locator("[data-md-component=palette] label:visible").click()
    for button in page.locator("button.dafu-text-size:visible").all():
        button.dblclick()
    for opener in page.locator("a.dafu-figure:visible, a.dafu-trigger:visible").all()[:1]:
        opener.click()
        page.locator(".dafu-passport:popover-open q.dafu-cite").click()
        page.keyboard.press("Control+c")
        page.keyboard.press("Escape")
    for opener in page.locator("button.dafu-search-open:visible").all():
        opener.click()
        page.get_by_role("searchbox").fill("531")
        page.locator(".dafu-search__hit").first.wait_for()
        page.keyboard.press("Escape")
    page.emulate_media(media="print")
    page.emulate_media(media="screen")
