"""What a maintainer sees of a draft beside `mkdocs serve`."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.other_letters import add_letters
from tests.site.project import copied_project, replace

from .test_accessibility import violations
from .test_preview import PATIENCE, preview_of

pytestmark = pytest.mark.browser

ID = "class-a"


def test_a_draft_is_shown_and_marked_until_it_is_complete_and_one_that_is_broken_is_listed(
    tmp_path: Path, page: Page
) -> None:
    project = copied_project(tmp_path)
    add_letters(project / "data", ID, "another-city")  # to whose place terms belong
    file = project / "data" / "replies" / f"{ID}.yml"
    complete = f"draft: true\n{file.read_text('utf-8')}"
    begun = re.sub(r'(\n +(?:en|one): (?:"|\|-\n +))', r"\1… ", complete)
    file.write_text(begun, "utf-8")
    marked = page.locator("section.admonition")
    with preview_of(project) as preview:
        for lang, word in (("zh", "草稿"), ("en", "Draft")):
            for url in ("", "full/", "parallel/"):
                page.goto(f"{preview.address}{lang}/{ID}/{url}")
                expect(marked.locator(".admonition-title")).to_have_text(word)
                assert page.title().startswith(word)
                assert violations(page) == []
        page.goto(f"{preview.address}en/{ID}/")
        page.get_by_text("What it lacks").click()
        lines = begun.splitlines()
        for text in page.locator("section.admonition li").all_inner_texts():
            line = int(text.removeprefix(f"data/replies/{ID}.yml:").partition(":")[0])
            assert "… " in lines[line - 1], text
        expect(page.get_by_role("heading", level=1)).to_contain_text("[to come]")
        file.write_text(complete, "utf-8")
        expect(marked).to_contain_text("It is complete", timeout=PATIENCE)
        page.goto(f"{preview.address}en/")
        replace(file, "opening:\n", "opening: [\n")
        expect(marked).to_contain_text(f"data/replies/{ID}.yml:", timeout=PATIENCE)
        expect(marked).to_contain_text("It cannot be shown yet.")
        assert violations(page) == []
        replace(file, "draft: true\n", "")
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "nothing was published", timeout=PATIENCE
        )
