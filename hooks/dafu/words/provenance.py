"""Where a reply comes from, as everything that leaves the site must say."""

import datetime as dt
from collections.abc import Callable

from ..data.schema import Bilingual
from ..reply import Library, Reply
from .bilingual import in_both, of_both, pair
from .labels import word
from .letter import reply_title
from .quantities import date_text
from .sentences import fact_text, facts_text, tagged


def source_line(library: Library, reply: Reply, lang: str) -> str:
    """The source in one line: who issued which letter, and when it was signed."""
    signed = day_of_letter(library, reply, lang)
    return word(library.labels, "source-line", lang, **source_names(reply, lang), signed=signed)


def day_of_letter(
    library: Library, reply: Reply, lang: str, written: Callable[[dt.date, str], str] = date_text
) -> str:
    """When the letter was signed; where it does not say, when it came out, or that it is undated.

    `written` gives a complete date in a language; an editor's reading says that it is one.
    """
    signed = reply.facts.get("signed")
    if signed and signed.date:
        return tagged(signed.tag, written(signed.date, lang), lang)
    if signed and signed.quote:
        return fact_text(signed, lang)
    if reply.published:
        return word(
            library.labels, "dated-published", lang, published=written(reply.published, lang)
        )
    return word(library.labels, "undated", lang)


def days_for_machines(reply: Reply) -> dict[str, str]:
    """The complete dates `signed` and `published`; one that is read has `_reading` in its name."""
    facts = (reply.facts[id_] for id_ in ("published", "signed") if id_ in reply.facts)
    return {
        f"{fact.id}{'_reading' if fact.tag else ''}": fact.date.isoformat()
        for fact in facts
        if fact.date
    }


def source_names(reply: Reply, lang: str) -> dict[str, str]:
    """Who issued which letter, by the names that labels have for them."""
    return {
        "issuer": facts_text(reply.facts_of("issuer"), lang),
        "title": reply_title(reply, lang),
    }


def issuer_names(reply: Reply) -> Bilingual:
    """Who issued the letter, in both languages."""
    return of_both(lambda lang: facts_text(reply.facts_of("issuer"), lang))


def captured_title(reply: Reply) -> Bilingual:
    """The letter's title, in Chinese as captured."""
    return pair(zh=reply.title.zh.text, en=reply_title(reply, "en"))


def terms_of_use(library: Library, reply: Reply) -> Bilingual:
    """What the files of the reply are, whose its text is, and which language prevails."""
    title, issuer = captured_title(reply), issuer_names(reply)
    return in_both(library, "package-description", title=title, issuer=issuer)
