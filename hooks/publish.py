"""The MkDocs hook: what each event hands to dafu, and what it gets back."""

import logging
import os
import signal
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import mkdocs
from dafu.memory import Memory
from dafu.output.blanks import without_blanks
from dafu.output.finished import Finished, fingerprint
from dafu.output.headers import write_headers
from dafu.output.latecomers import INDEX, Latecomers
from dafu.output.manifest import write_manifest
from dafu.output.offline import with_file_links
from dafu.output.policy import own_scripts, policy, with_policy
from dafu.output.preview import NOT_FOUND, binding, check_port, refusal_page, surviving
from dafu.output.settings import Settings, check_name, check_picture, check_settings, check_style
from dafu.output.stylesheet import write_style_sheet
from dafu.output.workspace import Workspace
from dafu.pages.headings import toc_tokens
from dafu.pages.sitemap import SitePage
from dafu.pages.theme import SEARCH_FILES, SITEMAP, theme_text
from dafu.problems.failures import explain
from dafu.problems.messages import message, message_language, statement
from dafu.problems.progress import Tell, told_on, untold
from dafu.problems.refusal import ReasonedError
from dafu.processes import apart, begun
from dafu.search.index import pagefind
from dafu.site import Before, Site, make_site, refused_site
from dafu.templating import TEMPLATES, keep_compiled
from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler, write_file

_log = logging.getLogger("mkdocs.dafu")


@dataclass(slots=True)
class _Process:
    """What the builds of a preview have in common; a build of its own has an empty one."""

    serves: bool = False
    listens: bool = False
    memory: Memory = field(default_factory=Memory)
    finished: Finished | None = None
    latecomers: Latecomers | None = None


_process = _Process()


@dataclass(frozen=True, slots=True)
class _Build:
    """One build: the proved site, and by URL MkDocs' pages and the HTML of hand-written ones.

    Such HTML begins with the page's description. `styles` are the site's own style sheets,
    `scripts` those that stand in the pages of each reply, or of none. `surroundings` are all that
    its pages depend on beside it; `indexed` waits for the index in the making.
    """

    site: Site
    workspace: Workspace
    styles: tuple[str, ...]
    tell: Tell
    surroundings: bytes
    pages: dict[str, Page] = field(default_factory=dict)
    prose: dict[str, str] = field(default_factory=dict)
    scripts: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    indexed: list[Callable[[], None]] = field(default_factory=list)
    written: Iterator[int] = field(default_factory=lambda: count(1))


class _RenderedPage(Page):
    """A page of which the content is rendered already: it has no Markdown."""

    def render(self, *_: object, **__: object) -> None:
        """MkDocs has nothing to make of it."""
        self.content = ""


class _FinishedPage(File):
    """A page that stands in its place, to which pages written by hand may link."""

    def __init__(self, page: SitePage, config: MkDocsConfig) -> None:
        place = f"{page.url}index.html"
        super().__init__(page.source_uri, None, config.site_dir, True, dest_uri=place)

    def is_documentation_page(self) -> bool:
        """MkDocs has nothing to make of it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """It has been given to the site."""


def _build(config: MkDocsConfig) -> _Build:
    build: _Build = config.extra["dafu"]
    return build


def on_startup(command: str, **_: object) -> None:
    """Remember whether this is a preview, which must go on when a build is refused.

    A process that is told to end leaves nothing behind: it goes as it would by itself.
    """
    _process.serves = command == "serve"
    _process.listens = False
    _process.memory = Memory(keeps=_process.serves)
    _process.finished = Finished() if _process.serves else None
    _process.latecomers = None
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))


def on_pre_build(config: MkDocsConfig) -> None:
    """Prove the data and render its pages, then have MkDocs write beside the last good site."""
    if _process.latecomers:
        _process.latecomers.leave_off()
    if _process.serves and not _process.listens:
        check_port(*config.dev_addr)
        _process.listens = True
    lang = message_language(os.environ)
    tell = told_on(sys.stderr, lang) if _log.isEnabledFor(logging.INFO) else untold
    surroundings = _surroundings(config)
    try:
        pagefind()
        check_settings(_settings(config))
        if not config.use_directory_urls:
            raise ReasonedError("addresses-of-files", "use_directory_urls: false")  # noqa: TRY301
        data, last = Path(config.config_file_path).parent / "data", Path(config.site_dir)
        before = Before(published=last, memory=_process.memory)
        if _process.finished:
            kept = partial(_process.finished.downloads, surroundings=surroundings)
            before = replace(before, kept=kept)
        address, drafts = config.site_url or "", _process.serves
        site = make_site(data, address, before=before, drafts=drafts, tell=tell)
        check_name(config.site_name, site.names)
    except Exception as error:
        refusal = explain(error, lang)
        if refusal is None or not _process.serves:
            raise
        # A strict preview would end with the first error that is logged as one.
        _log.log(logging.INFO if config.strict else logging.ERROR, refusal.text)
        site = refused_site({NOT_FOUND: refusal_page(refusal, lang)})
        config.theme.static_templates.clear()
    if not site.address:
        config.theme.static_templates.discard(SITEMAP)  # which takes no other addresses
    workspace = Workspace(Path(config.site_dir))
    config.site_dir = str(workspace.folder)
    config.extra["dafu"] = _Build(site, workspace, tuple(config.extra_css), tell, surroundings)
    config.extra_css.clear()  # pages have the one that is made of all


def _settings(config: MkDocsConfig) -> Settings:
    return Settings(
        words=(config.site_name, config.site_description, config.copyright),
        unproved={
            "site_author": config.site_author,
            "repo_url": config.repo_url,
            "repo_name": config.repo_name,
            "theme: name": None if config.theme.name == "material" else config.theme.name,
            "theme: font": config.theme.get("font"),
            "theme: direction": config.theme.get("direction"),
            "draft_docs": str(config.draft_docs or "").strip(),
            "extra: alternate": _unless_true(config.extra.get("alternate")),
        },
        loaded=(*config.extra_css, *config.extra_javascript),
        navigation=config.nav,
        hooks=[*map(str, config.hooks)],  # whose modules are values to these keys
        plugins=[*map(str, config.plugins)],
        extra=[*map(str, config.extra)],
        templates=_within(config, config.theme.custom_dir),
        extensions=config.markdown_extensions,
        options=config.mdx_configs,
        palette=config.theme.get("palette"),
        contact=str(config.extra.get("contact") or ""),
    )


def _unless_true(value: object) -> str:
    return "" if value is True else str(value)


def _within(config: MkDocsConfig, folder: str | None) -> str | None:
    """How mkdocs.yml would name a folder."""
    root = Path(config.config_file_path).parent
    return Path(os.path.relpath(folder, root)).as_posix() if folder else None


def _check_own(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Hold the files of docs/ beside the pages. Raises ReasonedError."""
    for file in files:
        if file.src_dir != config.docs_dir or file.inclusion is InclusionLevel.EXCLUDED:
            continue
        if not site.is_place_for(file.src_uri):
            raise ReasonedError("file-beside-proved", f"docs/{file.src_uri}")
        if file.src_uri.endswith(".svg"):
            check_picture(file.src_uri, file.content_string)
        elif file.src_uri.endswith(".css"):
            check_style(file.src_uri, file.content_string)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and files that come from data; no page is in MkDocs' own navigation.

    MkDocs would date its sitemap.xml.gz by the day of the build; the data's own date stays.
    """
    build = _build(config)
    if not build.site.pages:
        files = Files([])
    _check_own(files, config, build.site)
    if _process.finished:
        _process.finished.give(build.site.kept, Path(config.site_dir))
    made = {page.url for page in build.site.made}
    for page in build.site.pages.values():
        if page.url not in made:
            files.append(_FinishedPage(page, config))
            continue
        file = files.get_file_from_path(page.source_uri)
        if file is None and page.url not in build.site.rendered:
            raise ReasonedError("page-missing", f"docs/{page.source_uri}")
        if file is None:
            file = File.generated(config, page.source_uri, content="")
            files.append(file)
        file.inclusion = InclusionLevel.NOT_IN_NAV
        page_class = _RenderedPage if page.url in build.site.rendered else Page
        shown = page_class(theme_text(page.title), file, config)
        shown.update_date = build.site.date.isoformat()
        build.pages[page.url] = shown
    for url in build.site.files:
        if not build.site.is_proved_place(url):  # to which pages written by hand may link
            made_file = File.generated(config, url, content=build.site.files[url])
            made_file.inclusion = InclusionLevel.INCLUDED  # whatever exclude_docs says
            files.append(made_file)
    for file in list(files):
        if file.src_uri.startswith(SEARCH_FILES) or file.src_uri == SITEMAP:
            files.remove(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> Navigation:
    """Link each page to the one before and after it in its own language and reply."""
    build = _build(config)
    for page in build.site.made:
        shown, (before, after) = build.pages[page.url], build.site.neighbours(page)
        shown.previous_page = build.pages[before.url] if before else None
        shown.next_page = build.pages[after.url] if after else None
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Fill in the hand-written pages."""
    site = _build(config).site
    own = site.pages.get(page.url)
    if own is None or own.url in site.rendered:
        return markdown
    # The lines that MkDocs has cut off the top are made up for, so that an error names its own.
    file = Path(page.file.abs_src_path or page.file.src_uri)
    cut = page.file.content_string.count("\n") - markdown.count("\n")
    site.check_passages(own, file, page.meta)
    return site.fill_in(own, "\n" * cut + markdown, file)


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Check a hand-written page."""
    build = _build(config)
    if page.url not in build.site.rendered:
        description = escape(page.meta.get("description", ""))
        build.prose[page.url] = f"<p>{description}</p>{html}"
        build.site.check_prose(build.site.pages[page.url], build.prose)
    return html


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Have the theme's templates compiled once for all builds.

    While they are filled in, the index is made, of which a preview has one until then.
    """
    build = _build(config)
    if build.site.pages and not _process.latecomers:
        folder = Path(config.site_dir, INDEX)
        index = partial(build.site.index, build.prose, folder)
        build.indexed.append(begun(index).result if _process.serves else apart(index))
    return keep_compiled(env)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, **_: object
) -> dict[str, Any]:
    """Give each page what comes from data: its article, its twin, a navigation of its own."""
    build = _build(config)
    own = build.site.pages.get(page.url)
    if rendered := build.site.rendered.get(page.url):
        page.content = rendered.html
        if own and config.extra["offline"]:
            page.content = build.site.with_entries(own, rendered.html)
        page.meta = dict(rendered.meta)
        page.toc = get_toc(toc_tokens(rendered.headings))
    if own is not None:
        context["dafu"] = build.site.context(own, description=str(page.meta["description"]))
        context["nav"] = _navigation(build, own)
    return context


def on_template_context(
    context: dict[str, Any], config: MkDocsConfig, **_: object
) -> dict[str, Any]:
    """Give the sitemap its pages, and the page for what is not found its words."""
    return {**context, **_build(config).site.theme}


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write into a page what it may load and run. MkDocs keeps all pages, so its content goes."""
    build = _build(config)
    if (own := build.site.pages.get(page.url)) and page.content:
        output = without_blanks(output, page.content)
        build.site.check_finished(own, page.content, output)
    page.content, page.toc = None, get_toc([])
    build.tell("progress-written", next(build.written), len(build.site.made))
    return _guarded(output, page.url, config)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Do the same to the page for what is not found."""
    if not template_name.endswith(".html"):
        return output_content
    return _guarded(output_content, template_name, config)


def on_post_build(config: MkDocsConfig) -> None:
    """Add to the site what is no page, and put it in the place of the last one."""
    build, folder = _build(config), Path(config.site_dir)
    site, last = build.site, build.workspace.site
    for url in site.files:
        if site.is_proved_place(url):
            write_file(site.files[url], str(folder / url))
    if site.pages:
        scripts = set().union(*build.scripts.values())
        if _process.finished:
            scripts |= _process.finished.scripts(site.kept)
            _keep(build, _process.finished, folder)
        site.check_links(build.prose, folder)
        write_style_sheet(folder, site.pages_of_every_kind, build.styles)
        write_headers(folder, scripts, site.address)
        for indexed in build.indexed:
            indexed()
            write_manifest(folder)
        if _process.latecomers:
            _process.latecomers.bring_along(last, folder)
    # MkDocs ends a strict build for its warnings only after this.
    handlers = logging.getLogger(mkdocs.__name__).handlers
    counters = (handler for handler in handlers if isinstance(handler, CountHandler))
    if not any(counter.get_counts() for counter in counters):
        build.workspace.publish()
        if site.pages and _process.latecomers:
            added = _process.latecomers.add(partial(site.index, build.prose), last)
            added.add_done_callback(_tell_of_failure)
        if site.pages and _process.serves:
            _process.latecomers = _process.latecomers or Latecomers()
        if not _process.serves:
            lang = message_language(os.environ)
            _log.info("Site published to directory: %s", build.workspace.site)
            if not build.site.address:
                _log.info(statement("address-missing", lang))
            if build.site.left_out:
                _log.info(message("drafts-left-out", lang, ids=", ".join(build.site.left_out)))
    config.site_dir = str(build.workspace.site)


def on_shutdown() -> None:
    """Leave off what a preview is about to add."""
    if _process.latecomers:
        _process.latecomers.leave_off()


def on_build_error(error: Exception, **_: object) -> None:
    """Say in a maintainer's words what ended the build, if it was no fault of the program."""
    if refusal := explain(error, message_language(os.environ)):
        raise PluginError(refusal.text) from error


def on_serve(
    server: LiveReloadServer, builder: Callable[[], None], **_: object
) -> LiveReloadServer:
    """Have the preview show what ended a build, of which MkDocs tells the terminal only."""
    lang = message_language(os.environ)
    server.builder = surviving(builder, Path(server.root), lang, _log)
    host, port = server.server_address[:2]
    server.server_bind = binding(server.server_bind, f"{host!s}:{port}", lang)  # type: ignore[method-assign] # MkDocs' own has no way to say why
    return server


def _guarded(html: str, url: str, config: MkDocsConfig) -> str:
    if config.extra["offline"]:
        html = with_file_links(html)
    scripts = own_scripts(html, url, tuple(map(Path, config.theme.dirs)))
    build = _build(config)
    own = build.site.pages.get(url)
    build.scripts[own.reply.id if own and own.reply else ""].update(scripts)
    # A preview has a script of MkDocs' own, which is written into the page as it is served.
    return with_policy(html, policy(scripts, relaxed=_process.serves))


def _navigation(build: _Build, page: SitePage) -> Navigation:
    sections = []
    for title, group in build.site.navigation(page):
        section = Section(title, [build.pages[member.url] for member in group])
        section.active = page in group
        sections.append(section)
    navigation = Navigation(sections, [])
    navigation.homepage = build.pages[f"{page.lang}/"]
    return navigation


def _surroundings(config: MkDocsConfig) -> bytes:
    """What the pages of a reply depend on beside it: settings, and templates as they are now."""
    paths = (config.config_file_path, config.theme.custom_dir or TEMPLATES, TEMPLATES)
    return fingerprint((config.site_url, config.extra), paths)


def _tell_of_failure(done: Future[None]) -> None:
    if error := done.exception():
        refusal = explain(error, message_language(os.environ))
        _log.error(refusal.text if refusal else repr(error))


def _keep(build: _Build, finished: Finished, folder: Path) -> None:
    """Remember the replies that were made, for the next build; drafts may change with others."""
    site = build.site
    for reply in site.library.replies:
        if reply.id not in site.kept and not reply.is_draft:
            scripts = build.scripts[reply.id]
            finished.keep(reply, build.surroundings, folder, site.downloads[reply.id], scripts)
    _process.memory.settle()
