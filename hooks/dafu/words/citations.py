"""Citations of a reply, of this site's page of it, and of one of its figures.

`lang` is "zh" or "en": the language of the page on which the citation stands.
"""

import datetime as dt
from collections.abc import Mapping

from ..reply import Figure, Library, Reply
from .figures import shown_value
from .labels import word
from .languages import explained, other_language
from .letter import reply_title
from .provenance import day_of_letter, source_names
from .sentences import fact_text

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
    names, signed = source_names(reply, lang), day_of_letter(library, reply, lang, _day)
    return word(library.labels, "gbt-original", lang, **names, signed=signed)


def gbt_page(library: Library, reply: Reply, lang: str, url: str) -> str:
    """GB/T 7714—2015 for a page of this site: EB/OL, with the date that the letter bears.

    The standard also wants the date of access, which only the reader knows.
    """
    names, signed = source_names(reply, lang), day_of_letter(library, reply, lang, _day)
    return word(library.labels, "gbt-page", lang, **names, signed=signed, url=url)


def bibtex_original(library: Library, reply: Reply, lang: str) -> str:
    """BibTeX for the letter itself, which is in Chinese."""
    return _bibtex(
        f"dafu-{reply.id}",
        {
            **_entry(reply, lang),
            "language": f"{{{_LANGUAGE_NAMES['zh']}}}",
            "note": _note(library, reply, lang),
        },
    )


def bibtex_page(library: Library, reply: Reply, lang: str, url: str) -> str:
    """BibTeX for a page of this site."""
    return _bibtex(
        f"dafu-{reply.id}-{lang}",
        {
            **_entry(reply, lang),
            "language": f"{{{_LANGUAGE_NAMES[lang]}}}",
            "url": f"{{{url}}}",
            "note": _note(library, reply, lang),
        },
    )


def figure_citation(library: Library, reply: Reply, figure: Figure, lang: str, url: str) -> str:
    """One figure in a line: who stated it, in which letter and when, its value, and where.

    A computed figure is said to be computed from the letter. `url` is where the figure stands; it
    may be empty.
    """
    citation = word(
        library.labels,
        f"figure-citation-{figure.basis}",
        lang,
        **source_names(reply, lang),
        signed=day_of_letter(library, reply, lang),
        label=figure.label.text(lang),
        value=shown_value(figure, lang),
        url=url,
    )
    return citation.rstrip()


def _day(date: dt.date, _: str) -> str:
    return f"{date:%Y-%m-%d}"


def _entry(reply: Reply, lang: str) -> dict[str, str]:
    """Author and title in double braces: BibTeX must not take them apart or change their case."""
    issuers = (fact_text(issuer, lang).translate(_TEX) for issuer in reply.facts_of("issuer"))
    original = reply_title(reply, other_language(lang))
    title = f"{reply_title(reply, lang)} [{original}]".translate(_TEX)
    return {
        "author": " and ".join(f"{{{{{issuer}}}}}" for issuer in issuers),
        "title": f"{{{{{title}}}}}",
        **_month(reply),
    }


def _month(reply: Reply) -> dict[str, str]:
    """Year and month of signature, where the letter states them: BibTeX has no word for a guess."""
    if reply.signed is None or reply.facts["signed"].tag:
        return {}
    return {"year": f"{{{reply.signed.year}}}", "month": _MONTHS[reply.signed.month - 1]}


def _note(library: Library, reply: Reply, lang: str) -> str:
    label = word(library.labels, "captured-hash", lang)
    note = explained(label, reply.sha256, lang)
    if not _month(reply):
        note = f"{day_of_letter(library, reply, lang)}. {note}"
    return f"{{{note.translate(_TEX)}}}"


def _bibtex(key: str, fields: Mapping[str, str]) -> str:
    lines = [f"  {name} = {value}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{key},", *lines, "}"])
