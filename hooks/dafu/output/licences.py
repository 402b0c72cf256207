"""What the site ships and under which licences: the works of legal/works.yml, as one text."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import distribution, version
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from ..data.schema import Bilingual
from ..reply import Library
from ..tables import table
from ..words.bilingual import in_both, joined
from ..words.provenance import terms_of_use

# What is made of the replies: patterns of paths on the site, as in works.yml.
OF_REPLIES = (
    "data/*",
    "pagefind/*.pf_fragment",
    "pagefind/*.pf_index",
    "pagefind/*.pf_meta",
    "pagefind/*pagefind-entry.json",
)
_LEGAL = Path(__file__).with_name("legal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work on the site, or a part of one; legal/works.yml tells what its fields hold.

    A `{version}` in `name` and `source` stands for that of the installed `package`; `parts_of` is
    the version whose parts are listed, where the files do not tell.
    """

    name: str
    licence: str
    texts: tuple[str, ...]
    what: Bilingual | None = None
    package: str | None = None
    source: str | None = None
    copyright: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    icons: str | None = None
    parts_of: str | None = None
    parts: tuple["Work", ...] = ()


def works() -> tuple[Work, ...]:
    """The works that the site ships besides the replies, with the versions that are installed."""
    listed = map(_installed, table(_LEGAL / "works.yml"))
    return TypeAdapter(tuple[Work, ...]).validate_python(tuple(listed))


def _installed(work: Mapping[str, Any]) -> Mapping[str, Any]:
    if "package" not in work:
        return work
    of = version(work["package"])
    return {**work, **{key: work[key].format(version=of) for key in ("name", "source")}}


def licences_text(library: Library) -> str:
    """The list in both languages, followed by the licences' texts, each of them once."""
    shipped = works()
    title = joined(in_both(library, "licences-title"))
    blocks = [
        _underlined(title, "="),
        _paragraphs(in_both(library, "licences-intro")),
        _underlined(joined(in_both(library, "replies")), "-"),
        _field(library, "licences-files", ", ".join(OF_REPLIES)),
    ]
    blocks += [_paragraphs(terms_of_use(library, reply)) for reply in library.replies]
    for work in shipped:
        blocks += [_underlined(work.name, "-"), _entry(library, work)]
        if work.parts:
            blocks.append(f"{joined(in_both(library, 'licences-parts'))}:")
        blocks += [f"{part.name}\n{_entry(library, part)}" for part in work.parts]
    blocks.append(_underlined(joined(in_both(library, "licences-texts")), "="))
    for name, text in _texts(shipped).items():
        blocks += [_underlined(name, "-"), text]
    return "\n\n".join(blocks) + "\n"


def _entry(library: Library, work: Work) -> str:
    fields = {
        "licences-licence": work.licence,
        "licences-source": work.source,
        "licences-files": ", ".join(work.files),
        "licences-text": ", ".join(_text_name(work, text) for text in work.texts),
    }
    lines = [*((work.what.zh, work.what.en) if work.what else ()), *work.copyright]
    lines += [_field(library, key, value) for key, value in fields.items() if value]
    return "\n".join(lines)


def _field(library: Library, key: str, value: str) -> str:
    return f"{joined(in_both(library, key))}: {value}"


def _texts(shipped: tuple[Work, ...]) -> dict[str, str]:
    """The texts by their names."""
    return {
        _text_name(work, text): _read(text).strip("\n").replace("\r\n", "\n")
        for whole in shipped
        for work in (whole, *whole.parts)
        for text in work.texts
    }


def _text_name(work: Work, text: str) -> str:
    """A licence that many works share has its own name; another is that of its work."""
    return Path(text).stem if text.endswith(".txt") and ":" not in text else work.name


def _read(text: str) -> str:
    package, _, path = text.rpartition(":")
    if not package:
        return (_LEGAL / path).read_text("utf-8")
    installed = distribution(package)  # whose list of files takes long to read
    return installed.read_text(path) or Path(str(installed.locate_file(path))).read_text("utf-8")


def _paragraphs(text: Bilingual) -> str:
    return joined(text, "\n\n")


def _underlined(title: str, line: str) -> str:
    return f"{title}\n{line * 72}"
