"""The MkDocs hook: what each event hands to dafu, and what it gets back."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dafu.pages.outline import toc_tokens
from dafu.pages.records import search_records
from dafu.pages.render import render_markdown, theme_context
from dafu.pages.sitemap import Page as SitePage
from dafu.pages.sitemap import beside, site_pages
from dafu.pages.summary import Summary
from dafu.problems import message_language, refusal
from dafu.prove import Unproved
from dafu.search import SearchError, index_site, pagefind
from dafu.site import Site, make_site
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc


@dataclass(frozen=True, slots=True)
class _Build:
    """One build: the proved site, and by URL MkDocs' pages and the HTML of hand-written ones."""

    site: Site
    pages: dict[str, Page] = field(default_factory=dict)
    prose: dict[str, str] = field(default_factory=dict)


def _build(config: MkDocsConfig) -> _Build:
    build: _Build = config.extra["dafu"]
    return build


def on_pre_build(config: MkDocsConfig) -> None:
    """Prove the data and render its pages before MkDocs touches the last good site."""
    try:
        pagefind()
        folder = Path(config.config_file_path).parent / "data"
        config.extra["dafu"] = _Build(make_site(folder, config.site_url or ""))
    except Unproved as unproved:
        raise PluginError(refusal(unproved.problems, message_language(os.environ))) from None
    except SearchError as error:
        raise PluginError(str(error)) from None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and files that come from data; no page is in MkDocs' own navigation.

    MkDocs would date its sitemap.xml.gz by the day of the build; the data's own date stays.
    """
    build = _build(config)
    for page in build.site.pages:
        file = files.get_file_from_path(page.source_uri)
        if file is None:
            file = File.generated(config, page.source_uri, content="")
            files.append(file)
        file.inclusion = InclusionLevel.NOT_IN_NAV
        shown = Page(page.title, file, config)
        shown.update_date = build.site.date.isoformat()
        build.pages[page.url] = shown
    for url, content in build.site.files.items():
        files.append(File.generated(config, url, content=content))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> Navigation:
    """Link each page to the one before and after it in its own language and reply."""
    build = _build(config)
    for page in build.site.pages:
        around = [build.pages[other.url] for other in beside(build.site.pages, page)]
        shown = build.pages[page.url]
        place = around.index(shown)
        shown.previous_page = around[place - 1] if place else None
        shown.next_page = around[place + 1] if place + 1 < len(around) else None
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Fill in the hand-written pages."""
    site = _build(config).site
    own = site.page(page.url)
    if own is None or own.url in site.rendered:
        return markdown
    return render_markdown(site.library, own, markdown, site.address)


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put a rendered page in the place of its empty Markdown."""
    build = _build(config)
    rendered = build.site.rendered.get(page.url)
    if rendered is None:
        build.prose[page.url] = html
        return html
    page.meta = {**rendered.meta}
    page.toc = get_toc(toc_tokens(rendered.headings))
    return rendered.html


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, **_: object
) -> dict[str, Any]:
    """Give each page its language, its twin in the other one, and a navigation of its own."""
    build = _build(config)
    own = build.site.page(page.url)
    if own is not None:
        summary = Summary(
            title=str(page.meta.get("title", own.title)), description=str(page.meta["description"])
        )
        site = build.site
        context["dafu"] = theme_context(site.library, own, site.publication, summary)
        context["nav"] = _navigation(build, own)
    return context


def on_template_context(
    context: dict[str, Any], config: MkDocsConfig, **_: object
) -> dict[str, Any]:
    """Give the sitemap its pages, and the page for what is not found its words."""
    return {**context, **_build(config).site.theme}


def on_post_build(config: MkDocsConfig) -> None:
    """Index the site that was written."""
    build = _build(config)
    try:
        records = search_records(build.site.library, build.prose)
        index_site(records, Path(config.site_dir) / "pagefind")
    except SearchError as error:
        raise PluginError(str(error)) from None


def _navigation(build: _Build, page: SitePage) -> Navigation:
    """The pages of the page's own reply, then those of the whole site in its language."""
    groups = [site_pages(build.site.pages, page.lang)]
    if page.reply is not None:
        groups.insert(0, beside(build.site.pages, page))
    sections = []
    for group in groups:
        title = build.site.group_title(group[0])
        section = Section(title, [build.pages[member.url] for member in group])
        section.active = page in group
        sections.append(section)
    navigation = Navigation(sections, [])
    navigation.homepage = build.pages[f"{page.lang}/"]
    return navigation
