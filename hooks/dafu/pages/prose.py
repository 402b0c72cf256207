"""Hand-written pages state and compute no numbers of their own: those of a reply are filled in."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import nodes
from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no types of its own

from ..checks.english.lexicon import multiples
from ..checks.labels.interface import denies, standing_in
from ..numbers.classify import Numeral, scan_numerals
from ..numbers.english import scan_english_numbers
from ..numbers.numerals import CHINESE
from ..numbers.quantity import QuantityError, parse_quantity
from ..problems.characters import character_name, unseen_characters
from ..problems.problem import Place, Problem
from ..templating import TEMPLATES, sandbox

# Code, attributes, addresses; figures, which are proved elsewhere; names of standards.
_NO_PROSE = re.compile(
    r"`[^`\n]*`|\{:[^}]*\}|\]\([^)]*\)|<data [^>]*>[^<]*</data>|\bfigure\([^)]*\)|\bhalf up\b"
    r"|(?<![A-Za-z])(?:WCAG|ISO|SHA|UTF|GB|CC BY|BCP|RFC|TMX|XLIFF|HTML|CSS)"
    r"[-/ ]?[0-9]+(?:\.[0-9]+)*(?![A-Za-z0-9])"
)
_COMPUTED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
# What would bound or date the value that is filled in behind or before it.
_BOUND = re.compile(
    r"(?:[不未]?[早晚少多低高迟大小]于|不[足超到]|(?<!不)超过?|至少|最[多少迟早]|大约|截至|逾|(?<![最附节接亲])[约近])"
    r"[*_“\"( ]*(?=\{\{)"
    r"|\b(?:(?:no|not|more|less|fewer|earlier|later|greater|larger|smaller) (?:\w+ )?than"
    r"|at (?:least|most)|up to|nearly|almost|approximately|as of)[*_“\"( ]*(?=\{\{)"
    r"|(?<=\}\})[*_”\") ]*(?:以[上下内外]|左右|之[前后]|or (?:more|less|above|below|so)\b)",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_CLAUSE = re.compile(r"(?:[^。！？.!?，,；;：:|\n]|\n(?![\n#*|-]))+")
_TEXT = re.compile("\"[^\"]*\"|'[^']*'")  # within what is computed
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_ROMAN = re.compile(
    r"(?<![A-Za-z])(?!(?:CI|CV|DIV|MIX|XL)(?![A-Za-z]))(?=[MDCLXVI]{2})(?=[MDCL]*[IVX])"
    r"M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})(?![A-Za-z])"
)
_FRACTIONS = re.compile(
    r"\b(?:a|an|one|two|three|four|five|six|seven|eight|nine)[ -]"
    r"(?:thirds?(?![ -]part)|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b",
    re.IGNORECASE,
)
_MULTIPLES_ZH = re.compile("半打|翻了?[一两三]?番|[一过减对]半|成倍|[一两二三四五六七八九十百]倍")
_SCALES = re.compile("(?:thousand|million|billion)s?|[十百千万亿]", re.IGNORECASE)
_NUMERIC = ("No", "Nl")  # ½ and ⑳, Ⅻ; but m² and CO₂ are units and names
_RAISED = frozenset("²³₂₃₄")
_ANCHOR = re.compile(r"^## .*\{: #([a-z-]+) \}$", re.MULTILINE)
_FEW = 2  # up to which prose may count in words
_REACH = 6  # characters behind a Chinese numeral that may be its unit
_ARITHMETIC = (
    nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg,
    nodes.Pos,
)  # fmt: skip
_GIVEN = frozenset({"page", "figure"})  # what a page is given to show
_COUNTING = frozenset("abs count float int length round sum wordcount".split())


def check_numbers(source: str, content: str, lang: str) -> Iterator[Problem]:
    """The numbers that a page's Markdown or its head states; `source` is the name of its file."""
    prose = _COMPUTED.sub(_texts, _NO_PROSE.sub(_blank, content))
    found = {
        at: sign
        for at, sign in enumerate(prose)
        if unicodedata.category(sign) in _NUMERIC
        and sign not in CHINESE
        and not (sign in _RAISED and prose[at - 1 : at].isalpha())
    }
    found |= {m.start(): m[0] for each in (_DIGITS, _ROMAN) for m in each.finditer(prose)}
    if lang == "en":
        found |= {match.start(): match[0] for match in _FRACTIONS.finditer(prose)}
        found |= {stated.start: stated.words for stated in multiples(prose)}
        for number in scan_english_numbers(prose):
            if max(number.values) > _FEW and not _SCALES.fullmatch(number.text):
                found.setdefault(number.start, number.text)
    else:
        found |= {match.start(): match[0] for match in _MULTIPLES_ZH.finditer(prose)}
        found = {n.start: n.text for n in scan_numerals(prose) if _counts(prose, n)} | found
    for start, text in sorted(found.items()):
        yield _problem(source, content, start, "number-in-prose", text)


def check_characters(source: str, content: str) -> Iterator[Problem]:
    """The characters of a page that nobody sees, or that turn what stands beside them."""
    for start, char in unseen_characters(content):
        yield _problem(source, content, start, "character-unseen", character_name(char))


def check_claims(source: str, content: str) -> Iterator[Problem]:
    """What a page claims for the site that nobody has granted it, unless it denies it."""
    prose = _COMPUTED.sub(_blank, _NO_PROSE.sub(_blank, content))
    for clause in _CLAUSE.finditer(prose):
        claim = standing_in(clause[0])
        if claim and not denies(clause[0].partition(claim)[0]):
            start = content.index(claim, clause.start())
            yield _problem(source, content, start, "prose-claim", claim)


def check_bounds(source: str, content: str) -> Iterator[Problem]:
    """What bounds or dates a value that a page fills in, right beside it: it has its own bounds."""
    for bound in _BOUND.finditer(_COMMENT.sub(_blank, _NO_PROSE.sub(_blank, content))):
        yield _problem(source, content, bound.start(), "prose-bounds", bound[0].strip())


def _problem(source: str, content: str, start: int, code: str, found: str) -> Problem:
    line = content.count("\n", 0, start) + 1
    place = Place(path=source, line=line, column=start - content.rfind("\n", 0, start))
    return Problem(place=place, key="", code=code, found=found)


def check_computed(source: str, content: str, file: Path) -> Iterator[Problem]:
    """What a page of `file` works out by itself: arithmetic, counts, numbers written in code.

    Raises TemplateSyntaxError.
    """
    lines = content.split("\n")
    for node in sandbox().parse(content, filename=str(file)).find_all(nodes.Expr):
        number = isinstance(node, nodes.Const) and type(node.value) in (int, float)
        counts = isinstance(node, nodes.Filter) and node.name in _COUNTING
        if number or counts or isinstance(node, _ARITHMETIC):
            place = Place(path=source, line=node.lineno, column=1)
            found = lines[node.lineno - 1].strip()
            yield Problem(place=place, key="", code="page-computes", found=found)


def check_passages(source: str, content: str, lang: str, meta: Iterable[str]) -> Iterator[Problem]:
    """What the program says of itself and a page does not include, or includes changed.

    `meta` names what the page's head sets: nothing but its description. Raises
    TemplateSyntaxError.
    """
    tree = sandbox().parse(content)
    included = [
        node.template.value
        for node in tree.body
        if isinstance(node, nodes.Include) and isinstance(node.template, nodes.Const)
    ]
    if (name := _own_template(lang)) not in included:
        yield _problem(source, content, 0, "passage-missing", f'{{% include "{name}" %}}')
    for key in meta:
        if key != "description":
            yield _problem(source, content, 0, "page-meta", key)
    given = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
    given |= {node.name for node in tree.find_all(nodes.Macro)}
    given |= {node.target for node in tree.find_all(nodes.Import)}
    for changed in sorted(given & _GIVEN):
        yield _problem(source, content, 0, "passage-changed", changed)


def check_shown_passages(page: HtmlElement, source: str, lang: str) -> Iterator[Problem]:
    """The headings of what the program says of itself that a page, as it is shown, lacks."""
    shown = set(page.xpath("//h2/@id"))
    for anchor in _ANCHOR.findall((TEMPLATES / _own_template(lang)).read_text("utf-8")):
        if anchor not in shown:
            place = Place(path=source)
            yield Problem(place=place, key=anchor, code="passage-missing", found=f"## #{anchor}")


def _own_template(lang: str) -> str:
    return f"about.{lang}.md"


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _texts(match: re.Match[str]) -> str:
    """What is computed, with blanks for all but the texts in it."""
    rest, at = "", 0
    for text in _TEXT.finditer(match[0]):
        rest += re.sub(r"[^\n]", " ", match[0][at : text.start()]) + text[0]
        at = text.end()
    return rest + re.sub(r"[^\n]", " ", match[0][at:])


def _counts(text: str, numeral: Numeral) -> bool:
    """Whether a Chinese numeral is that of a quantity of more than a few."""
    if _SCALES.fullmatch(numeral.text):
        return False
    for end in range(numeral.end + _REACH, numeral.start, -1):
        try:
            quantity = parse_quantity(text[numeral.start : end])
        except QuantityError:
            continue
        value = quantity.value
        return value is None or value > _FEW or value != int(value)
    return False
