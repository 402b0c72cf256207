"""What of the theme's, Material for MkDocs, is bent to this site's needs, and why.

Here: its templates write titles and words into pages as they are, so they get HTML; and the search
that it brings, which needs its whole index on every page and parts no Chinese, stays behind.

In `docs/.overrides/`, with the reason at each place: the language of a page, where the theme knows
one for the site (`partials/language.html`); the switch to the same page in the other language,
where the theme's script would lead to the other home (`partials/alternate.html`); a `rel` that this
script does not take for its own (`partials/head.html`); the dialog of this site's search.

In `docs/assets/css/theme.css`: its fonts, and the boxes that are too low for Chinese ones. In
`output/policy.py`: its scripts that stand in pages, which are let through by their hashes.
"""

from collections.abc import Iterable

from markupsafe import Markup, escape

from ..reply import Library
from ..words.addresses import glossary_url, register_url
from ..words.labels import word
from ..words.languages import LANGUAGE_TAGS, LANGUAGES
from .head import page_head
from .sitemap import Publication, SitePage, alternates
from .summary import Summary, page_title
from .view import PageView

# Files of the theme that no page of this site loads.
SEARCH_FILES = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
# A template, which is copied as it is where it is not to be filled in.
SITEMAP = "sitemap.xml"

_WORDS = (
    "site-name other-language other-language-hint large-text figures glossary close "
    "search search-hint search-help search-list search-busy search-results search-first "
    "search-instead search-none search-failed search-see "
    "chart-picture copy-value copy-citation copy-link copied "
    "permalink same-in-other show-other in-register in-glossary "
    "feed-title foot-feed"
).split()
# The sections of the hand-written page to which the foot leads.
_FOOT = ("errors", "accessibility", "licences")


def theme_text(text: str) -> Markup:
    """A text as HTML, for the theme's templates, which escape none."""
    return escape(text)


def theme_words(library: Library, lang: str) -> dict[str, Markup]:
    """The words of the header, the foot and the scripts, by their labels' keys."""
    return {name: theme_text(word(library.labels, name, lang)) for name in _WORDS}


def group_title(library: Library, page: SitePage) -> Markup:
    """What to call the pages that `page` is read with: its reply's name, or the site's."""
    if page.reply is None:
        return theme_text(word(library.labels, "site-name", page.lang))
    return theme_text(page.reply.name.text(page.lang))


def page_context(
    library: Library, page: SitePage, publication: Publication, description: str
) -> dict[str, object]:
    """What the theme's templates need to know of a page beside its article."""
    summary = Summary(title=page_title(library, page), description=description)
    return {
        "head": page_head(library, page, publication, summary),
        "lang": page.lang,
        "twin": page.twin_url,
        "home": f"{page.lang}/",
        "register-url": _register(library, page),
        "glossary-url": glossary_url(page.lang),
        "feet": [
            _foot(library, lang) for lang in (LANGUAGES if page.kind == "front" else [page.lang])
        ],
        # Else it has to do with paper alone, and need not be there before the page is shown.
        "page-style": "all" if PageView(library, page, "").has_charts else "print",
        **theme_words(library, page.lang),
    }


def _register(library: Library, page: SitePage) -> str:
    """The register of the page's reply, or of the newest that has one; empty where none has."""
    replies = [page.reply] if page.reply else library.replies
    having = (reply for reply in replies if "figures" in reply.pages)
    return next((register_url(reply, page.lang) for reply in having), "")


def _foot(library: Library, lang: str) -> dict[str, object]:
    """What stands at the foot of each page: who runs the site, and where one may turn."""
    names = {place: word(library.labels, f"foot-{place}", lang) for place in _FOOT}
    return {
        "tag": LANGUAGE_TAGS[lang],
        "publisher": theme_text(word(library.labels, "foot-publisher", lang)),
        "about": f"{lang}/about/",
        "links": {place: theme_text(name) for place, name in names.items()},
    }


def foot_texts(library: Library, lang: str) -> list[str]:
    """All texts that may stand at the foot of a page in a language; first, whose site it is."""
    keys = ("publisher", *_FOOT, "feed")
    return [word(library.labels, f"foot-{key}", lang) for key in keys]


def site_context(library: Library, pages: Iterable[SitePage], address: str) -> dict[str, object]:
    """What the theme's templates need to know that are no page: the sitemap, and the 404."""
    return {
        "sitemap": [(f"{address}{page.url}", alternates(page, address)) for page in pages],
        "not_found": [
            {
                "tag": LANGUAGE_TAGS[lang],
                "title": word(library.labels, "not-found", lang),
                "hint": word(library.labels, "not-found-hint", lang),
                "home": f"{lang}/",
                "home-name": word(library.labels, "home", lang),
                "foot": _foot(library, lang),
            }
            for lang in LANGUAGES
        ],
    }
