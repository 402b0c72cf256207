"""The Atom feed of a language: its replies and their corrections, the newest first."""

from dataclasses import dataclass

from ..data.schema import CorrectionEntry
from ..reply import Library, Reply
from ..templating import templates
from ..words.addresses import reply_url
from ..words.labels import word
from ..words.languages import LANGUAGE_TAGS
from ..words.letter import reply_title
from ..words.provenance import source_line, source_names

_START_OF_DAY = "T00:00:00+08:00"  # the data have days, by the clocks of China


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An entry as Atom has it; `url` is its `id` as well, `updated` a time by RFC 3339."""

    url: str
    title: str
    updated: str
    author: str
    summary: str


def feed_url(lang: str) -> str:
    """Where the feed of a language lies."""
    return f"{lang}/feed.xml"


def feed(library: Library, lang: str, address: str) -> str:
    """The feed of a site that is published at `address`, which ends in `/`."""
    entries = [
        entry for reply in library.replies for entry in _of_reply(library, reply, lang, address)
    ]
    return (
        templates()
        .get_template("feed.xml")
        .render(
            lang=lang,
            tag=LANGUAGE_TAGS[lang],
            address=address,
            title=word(library.labels, "feed-title", lang),
            entries=sorted(entries, key=lambda entry: entry.updated, reverse=True),
        )
    )


def _of_reply(library: Library, reply: Reply, lang: str, address: str) -> list[FeedEntry]:
    url, title = address + reply_url(reply, lang), reply_title(reply, lang)
    source = source_line(library, reply, lang)
    day = f"{reply.day:%Y-%m-%d}"

    def entry(anchor: str, title: str, day: str, summary: str) -> FeedEntry:
        author = source_names(reply, lang)["issuer"]
        return FeedEntry(
            url=url + anchor,
            title=title,
            updated=day + _START_OF_DAY,
            author=author,
            summary=summary,
        )

    def corrected(number: int, correction: CorrectionEntry) -> FeedEntry:
        kind = word(library.labels, "corrections", lang)
        summary = " ".join((correction.what.text(lang), correction.why.text(lang)))
        return entry(f"#correction-{number}", f"{kind} - {title}", correction.on, summary)

    oldest_first = enumerate(reversed(reply.corrections), start=1)
    return [entry("", title, day, source), *(corrected(n, c) for n, c in oldest_first)]
