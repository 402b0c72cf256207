"""What a page tells machines in the head of its HTML."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..data.schema import InBothLanguages
from ..reply import Library, Reply, Section
from ..words.labels import word
from ..words.languages import LOCALES, other_language
from ..words.provenance import days_for_machines, source_names
from ..words.sentences import facts_text
from .feed import feed_url
from .linked_data import linked_data, script_text
from .sitemap import Publication, SitePage, alternates
from .summary import Summary

SOCIAL_PICTURE = "assets/social.png"
_PICTURE_SIZE = (1200, 630)
_MOST_KEYWORDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a page. All addresses are absolute, or missing where the site's is not known.

    Only those of `alternates`, the page's versions by `hreflang`, are then relative to the site's
    root. `metas` is `<meta name>`, `properties` `<meta property>`; `linked_data` is the text of a
    script of JSON-LD; `feed` is where the feed lies, relative to the root.
    """

    title: str
    canonical: str
    alternates: Mapping[str, str]
    metas: Mapping[str, str]
    properties: Mapping[str, str]
    linked_data: str
    feed: str


def page_head(library: Library, page: SitePage, publication: Publication, summary: Summary) -> Head:
    """The head of a page. The front door, whose title is the site's name, names the site once."""
    site_name = word(library.labels, "site-name", page.lang)
    return Head(
        title=summary.title if page.kind == "front" else f"{summary.title} - {site_name}",
        canonical=publication.address and f"{publication.address}{page.url}",
        alternates=alternates(page, publication.address),
        metas={
            "description": summary.description,
            **_government_names(library, page, summary.title),
            "twitter:card": "summary_large_image",
        },
        properties=_open_graph(library, page, publication.address, summary),
        linked_data=publication.address
        and script_text(linked_data(library, page, publication, summary)),
        feed=publication.address and feed_url(page.lang),
    )


def _government_names(library: Library, page: SitePage, title: str) -> dict[str, str]:
    """The names that pages of Chinese governments use, by the rules of the State Council's office.

    `SiteIDCode`, which only a government's own site is given, is left out.
    """
    site = {"SiteName": word(library.labels, "site-name", page.lang)}
    if page.reply is None:
        return {**site, "ColumnName": page.title}
    reply = page.reply
    is_stated, sources = "published" in days_for_machines(reply), reply.facts_of("source")
    published = reply.published if is_stated else None
    minute = f"{published:%Y-%m-%d %H:%M}" if isinstance(published, dt.datetime) else str(published)
    return {
        **site,
        "ColumnName": word(library.labels, "replies", page.lang),
        "ArticleTitle": title,
        **({"PubDate": minute} if published else {}),
        "ContentSource": facts_text(sources, page.lang) or source_names(reply, page.lang)["issuer"],
        "Keywords": ",".join(keywords(reply, page.section, page.lang)),
    }


def keywords(reply: Reply, section: Section | None, lang: str) -> tuple[str, ...]:
    """The terms that a section uses most; of a whole reply, its topics first. At most ten."""
    sentences, topics = reply.sentences, reply.topics
    if section is not None:
        sentences, topics = section.pieces, ()
    uses = [use.term for sentence in sentences for use in sentence.terms]
    terms = {term.id: term for term in uses}
    ranked = [terms[id_] for id_, _ in Counter(term.id for term in uses).most_common()]
    named: tuple[InBothLanguages, ...] = (*topics, *ranked)
    words = [each.text(lang) for each in named]
    # A comma parts keywords, so one that has a comma is none.
    return tuple(dict.fromkeys(w for w in words if "," not in w))[:_MOST_KEYWORDS]


def _open_graph(library: Library, page: SitePage, address: str, summary: Summary) -> dict[str, str]:
    width, height = _PICTURE_SIZE
    tagline = word(library.labels, "site-tagline", page.lang)
    article = {}
    if page.reply is not None and (published := days_for_machines(page.reply).get("published")):
        article = {"article:published_time": published}
    located = {
        "og:url": f"{address}{page.url}",
        "og:image": f"{address}{SOCIAL_PICTURE}",
        "og:image:type": "image/png",
        "og:image:width": str(width),
        "og:image:height": str(height),
        "og:image:alt": tagline,
    }
    return {
        "og:type": "article" if page.reply else "website",
        "og:site_name": word(library.labels, "site-name", page.lang),
        "og:title": summary.title,
        "og:description": summary.description,
        "og:locale": _open_graph_locale(page.lang),
        "og:locale:alternate": _open_graph_locale(other_language(page.lang)),
        **(located if address else {}),
        **article,
    }


def _open_graph_locale(lang: str) -> str:
    return LOCALES[lang].replace("-", "_")
