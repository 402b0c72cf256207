"""A Word document's properties, and its bytes, in which nothing changes from build to build."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from ..pages.labels import word
from ..pages.sitemap import LANGUAGES
from ..pages.summary import shortened
from ..reply import Library, Reply
from .bilingual import LOCALES, joined
from .provenance import provenance, source_line

# A picture of the template's first page, its styles for Word of 2010, and its bibliography.
_NEEDLESS = (
    RELATIONSHIP_TYPE.THUMBNAIL,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    RELATIONSHIP_TYPE.CUSTOM_XML,
)
_LONGEST_PROPERTY = 255
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def set_properties(document: Document, library: Library, reply: Reply) -> None:
    """Say what the document is. Its dates are the day on which the captured page came out."""
    source = provenance(reply)
    site_name = " ".join(word(library.labels, "site-name", lang) for lang in LANGUAGES)
    published = dt.datetime(*source.published.timetuple()[:3], tzinfo=dt.UTC)
    properties = document.core_properties
    properties.title = _property(joined(source.title))
    properties.subject = _property(joined(source_line(library, reply)))
    properties.author = properties.last_modified_by = _property(site_name)
    properties.comments = f"SHA-256 {source.sha256}"
    properties.keywords = _property(", ".join(topic.zh for topic in reply.topics))
    properties.category = ""
    properties.language = LOCALES["zh"]
    properties.created = properties.modified = published
    properties.revision = 1


def _property(text: str) -> str:
    """As much of a text as a property holds."""
    cut = shortened(text, _LONGEST_PROPERTY - len("…"))
    return cut if len(cut) <= _LONGEST_PROPERTY else f"{cut[: _LONGEST_PROPERTY - 1]}…"


def packed(document: Document) -> bytes:
    """The document as a file.

    Nothing in it is compressed, for compressors differ from machine to machine.
    """
    _drop_needless(document)
    saved, fixed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system = 0  # else it names the system on which it was made
            target.writestr(entry, source.read(name), zipfile.ZIP_STORED)
    return fixed.getvalue()


def _drop_needless(document: Document) -> None:
    package = document.part.package
    for relations in (document.part.rels, package.rels if package else {}):
        for id_, relation in list(relations.items()):
            if relation.reltype in _NEEDLESS:
                del relations[id_]
