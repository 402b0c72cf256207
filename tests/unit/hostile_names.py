"""Names, labels, marks and texts that say something else than they should."""

import re
from collections.abc import Iterator
from pathlib import Path

from .hostile_faults import (
    GLOSSARY,
    LABELS,
    Fault,
    Spoil,
    captured_too,
    edited,
    group,
    quoted,
    somewhere,
)
from .hostile_letter import REPLY

_LABEL = 'zh: "首批自主评聘企业"'
_SECTION = "  - id: next-steps"
_SENTENCE = "去年,全市共培育副高以上专业技术人才"
_ENGLISH = (
    "Last year the city as a whole trained a total of {associate-senior} professional and "
    "technical personnel of associate-senior level or above, an increase of "
    "{associate-senior-growth} year on year."
)


def _source_line(text: str) -> Spoil:
    """Write a label in both languages, which pages fill in with what the letter says."""

    def spoil(folder: Path) -> None:
        content = (folder / LABELS).read_text("utf-8")
        label = r"(?<=  source-line:\n)(    zh: ).*(\n    en: ).*"
        changed = re.sub(label, lambda m: f"{m[1]}{quoted(text)}{m[2]}{quoted(text)}", content)
        (folder / LABELS).write_text(changed, "utf-8")

    return spoil


def labels() -> Iterator[Fault]:
    """Braces with which Python's formats look into values, or make them long."""
    braces = ["{issuer.__class__}", "{issuer!r}", "{issuer:>9}", "{issuer:>999999999}", "{0}", "{}",
              "{issuer", "}", "{issuer[0]}", "{issuer}" * 50, "{issuer.nosuch}", "{config}",
              "{issuer:{title}}"]  # fmt: skip
    found = [(text, LABELS, _source_line(text)) for text in braces]
    yield from group("label", "label-malformed", found)


def ids() -> Iterator[Fault]:
    """Ids that climb paths, or that another page, file or entry has."""
    climbing = ["../../x", "/etc", "..", ".", "CON", "a.", "a/b", "a\\b", "%2e%2e", "A", "ａ", "é",
                "a" * 61, "a--b", "-a", "a-", "9", "a b", "a#b", "a?b", "<b>", "{{ a }}",
                "__proto__"]  # fmt: skip
    found = [(n, REPLY, edited(_SECTION, f"  - id: {quoted(n)}")) for n in climbing]
    yield from group("id", "value-wrong", found)
    names = "figures full parallel benefits index con prn aux nul com1 lpt9".split()
    taken = [(n, REPLY, edited(_SECTION, f"  - id: {n}")) for n in names]
    yield from group("id", "id-reserved", taken)
    files = {
        "titles-and-pilots": REPLY,
        "market-supervision": REPLY,
        "skills-actions": REPLY,
        "senior-economist": REPLY,
        "cppcc-jiaxing": GLOSSARY,
    }
    paths = [(n, f, edited(f"  - id: {n}", '  - id: "../../x"', f)) for n, f in files.items()]
    paths.append(("figure", REPLY, edited("\n  agencies:\n", '\n  "../x":\n')))
    paths.append(("label", LABELS, edited("\n  overview:\n", '\n  "../x":\n', LABELS)))
    yield from group("id", "value-wrong", paths)
    fact = '\nfacts:\n  agencies: {kind: text, label: {zh: "甲", en: "a"}, en: "a"}\n'
    terms = edited("  - id: proposal\n", "  - id: cppcc-jiaxing\n", GLOSSARY)
    twice = [
        ("two sections", REPLY, edited(_SECTION, "  - id: skills")),
        ("a figure and a fact", REPLY, somewhere(edited("\nfacts:\n", fact))),
        ("two terms", GLOSSARY, terms),
    ]
    yield from group("id", "id-doubled", twice)
    sums = ["F" * 64, "0" * 63, "g" * 64, "../x"]
    stated = [(s, REPLY, edited("sha256: ", f'sha256: "{s}" #')) for s in sums]
    yield from group("id", "value-wrong", stated)


def lengths() -> Iterator[Fault]:
    """One more than is read of anything."""
    long = [
        ("name", REPLY, edited(_LABEL, f'zh: "{"甲" * 301}"')),
        ("sentence", REPLY, edited(_SENTENCE, "甲" * 10_001 + _SENTENCE)),
        ("word", LABELS, edited('zh: "', f'zh: "{"甲" * 10_001}', LABELS)),
    ]
    yield from group("length", "value-wrong", long)
    own = "{zh: '甲', en: 'a'}"
    section = f"{{id: x, name: {own}, sentences: [{own}]}}"
    term = f"{{id: x, kind: concept, zh: '词', en: 'a', gloss: {own}}}"
    figures = "".join(f"  x{n}: {{label: {own}}}\n" for n in range(1_001))
    many = [
        ("sentences", REPLY, "    sentences:\n", f"      - {own}\n" * 1_001),
        ("sections", REPLY, "\nsections:\n", f"  - {section}\n" * 101),
        ("figures", REPLY, "\nfigures:\n", figures),
        ("terms", GLOSSARY, "\nterms:\n", f"  - {term}\n" * 5_001),
    ]
    more = [(n, file, somewhere(edited(old, old + new, file))) for n, file, old, new in many]
    yield from group("length", "value-wrong", more)
    marks = "".join(f"[{n}家]{{m{n}}}" for n in range(51))
    yield from group(
        "length", "marks-too-many", [("marks", REPLY, edited(_SENTENCE, marks + _SENTENCE))]
    )


def texts() -> Iterator[Fault]:
    """Marks that are none, blanks, and what stands in for a text that is missing."""
    marks = ["{{ config }}", "{% x %}", "[a]{A}", "[a]{../x}", "[[a]{b}]{c}", "}", "{", "]{x}",
             "[a]{x y}", "{agencies}"]  # fmt: skip
    chinese = [(m, REPLY, edited(_SENTENCE, m + _SENTENCE)) for m in marks]
    yield from group("mark", "mark-malformed-zh", chinese)
    stray = ["{{ config }}", "{Agencies}", "{../x}", "{agencies:words}", "}", "{"]
    english = [(m, REPLY, edited(_ENGLISH, m + _ENGLISH)) for m in stray]
    yield from group("mark", "mark-malformed-en", english)
    title = "对市政协八届五次会议第107号提案的答复"
    blank = [
        *((repr(b), REPLY, edited(_LABEL, f'zh: "{b}"')) for b in (" ", "\u3000", "\u2003", "")),
        ("title", REPLY, edited(title, "[]{title}")),
    ]
    yield from group("blank", "text-blank", blank)
    issuer = captured_too("[嘉兴市人力资源和社会保障局]{issuer}", "[]{issuer}")
    yield from group("blank", "fact-blank", [("issuer", REPLY, issuer)])
    bare = ["<script>", "javascript:alert", "甲", "a b", "=x"]
    unquoted = [(b, REPLY, edited(_LABEL, f"zh: {b}")) for b in bare]
    yield from group("unquoted", "text-unquoted", unquoted)
    left_out = [("English", REPLY, edited(_ENGLISH, "left-out"))]
    yield from group("stand-in", "placeholder-missing", left_out)
    sentence = "进一步加强民营企业中高端人才队伍建设。"
    left_out = [("Chinese", REPLY, somewhere(edited(sentence, "left-out")))]
    yield from group("stand-in", "text-differs", left_out)
