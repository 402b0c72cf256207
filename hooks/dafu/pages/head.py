"""What a page tells machines in the head of its HTML."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..reply import Library, Reply, Section
from .labels import word
from .linked_data import linked_data, script_text
from .runs import fact_text
from .sitemap import LANGUAGES, Page, Publication, alternates
from .summary import Summary

SOCIAL_PICTURE = "assets/social.png"
_PICTURE_SIZE = (1200, 630)
_LOCALES = MappingProxyType({"zh": "zh_CN", "en": "en_GB"})
_MOST_KEYWORDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a page. All addresses are absolute.

    `alternates` holds the page's versions by `hreflang`; `metas` is `<meta name>`, `properties`
    `<meta property>`; `linked_data` is the text of a script of JSON-LD.
    """

    title: str
    canonical: str
    alternates: Mapping[str, str]
    metas: Mapping[str, str]
    properties: Mapping[str, str]
    linked_data: str


def page_head(library: Library, page: Page, publication: Publication, summary: Summary) -> Head:
    """The head of a page. The front door, whose title is the site's name, names the site once."""
    site_name = word(library.labels, "site-name", page.lang)
    return Head(
        title=summary.title if page.kind == "front" else f"{summary.title} - {site_name}",
        canonical=f"{publication.address}{page.url}",
        alternates=absolute_alternates(page, publication.address),
        metas={
            "description": summary.description,
            **_government_names(library, page, summary.title),
            "twitter:card": "summary_large_image",
        },
        properties=_open_graph(library, page, publication.address, summary),
        linked_data=script_text(linked_data(library, page, publication, summary)),
    )


def absolute_alternates(page: Page, address: str) -> dict[str, str]:
    """`alternates` with the site's address."""
    return {tag: f"{address}{url}" for tag, url in alternates(page).items()}


def _government_names(library: Library, page: Page, title: str) -> dict[str, str]:
    """The names that pages of Chinese governments use, by the rules of the State Council's office.

    `SiteIDCode`, which only a government's own site is given, is left out.
    """
    site = {"SiteName": word(library.labels, "site-name", page.lang)}
    if page.reply is None:
        return {**site, "ColumnName": page.title}
    facts = page.reply.facts
    return {
        **site,
        "ColumnName": word(library.labels, "replies", page.lang),
        "ArticleTitle": title,
        "PubDate": _minute(facts["published"].date),
        "ContentSource": fact_text(facts.get("source", facts["issuer"]), page.lang),
        "Keywords": ",".join(keywords(page.reply, page.section, page.lang)),
    }


def _minute(date: dt.date | dt.datetime | None) -> str:
    return f"{date:%Y-%m-%d %H:%M}" if isinstance(date, dt.datetime) else str(date)


def keywords(reply: Reply, section: Section | None, lang: str) -> tuple[str, ...]:
    """The terms that a section uses most; of a whole reply, its topics first. At most ten."""
    sentences, topics = reply.sentences, reply.topics
    if section is not None:
        sentences = (*filter(None, [section.heading]), *section.sentences)
        topics = ()
    uses = [use.term for sentence in sentences for use in sentence.terms]
    terms = {term.id: term for term in uses}
    ranked = [terms[id_] for id_, _ in Counter(term.id for term in uses).most_common()]
    words = [str(getattr(named, lang)) for named in (*topics, *ranked)]
    # A comma parts keywords, so one that has a comma is none.
    return tuple(dict.fromkeys(w for w in words if "," not in w))[:_MOST_KEYWORDS]


def _open_graph(library: Library, page: Page, address: str, summary: Summary) -> dict[str, str]:
    width, height = _PICTURE_SIZE
    other = LANGUAGES[1 - LANGUAGES.index(page.lang)]
    tagline = word(library.labels, "site-tagline", page.lang)
    article = {}
    if page.reply is not None and (published := page.reply.facts["published"].date):
        article = {"article:published_time": published.isoformat()}
    return {
        "og:type": "article" if article else "website",
        "og:site_name": word(library.labels, "site-name", page.lang),
        "og:title": summary.title,
        "og:description": summary.description,
        "og:url": f"{address}{page.url}",
        "og:locale": _LOCALES[page.lang],
        "og:locale:alternate": _LOCALES[other],
        "og:image": f"{address}{SOCIAL_PICTURE}",
        "og:image:type": "image/png",
        "og:image:width": str(width),
        "og:image:height": str(height),
        "og:image:alt": tagline,
        **article,
    }
