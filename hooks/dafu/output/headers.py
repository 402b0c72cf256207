"""Files that tell web servers which headers to send with the site."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from ..downloads.download import media_type
from .manifest import files_of
from .policy import inline_styles, policy

_OTHERS = MappingProxyType(
    {
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",  # for browsers and scanners that do not know frame-ancestors
        "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
        "payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        # Charts and data are there to be used, on other sites too.
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
)
# What nginx's own mime.types lacks.
_ENDINGS = ("bib", "csv", "tmx")
_HTTPS = (
    "Strict-Transport-Security is yours to add, once every address of the host answers by HTTPS",
    "for good: browsers that have seen it refuse plain HTTP, and it cannot be called back.",
)


def write_headers(folder: Path, scripts: Iterable[str], address: str) -> None:
    """Write the files for servers into the built site in `folder`, which has these inline scripts.

    They are `_headers` and `nginx-headers.conf`. Raises OSError.
    """
    pictures = (Path(folder, *parts) for parts in files_of(folder) if parts[-1].endswith(".svg"))
    styles = {style for path in pictures for style in inline_styles(path.read_text("utf-8"))}
    headers = site_headers(scripts, styles)
    (folder / "_headers").write_text(static_host_file(headers, address), "utf-8")
    (folder / "nginx-headers.conf").write_text(nginx_file(headers), "utf-8")


def site_headers(scripts: Iterable[str], styles: Iterable[str]) -> dict[str, str]:
    """The headers that suit every file of a site that has these inline scripts and styles.

    The styles are those of stand-alone pictures. A page's own policy is narrower, but it cannot
    forbid that another site shows the page in a frame: only a header can.
    """
    return {
        "Content-Security-Policy": policy(scripts, styles, frame_ancestors="'none'"),
        **_OTHERS,
    }


def static_host_file(headers: Mapping[str, str], address: str) -> str:
    """The headers as Netlify and Cloudflare Pages read them, for the site at `address`."""
    lines = [
        "# Netlify and Cloudflare Pages read this file, at the root of what is published only:",
        "# if the site lies in a folder below it, move the file there.",
        *(f"# {line}" for line in _HTTPS),
        f"{urlsplit(address).path or '/'}*",
        *(f"  {name}: {value}" for name, value in headers.items()),
    ]
    return "\n".join(lines) + "\n"


def nginx_file(headers: Mapping[str, str]) -> str:
    """The headers as directives of nginx, with the media types that it does not know."""
    lines = [
        "# Include a copy of this file in the server block. nginx forgets these headers in a",
        "# location that has an add_header of its own: include the file there again.",
        "include mime.types;",
        "types {",
        *(f"    {media_type(f'reply.{ending}')} {ending};" for ending in _ENDINGS),
        "}",
        "charset utf-8;",
        "charset_types text/plain text/css text/csv text/xml application/javascript;",
        *(f'add_header {name} "{value}" always;' for name, value in headers.items()),
        *(f"# {line}" for line in _HTTPS),
        '# add_header Strict-Transport-Security "max-age=31536000" always;',
    ]
    return "\n".join(lines) + "\n"
