"""Files that are not UTF-8, no YAML, or YAML that is not what it seems."""

from collections.abc import Iterator

from .hostile_faults import FILES, GLOSSARY, LABELS, Fault, edited, group, quoted, whole
from .hostile_letter import REPLY

_MANY = 3_000


def encodings() -> Iterator[Fault]:
    """Whole files in another encoding, or without content."""
    text = "对市政协八届五次会议第107号提案的答复\n" * 9
    for encoding in ("gbk", "gb18030", "big5", "utf-16", "utf-32", "shift-jis"):
        content = text.encode(encoding, "replace")
        yield from group(
            "encoding", "file-not-utf8", [(encoding, f, whole(content, f)) for f in FILES]
        )
    for name, content in {
        "overlong": b"a: \xc0\x80",
        "half characters": b"a: \xed\xa0\x80",
        "beyond Unicode": b"a: \xf4\x90\x80\x80",
        "cut": "甲".encode()[:2],
        "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "program": b"\x7fELF\x02\x01\x01\0\xff\xfe",
    }.items():
        yield from group("encoding", "file-not-utf8", [(name, f, whole(content, f)) for f in FILES])
    zeros = [("zeros", f, whole(b"\0" * 500, f)) for f in FILES]
    yield from group("encoding", "character-unseen", zeros)
    narrow = [("UTF-16 of ASCII", f, whole("a: b\n".encode("utf-16-le"), f)) for f in FILES]
    yield from group("encoding", "character-unseen", narrow)
    for name, content in {"nothing": b"", "white space": b" \n \n"}.items():
        yield from group("empty file", "file-empty", [(name, f, whole(content, f)) for f in FILES])
    comments = [("comments", f, whole(b"# a\n", f)) for f in (REPLY, GLOSSARY, LABELS)]
    yield from group("empty file", "file-empty", comments)


def yaml() -> Iterator[Fault]:
    """What explodes, nests, constructs, merges or has no end."""
    lol = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    contents = {
        "yaml-alias": [lol, "a: &a [*a]\n", "a: &a {b: c}\nd:\n  <<: *a\n", "- *x\n"],
        "yaml-deep": ["[" * 99_999, "{a: " * 99_999, "- " * 99_999, "? " * 99_999],
        "yaml-syntax": ["a: b\n---\na: b\n", "a: 'b\n", 'a: "b\n', "a: [b\n", "a: {b\n", "\ta: b\n",
                        "a: b: c\n", "@a: b\n", "`a\n", "%a\n", "a: |x\n  b\n", "!<%ff> a\n",
                        "a: *\n", "&\n", f"{'k' * _MANY}: b\n"],
        "key-not-text": ["? [a]\n: b\n", "? {a: b}\n: c\n", "{a: b}: c\n", "? |-\n  a\n: b\n",
                         "? 'a\n  b'\n: c\n"],
        "yaml-character": [f"%YAML 1.{'9' * 9999}\n---\na: b\n"],
        "value-wrong": ["[]\n", "'a'\n", "- a\n", "a\n", "0\n"],
        "key-missing": ["{}\n", "a: b\n", "null: a\n", "? a\n", "__proto__: a\n"],
    }  # fmt: skip
    for code, made in contents.items():
        files = [(text, f, whole(text.encode(), f)) for text in made for f in (REPLY, LABELS)]
        yield from group("YAML", code, files)
    end = "\nbenefits:\n"
    tags = ["!!python/object/apply:os.system ['id']", "!!python/name:os.system ''", "!include /etc",
            "!!binary aaaa", "!!timestamp 2021-06-08", "!x {}"]  # fmt: skip
    tagged = [(tag, REPLY, edited(end, f"\nextra: {tag}{end}")) for tag in tags]
    yield from group("YAML", "yaml-tag", tagged)
    key = [("tagged key", REPLY, edited(end, f"\n!!python/name:os.system '': a{end}"))]
    yield from group("YAML", "yaml-tag", key)
    unknown = ["<<", "__proto__", "constructor", "{{ x }}", "$(id)", "%s", "../x", "<b>"]
    keys = [(name, REPLY, edited(end, f"\n{quoted(name)}: {{}}{end}")) for name in unknown]
    yield from group("YAML", "key-unknown", keys)
    yield from group(
        "YAML", "duplicate-key", [("twice", REPLY, edited(end, f"\nheadline: []{end}"))]
    )


def escapes() -> Iterator[Fault]:
    """Escapes, behind which any character could hide."""
    escapes = r"\0 \a \b \e \f \n \r \t \v \x41 \x1b \u202e \u200b \ud800 \U0001F600 \N \_ \L \P \/"
    label = 'zh: "首批自主评聘企业"'
    found = [(e, REPLY, edited(label, f'zh: "首批{e}企业"')) for e in escapes.split()]
    found.append(("in a key", LABELS, edited('"全市":', r'"\u5168市":', LABELS)))
    yield from group("escape", "yaml-escape", found)
    yield from group(
        "escape", "yaml-character", [("too high", REPLY, edited(label, r'zh: "\UFFFFFFFF"'))]
    )
