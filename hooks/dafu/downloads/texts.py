"""The letter as plain text, and its citations."""

from ..reply import Library, Reply
from ..words.addresses import reply_url
from ..words.citations import bibtex_original, bibtex_page
from ..words.labels import word
from ..words.languages import LANGUAGES, explained
from ..words.provenance import source_line
from ..words.sentences import sentence_text


def chinese_text(reply: Reply) -> bytes:
    """The captured page, byte for byte."""
    return reply.captured.encode()


def english_text(library: Library, reply: Reply) -> bytes:
    """The translation, laid out as the captured page is, under a line that says what it is."""
    notice = "\n".join(
        [
            word(library.labels, "prevails", "en"),
            source_line(library, reply, "en"),
            explained(word(library.labels, "captured-hash", "en"), reply.sha256, "en"),
        ]
    )
    letter = "".join(
        # Chinese sentences follow one another without white space; English ones get a space.
        (sentence.gap or " ") + sentence_text(reply, sentence, "en").strip()
        for sentence in reply.sentences
    )
    return f"{notice}\n\n{letter.strip()}\n".encode()


def citations(library: Library, reply: Reply, address: str) -> bytes:
    """BibTeX for the letter and, where the site has an address, for its page in each language."""
    entries = [bibtex_original(library, reply, "zh")]
    entries += [
        bibtex_page(library, reply, lang, address + reply_url(reply, lang))
        for lang in (LANGUAGES if address else ())
    ]
    return ("\n\n".join(entries) + "\n").encode()
