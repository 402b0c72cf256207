"""Where a reply comes from, as every file that leaves the site must say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ..data.schema import Bilingual
from ..pages.letter import reply_title
from ..pages.runs import fact_text
from ..pages.wording import date_text
from ..reply import Library, Reply
from .bilingual import in_both, of_both, pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The letter's title, in Chinese as captured, who issued it, and its dates.

    `published` is often a time of day, by the page's own clock: no zone is known.
    """

    title: Bilingual
    issuer: Bilingual
    signed: dt.date
    published: dt.date
    sha256: str


def provenance(reply: Reply) -> Provenance:
    """Where the reply comes from."""
    issuer = reply.facts["issuer"]
    return Provenance(
        title=pair(zh=reply.title.zh.text, en=reply_title(reply, "en")),
        issuer=of_both(lambda lang: fact_text(issuer, lang)),
        signed=_date(reply, "signed"),
        published=_date(reply, "published"),
        sha256=reply.sha256,
    )


def source_line(library: Library, reply: Reply) -> Bilingual:
    """The source in one line: who issued which letter, and when it was signed."""
    source = provenance(reply)
    signed = of_both(lambda lang: date_text(source.signed, lang))
    title = of_both(lambda lang: reply_title(reply, lang))
    return in_both(library, "source-line", issuer=source.issuer, title=title, signed=signed)


def _date(reply: Reply, fact: str) -> dt.date:
    date = reply.facts[fact].date
    if date is None:
        raise ValueError(f"the checks of facts let no reply through without its date {fact}")
    return date
