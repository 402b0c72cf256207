"""Citations of a reply, of this site's page of it, and of one of its figures.

`lang` is "zh" or "en": the language of the page on which the citation stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ..reply import Figure, Library, Reply
from .describe import unit_suffix, value_text
from .labels import word
from .letter import reply_title
from .runs import fact_text
from .sitemap import LANGUAGES
from .wording import date_text

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGE_NAMES = {"zh": "Chinese", "en": "English"}
_TEX = str.maketrans(
    {
        **{char: f"\\{char}" for char in "&%$#_"},
        # BibTeX counts braces even behind a backslash.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def gbt_original(library: Library, reply: Reply, lang: str) -> str:
    """GB/T 7714—2015 for the letter itself: of type Z, and without an address, as none is known."""
    return word(
        library.labels,
        "gbt-original",
        lang,
        issuer=fact_text(reply.facts["issuer"], lang),
        title=reply_title(reply, lang),
        signed=_day(reply, "signed").isoformat(),
    )


def gbt_page(library: Library, reply: Reply, lang: str, url: str) -> str:
    """GB/T 7714—2015 for a page of this site: EB/OL, with the date on which the letter came out.

    The standard also wants the date of access, which only the reader knows.
    """
    return word(
        library.labels,
        "gbt-page",
        lang,
        issuer=fact_text(reply.facts["issuer"], lang),
        title=reply_title(reply, lang),
        published=_day(reply, "published").isoformat(),
        url=url,
    )


def bibtex_original(library: Library, reply: Reply, lang: str) -> str:
    """BibTeX for the letter itself, which is in Chinese."""
    return _bibtex(
        f"dafu-{reply.id}",
        {
            **_entry(reply, lang, _day(reply, "signed")),
            "language": f"{{{_LANGUAGE_NAMES['zh']}}}",
            "note": _note(library, reply, lang),
        },
    )


def bibtex_page(library: Library, reply: Reply, lang: str, url: str) -> str:
    """BibTeX for a page of this site."""
    return _bibtex(
        f"dafu-{reply.id}-{lang}",
        {
            **_entry(reply, lang, _day(reply, "published")),
            "language": f"{{{_LANGUAGE_NAMES[lang]}}}",
            "url": f"{{{url}}}",
            "note": _note(library, reply, lang),
        },
    )


def figure_citation(library: Library, reply: Reply, figure: Figure, lang: str, url: str) -> str:
    """One figure in a line: who stated it, in which letter and when, its value, and where.

    A computed figure is said to be computed from the letter. `url` is where the figure stands.
    """
    return word(
        library.labels,
        f"figure-citation-{figure.basis}",
        lang,
        issuer=fact_text(reply.facts["issuer"], lang),
        title=reply_title(reply, lang),
        signed=date_text(_day(reply, "signed"), lang),
        label=getattr(figure.label, lang),
        value=value_text(figure, lang) + unit_suffix(figure, lang),
        url=url,
    )


def _day(reply: Reply, fact: str) -> dt.date:
    date = reply.facts[fact].date
    if date is None:
        raise ValueError(f"the checks of facts let no reply through without its date {fact}")
    return date.date() if isinstance(date, dt.datetime) else date


def _entry(reply: Reply, lang: str, date: dt.date) -> dict[str, str]:
    """Author and title in double braces: BibTeX must not take them apart or change their case."""
    other = LANGUAGES[1 - LANGUAGES.index(lang)]
    author = fact_text(reply.facts["issuer"], lang).translate(_TEX)
    title = f"{reply_title(reply, lang)} [{reply_title(reply, other)}]".translate(_TEX)
    return {
        "author": f"{{{{{author}}}}}",
        "title": f"{{{{{title}}}}}",
        "year": f"{{{date.year}}}",
        "month": _MONTHS[date.month - 1],
    }


def _note(library: Library, reply: Reply, lang: str) -> str:
    colon = "：" if lang == "zh" else ": "
    label = word(library.labels, "captured-hash", lang).translate(_TEX)
    return f"{{{label}{colon}{reply.sha256}}}"


def _bibtex(key: str, fields: Mapping[str, str]) -> str:
    lines = [f"  {name} = {value}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{key},", *lines, "}"])
