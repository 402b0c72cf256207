"""The register and the glossary: read at a glance, sorted and filtered, opened by links."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dafu.words.figures import full_value
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.reply import label, library, reply

pytestmark = pytest.mark.browser

REGISTER = "zh/2021-107/figures/"


def rows(page: Page) -> Locator:
    return page.locator("table[data-search] tbody tr:visible")


def test_without_scripts_the_table_names_every_figure_and_a_click_opens_its_entry(
    new_page: Callable[..., Page], served_site: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(served_site + REGISTER)
    expect(rows(page)).to_have_count(len(reply().figures))
    expect(page.locator(".dafu-filter")).to_have_count(0)
    page.locator("#f-revenue summary").click()
    expect(page.locator("#f-revenue dl")).to_be_visible()


def test_a_filter_leaves_the_rows_that_have_its_words(page: Page, served_site: str) -> None:
    page.goto(served_site + REGISTER)
    box = page.get_by_label(label("filter", "zh"))
    box.fill("营收")
    expect(rows(page).first).to_contain_text("营收")
    for row in rows(page).all():
        expect(row).to_contain_text("营收")
    box.fill("")
    expect(rows(page)).to_have_count(len(reply().figures))


def test_a_click_on_a_head_sorts_by_the_values_for_machines(page: Page, served_site: str) -> None:
    page.goto(served_site + REGISTER)
    value = page.get_by_role("columnheader", name=label("value", "zh"))
    for order, way in (("ascending", 1), ("descending", -1)):
        value.get_by_role("button").click()
        expect(value).to_have_attribute("aria-sort", order)
        shown = page.locator("table[data-search] data").evaluate_all("all => all.map(e => e.value)")
        numbers = [float(text) for text in shown if text.replace(".", "").isdigit()]
        assert numbers == sorted(numbers, key=lambda number: way * number)


def test_a_link_to_a_figure_opens_its_entry(page: Page, served_site: str) -> None:
    page.goto(f"{served_site}{REGISTER}#f-revenue")
    expect(page.locator("#f-revenue dl")).to_be_visible()
    expect(page.locator("#f-tax dl")).to_be_hidden()
    page.locator("table[data-search] a[href='#f-tax']").click()
    expect(page.locator("#f-tax dl")).to_be_visible()


def test_every_entry_is_printed_open(page: Page, served_site: str, tmp_path: Path) -> None:
    page.goto(served_site + REGISTER)
    file = tmp_path / "register.pdf"
    page.pdf(path=file)
    sheets = [sheet.extract_text() for sheet in PdfReader(file).pages]
    detailed = [figure for figure in reply().figures.values() if full_value(figure, "zh")]
    assert "".join(sheets).count(label("exact-value", "zh")) == len(detailed)
    assert len(sheets) < len(reply().figures)
    assert all(len(sheet.split()) > 30 for sheet in sheets)


def test_the_glossary_names_every_term_and_can_be_filtered(page: Page, served_site: str) -> None:
    page.goto(f"{served_site}en/glossary/")
    expect(rows(page)).to_have_count(len(library().glossary.terms))
    page.get_by_label(label("filter", "en")).fill("Yangtze")
    expect(rows(page).first).to_contain_text("Yangtze")
    page.locator("table[data-search] a:visible").first.click()
    expect(page.locator("article.dafu-entry:target")).to_be_in_viewport()
