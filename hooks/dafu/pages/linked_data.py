"""What a page is about in schema.org's terms, as JSON-LD. It states nothing the data does not."""

import json

from ..data.facts import PROPOSALS
from ..reply import Fact, Library, Reply
from ..words.addresses import reply_url
from ..words.labels import word
from ..words.languages import LANGUAGE_TAGS, LANGUAGES, other_language
from ..words.letter import reply_title
from ..words.provenance import days_for_machines
from ..words.sentences import fact_text
from .dataset import Node, dataset
from .sitemap import Publication, SitePage
from .summary import Summary

_DAYS = {"dateCreated": "signed", "datePublished": "published"}


def linked_data(
    library: Library, page: SitePage, publication: Publication, summary: Summary
) -> Node:
    """The page's nodes as one graph. A part of a reply refers to it by its overview."""
    address = publication.address
    nodes: list[Node] = []
    if page.kind in ("front", "home"):
        nodes.append(_website(library, address))
    else:
        nodes.append(_breadcrumbs(library, page, address))
    if page.reply is not None and page.kind == "reply":
        nodes.append(_report(page.reply, page.lang, address))
    elif page.reply is not None:
        nodes.append(_part(page.reply, page, publication, summary))
    return {"@context": "https://schema.org", "@graph": nodes}


def script_text(node: Node) -> str:
    """JSON for a `<script>`: no character in it can end the element."""
    text = json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _website(library: Library, address: str) -> Node:
    names = [word(library.labels, "site-name", lang) for lang in LANGUAGES]
    return {
        "@type": "WebSite",
        "@id": address,
        "url": address,
        "name": names[0],
        "alternateName": names[1],
        "inLanguage": list(LANGUAGE_TAGS.values()),
    }


def _report(reply: Reply, lang: str, address: str) -> Node:
    """The reply in one language, tied to itself in the other and to the captured page."""
    twin = "translationOfWork" if lang == "en" else "workTranslation"
    days = days_for_machines(reply)
    issuers = [_issuer(issuer, lang) for issuer in reply.facts_of("issuer")]
    node: Node = {
        **_version(reply, lang, address),
        "author": issuers if len(issuers) > 1 else issuers[0],
        **{name: days[day] for name, day in _DAYS.items() if day in days},
        twin: _version(reply, other_language(lang), address),
        "isBasedOn": {
            "@type": "TextObject",
            "name": reply_title(reply, "zh"),
            "inLanguage": LANGUAGE_TAGS["zh"],
            "encodingFormat": "text/plain",
            "sha256": reply.sha256,
        },
    }
    if reply.topics:
        node["keywords"] = [topic.text(lang) for topic in reply.topics]
    if proposals := [*filter(None, map(reply.facts.get, PROPOSALS))]:
        node["about"] = {"@type": "CreativeWork", "name": fact_text(proposals[0], lang)}
    return node


def _version(reply: Reply, lang: str, address: str) -> Node:
    url = address + reply_url(reply, lang)
    return {
        "@type": "Report",
        "@id": url,
        "url": url,
        "name": reply_title(reply, lang),
        "inLanguage": LANGUAGE_TAGS[lang],
    }


def _issuer(fact: Fact, lang: str) -> Node:
    return {
        "@type": "GovernmentOrganization",
        "name": fact_text(fact, lang),
        "alternateName": fact_text(fact, other_language(lang)),
    }


def _part(reply: Reply, page: SitePage, publication: Publication, summary: Summary) -> Node:
    """A page of a reply that is not its overview; the register of figures is a dataset."""
    report = {"@id": publication.address + reply_url(reply, page.lang)}
    node: Node = {
        "@type": "WebPage",
        "@id": f"{publication.address}{page.url}",
        "url": f"{publication.address}{page.url}",
        "name": summary.title,
        "description": summary.description,
        "inLanguage": LANGUAGE_TAGS[page.lang],
    }
    if page.kind == "figures":
        return {**node, **dataset(reply, page, publication), "isBasedOn": report}
    return {**node, "isPartOf": report}


def _breadcrumbs(library: Library, page: SitePage, address: str) -> Node:
    trail = [(word(library.labels, "home", page.lang), f"{page.lang}/")]
    if page.reply is not None:
        trail.append((page.reply.name.text(page.lang), reply_url(page.reply, page.lang)))
    if page.kind != "reply":
        trail.append((page.title, page.url))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": f"{address}{url}"}
            for place, (name, url) in enumerate(trail, 1)
        ],
    }
