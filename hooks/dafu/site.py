"""The whole site in memory: proved, rendered, and proved again on its pages."""

import datetime as dt
from collections import Counter
from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    MutableMapping,
    Sequence,
)
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, groupby
from pathlib import Path
from threading import Event
from urllib.parse import quote, urlsplit, urlunsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no types of its own
from markupsafe import Markup

from .charts.svg import chart_files
from .data.schema import GlossaryFile, LabelsFile
from .downloads.agreement import check_files
from .downloads.download import Listed
from .downloads.reply_files import reply_files
from .drafts import library_with_drafts
from .memory import Memory
from .output.licences import licences_text
from .output.shelf import Shelf
from .pages.crawler_files import llms_text, robots_text
from .pages.feed import feed, feed_url
from .pages.finished import check_finished
from .pages.links import check_links
from .pages.markup import parsed
from .pages.passive import check_passive
from .pages.prose import (
    check_bounds,
    check_characters,
    check_claims,
    check_computed,
    check_numbers,
    check_passages,
    check_shown_passages,
)
from .pages.render import RenderedPage, render_entries, render_markdown, render_page
from .pages.shown_figures import check_counted, check_shown_figures, shown_figures
from .pages.sitemap import HAND_WRITTEN, Publication, ReadTogether, SitePage, site_map
from .pages.styles import render_style
from .pages.theme import foot_texts, group_title, page_context, site_context, theme_words
from .pages.twins import check_twins
from .problems.problem import Problem
from .problems.progress import Tell, untold
from .processes import side_by_side
from .prove import Unproved, proof_of
from .reply import Library, Reply
from .search.index import index_site
from .search.records import SearchRecord, search_records
from .search.words import search_words, words_of
from .words.addresses import download_url
from .words.labels import LabelError, word
from .words.languages import LANGUAGES

_LOADED = (".css", ".js", ".svg", ".png", ".ico")  # no fonts: one could draw other digits


def _made_anew(_: Reply) -> None:
    """Nothing of a reply is there from before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What there is of builds before: the last site that was `published`, a preview's `memory`.

    `kept` tells the files that are listed of a reply whose finished ones are there, and else None.
    """

    published: Path | None = None
    memory: Memory = field(default_factory=Memory)
    kept: Callable[[Reply], Sequence[Listed] | None] = _made_anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`pages`, hand-written ones included, `rendered` and `files` by their URL, pages in order.

    `address` is where the site will be published; it ends in `/`, and is empty where that is not
    known. `groups` are the pages that are read together, `downloads` the files of each reply by its
    id. `theme` is what the theme's templates that are no page need to know. `left_out` has the ids
    of drafts, `kept` those of replies whose finished pages and files are there from before; `made`
    are all other pages.
    """

    library: Library
    address: str
    pages: Mapping[str, SitePage]
    groups: ReadTogether
    downloads: Mapping[str, Sequence[Listed]]
    rendered: Mapping[str, RenderedPage]
    files: Mapping[str, bytes]
    theme: Mapping[str, object]
    left_out: Sequence[str] = ()
    made: Sequence[SitePage] = ()
    kept: Collection[str] = ()

    @property
    def date(self) -> dt.date:
        """The day of the newest reply."""
        newest = self.library.replies[0].day
        return dt.date(newest.year, newest.month, newest.day)

    @property
    def names(self) -> list[str]:
        """What the site is called in its languages."""
        return [word(self.library.labels, "site-name", lang) for lang in LANGUAGES]

    @property
    def pages_of_every_kind(self) -> list[str]:
        """The URLs of pages in which all stands that the theme has for any."""
        newest = self.library.replies[0]
        shown = (None, newest.id, *self.library.drafts)
        return [p.url for p in self.pages.values() if (p.reply and p.reply.id) in shown]

    def neighbours(self, page: SitePage) -> tuple[SitePage | None, SitePage | None]:
        """The pages before and after one in its own language and reply."""
        together = [None, *self.groups.with_page(page), None]
        place = together.index(page)
        return together[place - 1], together[place + 1]

    def navigation(self, page: SitePage) -> list[tuple[Markup, list[SitePage]]]:
        """The pages of its reply, and those of the site in its language, each with a title."""
        groups = [self.groups.with_page(page)] if page.reply else []
        groups.append(self.groups.of_site(page.lang))
        return [(group_title(self.library, group[0]), group) for group in groups]

    def fill_in(self, page: SitePage, markdown: str, file: Path) -> str:
        """A hand-written page of `file` with its figures. Raises Unproved and TemplateError."""
        source = f"docs/{page.source_uri}"
        content = file.read_text("utf-8")
        stated = (
            *check_characters(source, content),
            *check_numbers(source, content, page.lang),
            *check_claims(source, content),
            *check_bounds(source, content),
        )
        if problems := [*stated, *check_computed(source, content, file)]:
            raise Unproved(problems, {source: content})
        return render_markdown(self.library, page, markdown, self.address, file)

    def check_passages(self, page: SitePage, file: Path, meta: Iterable[str]) -> None:
        """Hold a hand-written page of `file` to what the program says of itself. Raises Unproved.

        `meta` names what its head sets. Raises TemplateError, too.
        """
        source, content = f"docs/{page.source_uri}", file.read_text("utf-8")
        if problems := [*check_passages(source, content, page.lang, meta)]:
            raise Unproved(problems, {source: content})

    def check_prose(self, page: SitePage, prose: Mapping[str, str]) -> None:
        """Hold a hand-written page's figures against their values, and it against its twin.

        `prose` is the HTML of such pages by URL, its own and perhaps its twin's. Raises Unproved.
        """
        tree, source = parsed(prose[page.url]), f"docs/{page.source_uri}"
        differing = self._differing(tree, page.url, source)
        problems = [replace(problem, code="prose-differs") for problem in differing]
        problems += check_passive(tree, source)
        problems += check_shown_passages(tree, source, page.lang)
        if page.lang == "en":
            problems += check_counted(tree, self._replies, source=source)
        both = [self.pages[url] for url in (page.url, page.twin_url) if url in prose]
        if len(both) == len(LANGUAGES):
            twins = {each.lang: parsed(prose[each.url]) for each in both}
            problems += check_twins(twins, {each.lang: f"docs/{each.source_uri}" for each in both})
        if problems:
            raise Unproved(problems, {})

    def check_links(self, prose: Mapping[str, str], folder: Path) -> None:
        """Hold the links of hand-written pages against the site in `folder`. Raises Unproved."""
        problems = [
            problem
            for url, html in prose.items()
            for problem in check_links(url, html, f"docs/{self.pages[url].source_uri}", folder)
        ]
        if problems:
            raise Unproved(problems, {})

    def with_entries(self, page: SitePage, article: str) -> str:
        """An article for a disk, with what a script fetches elsewhere. Raises Unproved."""
        html = article + render_entries(self.library, page, self.address, article)
        if problems := self._differing(parsed(html), page.url, page.source_uri):
            raise Unproved(problems, {})
        return html

    @property
    def _replies(self) -> Mapping[str, Reply]:
        return {reply.id: reply for reply in self.library.replies}

    def _differing(self, page: HtmlElement, url: str, source: str) -> list[Problem]:
        shown = shown_figures(page)
        return [*check_shown_figures(shown, self._replies, url=url, source=source)]

    def check_finished(self, page: SitePage, article: str, output: str) -> None:
        """Hold a page as it will be written against its proved article. Raises Unproved.

        At its foot it says whose site it is, and no more than its labels.
        """
        langs = [page.lang, *(lang for lang in LANGUAGES if lang != page.lang)]
        texts = [text for lang in langs for text in foot_texts(self.library, lang)]
        canonical = f"{self.address}{page.url}" if self.address else ""
        if problems := [*check_finished(page, article, output, texts, canonical)]:
            raise Unproved(problems, {})

    def is_place_for(self, uri: str) -> bool:
        """Whether a file of `docs/` may be published: a hand-written page, or what pages load."""
        own = (page.source_uri for page in self.pages.values() if page.kind == HAND_WRITTEN)
        return (uri.startswith("assets/") and uri.endswith(_LOADED)) or uri in own

    def is_proved_place(self, uri: str) -> bool:
        """Whether only what comes from data is published under a path."""
        place, _, rest = uri.partition("/")
        reply, slash, _ = rest.partition("/")
        return place == "data" or (place in LANGUAGES and bool(slash) and reply in self.downloads)

    def context(self, page: SitePage, description: str) -> dict[str, object]:
        """What the theme's templates need to know of a page beside its article."""
        files = self.downloads[page.reply.id] if page.reply else ()
        names = tuple(file.name for file in files)
        publication = Publication(address=self.address, files=names)
        return page_context(self.library, page, publication, description)

    def index(self, prose: Mapping[str, str], folder: Path, over: Event | None = None) -> None:
        """Write into `folder` what search needs; `prose` is the HTML of hand-written pages by URL.

        It is left off when `over` is set. Raises SearchError.
        """
        found: dict[str, Counter[str]] = {lang: Counter() for lang in LANGUAGES}

        def records() -> Iterator[SearchRecord]:  # of a large archive too many to hold them
            for record in search_records(self.library, prose):
                found[record.lang].update(words_of(record.text, record.lang))
                yield record

        indexes = index_site(records(), folder, over=over)
        if not (over and over.is_set()):
            words = search_words(self.library, found, indexes)
            (folder / "words.json").write_text(words, "utf-8")


def make_site(
    folder: Path,
    address: str,
    *,
    before: Before | None = None,
    drafts: bool = False,
    tell: Tell = untold,
) -> Site:
    """Prove what `folder` (the project's `data/`) holds and render it for `address`.

    The captures of the last site must be accounted for by new ones. `drafts` are shown, too, or
    else left out. Raises Unproved, and ReasonedError where there is nothing to show.
    """
    before = before or Before()
    published, memory = before.published, before.memory
    proof = proof_of(folder, published=published, tell=tell, memory=memory)
    labels = proof.sources.labels
    try:
        library = library_with_drafts(proof) if drafts else proof.library()
        left_out = () if drafts else (*proof.unfinished,)
        del proof  # of a large archive what was read takes more memory than what it comes to
        return _make(library, _written_out(address), tell, left_out, before)
    except LabelError as error:
        if labels is None:
            raise
        problem = labels.tree.problem(("words", error.key), error.code, label=error.key)
        raise Unproved([problem], {labels.tree.path: labels.tree.content}) from None


def _written_out(address: str) -> str:
    """An address that ends in `/`, its path in the characters that addresses may have."""
    if not address:
        return ""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(path=f"{quote(parts.path.rstrip('/'), safe='/%')}/"))


def refused_site(files: Mapping[str, str]) -> Site:
    """A site without pages; `files`, by their URL, say why."""
    nothing = Library(
        replies=(),
        glossary=GlossaryFile.model_construct(terms=()),
        labels=LabelsFile.model_construct(words={}, periods={}, scopes={}),
    )
    return Site(
        library=nothing,
        address="",
        pages={},
        groups=ReadTogether(()),
        downloads={},
        rendered={},
        files={url: content.encode() for url, content in files.items()},
        theme={},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What was made of a reply, or of what belongs to none: pages and files by their URL."""

    rendered: Mapping[str, RenderedPage]
    files: Mapping[str, bytes]
    downloads: Sequence[Listed]
    problems: Sequence[Problem]


def _make(
    library: Library, address: str, tell: Tell, left_out: Sequence[str], before: Before
) -> Site:
    pages = {page.url: page for page in site_map(library)}
    groups = ReadTogether(pages.values())
    problems: list[Problem] = []
    files: Shelf[bytes] = Shelf()
    rendered: Shelf[RenderedPage] = Shelf()
    downloads = {
        reply.id: listed
        for reply in library.replies
        if not reply.is_draft and (listed := before.kept(reply)) is not None
    }
    unchanged = frozenset(downloads)
    # Reply by reply, for its pages and files have much in common, which is made but once.
    together = [
        (reply, [*own])
        for reply, own in groupby(_by_reply(library, pages.values()), lambda page: page.reply)
        if reply is None or reply.id not in unchanged
    ]
    # The site's own pages are made by this process: a preview is to remember their parts.
    make, replies, own = partial(_made_of, library, address), together[:-1], together[-1:]
    made = chain(side_by_side(make, replies), map(make, own))
    for number, ((reply, _), each) in enumerate(zip(together, made, strict=True), start=1):
        files.update(each.files)
        rendered.update(each.rendered)
        if reply is None or reply.id not in library.drafts:  # which say elsewhere what they lack
            problems += each.problems
        if reply is not None:
            downloads[reply.id] = each.downloads
            tell("progress-rendered", number, len(replies))
    if problems:
        raise Unproved(problems, {})
    text_files = {
        "robots.txt": robots_text(address),
        "llms.txt": llms_text(library, address, groups, downloads),
        "licences.txt": licences_text(library),
        **({feed_url(lang): feed(library, lang, address) for lang in LANGUAGES} if address else {}),
    }
    files.update({name: text.encode() for name, text in text_files.items()})
    for lang in LANGUAGES:
        theme_words(library, lang)  # so that a label they lack is met before anything is written
    return Site(
        library=library,
        address=address,
        pages=pages,
        groups=groups,
        downloads=downloads,
        rendered=rendered,
        files=files,
        theme=site_context(library, pages.values(), address),
        left_out=left_out,
        made=[page for page in pages.values() if not page.reply or page.reply.id not in unchanged],
        kept=unchanged,
    )


def _by_reply(library: Library, pages: Iterable[SitePage]) -> list[SitePage]:
    """The pages of each reply in both languages, and then those of the site itself."""
    place = {reply.id: number for number, reply in enumerate(library.replies)}
    return sorted(pages, key=lambda page: place[page.reply.id] if page.reply else len(place))


def _made_of(library: Library, address: str, of: tuple[Reply | None, Sequence[SitePage]]) -> _Made:
    """The pages and files of a reply, or the site's own pages, and what is wrong in them."""
    reply, pages = of
    replies = {each.id: each for each in library.replies}
    files: dict[str, bytes] = {}
    rendered: dict[str, RenderedPage] = {}
    problems: list[Problem] = []
    listed: list[Listed] = []
    if reply and not reply.is_draft:
        listed = _make_files(library, reply, address, files, problems)
    for page in pages:
        files[f"{page.url}page.css"] = render_style(library, page, address).encode()
        if page.kind != HAND_WRITTEN:
            made = rendered[page.url] = render_page(library, page, address, listed)
            shown, source = made.figures, page.source_uri
            problems += check_shown_figures(shown, replies, url=page.url, source=source)
    return _Made(rendered=rendered, files=files, downloads=listed, problems=problems)


def _make_files(
    library: Library,
    reply: Reply,
    address: str,
    files: MutableMapping[str, bytes],
    problems: list[Problem],
) -> list[Listed]:
    """Add the files of a reply by their URL, and what is wrong with its pictures."""
    charts = chart_files(library, reply)
    for url, content in charts.items():
        shown = shown_figures(parsed(content))
        problems += check_shown_figures(shown, {reply.id: reply}, url=url, source=url)
    downloads = reply_files(library, reply, address, charts)
    problems += check_files(reply, downloads)
    files.update({download_url(reply, file.name): file.content for file in downloads})
    return [file.listed for file in downloads]
