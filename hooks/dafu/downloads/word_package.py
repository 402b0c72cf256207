"""A Word document's properties, and its bytes, in which nothing changes from build to build."""

import datetime as dt
import io
import zipfile

from docx.document import Document

from ..reply import Library, Reply
from ..words.bilingual import in_both, joined, of_both
from ..words.languages import LOCALES
from ..words.letter import shortened
from ..words.provenance import captured_title, source_line
from .archive import archive

_LONGEST_PROPERTY = 255


def set_properties(document: Document, library: Library, reply: Reply) -> None:
    """Say what the document is. Its dates are the day by which the reply is dated."""
    site_name = joined(in_both(library, "site-name"), " ")
    day = dt.datetime(*reply.day.timetuple()[:3], tzinfo=dt.UTC)
    source = of_both(lambda lang: source_line(library, reply, lang))
    properties = document.core_properties
    properties.title = _property(joined(captured_title(reply)))
    properties.subject = _property(joined(source))
    properties.author = properties.last_modified_by = _property(site_name)
    properties.comments = f"SHA-256 {reply.sha256}"
    properties.keywords = _property(", ".join(topic.zh for topic in reply.topics))
    properties.category = ""
    properties.language = LOCALES["zh"]
    properties.created = properties.modified = day
    properties.revision = 1


def _property(text: str) -> str:
    """As much of a text as a property holds."""
    cut = shortened(text, _LONGEST_PROPERTY - len("…"))
    return cut if len(cut) <= _LONGEST_PROPERTY else f"{cut[: _LONGEST_PROPERTY - 1]}…"


def packed(document: Document) -> bytes:
    """The document as a file."""
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source:
        return archive({name: source.read(name) for name in source.namelist()})
