"""Render the site's pages from its values; HTML stands in the templates alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import UndefinedError
from markupsafe import Markup

from ..downloads.download import Listed, grouped, size_text
from ..reply import Library
from ..templating import sandbox, templates
from .headings import Heading, headings_of
from .markdown import page_value
from .markup import parsed
from .parts import part
from .shown_figures import ShownFigure, shown_figures
from .sitemap import SitePage
from .summary import page_description, page_title
from .theme import theme_text
from .view import PageView, with_terms_linked_once

# Sidebars that a kind of page does without: the overview has what is known of the document there.
_HIDDEN = {"front": ["navigation", "toc"], "reply": ["toc"]}


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """A page's article as HTML, with what is read off it.

    `meta` is what MkDocs reads from the head of a Markdown file: the title and description that
    name the page away from the site, and the sidebars to hide.
    """

    url: str
    meta: Mapping[str, object]
    html: str
    headings: tuple[Heading, ...]
    figures: tuple[ShownFigure, ...]


def render_page(
    library: Library, page: SitePage, address: str, downloads: Iterable[Listed]
) -> RenderedPage:
    """A page that comes from data, that is, that is not written by hand.

    `downloads` are the files of its reply.
    """
    view = PageView(library, page, address)
    is_draft = page.reply is not None and page.reply.is_draft
    html = with_terms_linked_once(
        "".join(
            templates()
            .get_template(name)
            .render(
                page=view,
                part=partial(part, view),
                downloads=grouped(downloads),
                size_text=size_text,
            )
            for name in (*(["draft.html"] if is_draft else []), f"{view.page.kind}.html")
        )
    )
    document = parsed(html)
    return RenderedPage(
        url=view.page.url,
        meta={
            "title": theme_text(page_title(view.library, view.page)),
            "description": page_description(view.library, view.page),
            "hide": _HIDDEN.get(view.page.kind, []),
        },
        html=html,
        headings=headings_of(document),
        figures=shown_figures(document),
    )


def render_entries(library: Library, page: SitePage, address: str, article: str) -> str:
    """The entries of the figures to which a page's article leads, for where none can be fetched."""
    view, replies = PageView(library, page, address), {each.id: each for each in library.replies}
    linked = dict.fromkeys(parsed(article).xpath("//a//data/@data-figure"))
    ids = (key.partition("/") for key in linked)
    figures = [(replies[reply], replies[reply].figures[id_]) for reply, _, id_ in ids]
    template = templates().get_template("entries.html")
    return template.render(part=partial(part, view), figures=figures) if figures else ""


def render_markdown(
    library: Library, page: SitePage, markdown: str, address: str, file: Path
) -> str:
    """Fill in a hand-written Markdown page of `file`, which may use what templates use.

    `figure("2021-107", "agencies")` in it shows that figure. Raises TemplateError, and LabelError
    for a label that there is not.
    """
    view = PageView(library, page, address)

    def figure(reply_id: str, id_: str) -> Markup:
        reply = next((reply for reply in library.replies if reply.id == reply_id), None)
        if reply is None or id_ not in reply.figures:
            raise UndefinedError(f"no figure {reply_id}/{id_}")
        macros: Any = templates().get_template("figure.html").make_module({"page": view})
        text = view.value_text(reply.figures[id_])
        return Markup(macros.figure_data(reply, id_, text))  # noqa: S704 - as the macro made it

    environment = sandbox().overlay(finalize=page_value)
    code = environment.compile(markdown, filename=str(file))
    template = environment.template_class.from_code(environment, code, environment.globals)
    return template.render(page=view, figure=figure)
