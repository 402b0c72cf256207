"""Where a reply comes from, as everything that leaves the site must say."""

from ..data.schema import Bilingual
from ..reply import Library, Reply
from .bilingual import in_both, of_both, pair
from .labels import word
from .letter import reply_title
from .quantities import date_text
from .sentences import fact_text


def source_line(library: Library, reply: Reply, lang: str) -> str:
    """The source in one line: who issued which letter, and when it was signed."""
    signed = date_text(reply.signed, lang)
    return word(library.labels, "source-line", lang, **source_names(reply, lang), signed=signed)


def source_names(reply: Reply, lang: str) -> dict[str, str]:
    """Who issued which letter, by the names that labels have for them."""
    return {"issuer": fact_text(reply.issuer, lang), "title": reply_title(reply, lang)}


def issuer_names(reply: Reply) -> Bilingual:
    """Who issued the letter, in both languages."""
    return of_both(lambda lang: fact_text(reply.issuer, lang))


def captured_title(reply: Reply) -> Bilingual:
    """The letter's title, in Chinese as captured."""
    return pair(zh=reply.title.zh.text, en=reply_title(reply, "en"))


def terms_of_use(library: Library, reply: Reply) -> Bilingual:
    """What the files of the reply are, whose its text is, and which language prevails."""
    title, issuer = captured_title(reply), issuer_names(reply)
    return in_both(library, "package-description", title=title, issuer=issuer)
