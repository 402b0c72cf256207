"""A site to be opened from a disk, where no server finds the page of a folder."""

import re

_LINK = re.compile(r'(?<=\shref=")(?![a-z]+:|[/#])([^"#]*)(?=[#"])')


def with_file_links(html: str) -> str:
    """A page whose links lead to the files that they mean: `../en/` to `../en/index.html`."""
    return _LINK.sub(lambda link: _file(link[1]), html)


def _file(path: str) -> str:
    folder = path if path.endswith("/") or not path else f"{path}/"
    is_folder = path.endswith("/") or path.rpartition("/")[2] in ("", ".", "..")
    return f"{folder}index.html" if is_folder else path
