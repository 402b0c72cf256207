"""The properties of a figure as programs read them: one table for every file that states them."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..data.schema import Bilingual
from ..numbers.dated_periods import Dated, Relation
from ..numbers.formula import formula_text
from ..numbers.period import PeriodKind
from ..numbers.quantity import Bound
from ..reply import Figure, Library, Reply
from ..words.bilingual import in_both, of_both
from ..words.figures import period_text, scope_text, shown_value, unit_text
from ..words.languages import LANGUAGES
from ..words.provenance import day_of_letter, source_names
from ..words.quantities import machine_text

Node = dict[str, object]
Value = str | int | Bilingual | None
Row = Mapping[str, Value]

LICENCE = "MIT"
TEXT: Node = {"type": "string", "minLength": 1}
BILINGUAL: Node = {"$ref": "#/$defs/bilingual"}
_TEXT_IF_ANY: Node = {**TEXT, "type": ["string", "null"]}
_DECIMAL: Node = {"type": ["string", "null"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}
_RANK: Node = {"type": ["integer", "null"], "minimum": 1}
_SENTENCE: Node = {"type": ["string", "null"], "pattern": r"^s-[0-9]+-[0-9]+$"}
_BOUNDS: Node = {"enum": [bound.value for bound in Bound]}
_BASES: Node = {"enum": ["quoted", "computed"]}
_BASES_AND_READING: Node = {"enum": ["quoted", "reading", "computed"]}
_SIGNS = str.maketrans({"×": "*", "÷": "/", "−": "-"})


class Subject(NamedTuple):
    """A figure with all that its properties are made of."""

    library: Library
    reply: Reply
    figure: Figure


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a figure: `of` gives its value, None for what the letter leaves open.

    `schema` is its JSON Schema, `kind` its type in a Table Schema; `title` and `hint` are labels,
    by default those that its name leads to. A bilingual one is a column for each language.
    """

    name: str
    of: Callable[[Subject], Value]
    schema: Node
    title: str = ""
    hint: str = ""
    kind: str = "string"
    constraints: Node = field(default_factory=dict)

    @property
    def explanation(self) -> str:
        """The label that says what the property means."""
        return self.hint or f"column-{self.name}-hint"

    @property
    def columns(self) -> Mapping[str, str]:
        """The columns of a table by their names, each with the label of its title."""
        title = self.title or self.name
        if self.schema is not BILINGUAL:
            return {self.name: title}
        return {f"{self.name}_{lang}": f"{title}-{lang}" for lang in LANGUAGES}


def properties(*replies: Reply) -> tuple[Property, ...]:
    """The properties as they are for replies: few have figures that are an editor's reading."""
    read = any(figure.basis == "reading" for reply in replies for figure in reply.figures.values())
    return tuple(_BASIS_OR_READING if read and of.name == "basis" else of for of in PROPERTIES)


def figure_rows(library: Library, reply: Reply) -> dict[str, Row]:
    """Every figure's properties by their names, by the figure's id, in the register's order."""
    return {
        id_: {each.name: each.of(Subject(library, reply, figure)) for each in PROPERTIES}
        for id_, figure in reply.figures.items()
    }


def _number(name: str) -> Callable[[Subject], Value]:
    """A number in base units (CNY, not 亿元; 0.1 for 10%) as a decimal with all its digits."""

    def value(of: Subject) -> str | None:
        number = getattr(of.figure.quantity, name)
        return None if number is None else machine_text(number)

    return value


def _unit(of: Subject) -> Bilingual:
    """The name of the base unit: a percentage is a ratio, and 10% are not 0.1%."""
    kind = of.figure.quantity.unit.kind
    if kind.is_bare:
        return in_both(of.library, f"unit-{kind.value}")
    return of_both(lambda lang: unit_text(of.figure, lang))


def _period(of: Subject) -> str | None:
    """A year, `2018/2020`, days, or the letter's words: `每年`, `近3年#1` for one of the three.

    Of days that are not the first and the last there are `2022-12-31`, `2021-01-01/..` for what
    has gone on since the first, and `../2025-12-31` for what is to be by the last.
    """
    period, nth = of.figure.period, of.figure.nth
    if period is None:
        return None
    if period.until:
        return f"{period.first}-01-01/{period.until}"
    if period.dated and period.dated.names_year:
        return _days(period.dated)
    if period.kind is PeriodKind.YEAR:
        return str(period.first)
    if period.kind is PeriodKind.YEARS:
        return f"{period.first}/{period.last}"
    return period.words if nth is None else f"{period.words}#{nth}"


def _days(dated: Dated) -> str:
    match dated.relation:
        case Relation.AT | Relation.AS_AT:
            return str(dated.last)
        case Relation.SINCE | Relation.FROM:
            return f"{dated.first}/.."
        case Relation.BEFORE if not dated.at_end:
            return f"../{dated.first - dt.timedelta(days=1)}"
        case Relation.BY | Relation.BEFORE:
            return f"../{dated.last}"
    return f"{dated.first}/{dated.last}"


def _rank(of: Subject) -> int | None:
    """The rank, where the letter states one: 前三 is none of the three."""
    if of.figure.rank is None:
        return None
    quantity = of.reply.figures[of.figure.rank].quantity
    exact = quantity.bound is Bound.EXACT and quantity.value is not None
    return int(quantity.value) if exact and quantity.value is not None else None


def _formula(of: Subject) -> str | None:
    """The formula over ids with the signs + - * /, each between spaces."""
    formula = of.figure.formula
    return None if formula is None else formula_text(formula, str).translate(_SIGNS)


def _sentence(of: Subject) -> str | None:
    return of.figure.sentence.anchor if of.figure.sentence else None


def _text(of: Subject) -> Bilingual:
    return of_both(lambda lang: shown_value(of.figure, lang))


def _source(of: Subject) -> str:
    """The letter: who issued it, its title and the date of signature."""
    names = source_names(of.reply, "zh")
    day = day_of_letter(of.library, of.reply, "zh")
    return f"{names['issuer']}《{names['title']}》，{day}"


PROPERTIES = (
    Property(
        "id", lambda of: of.figure.id, TEXT, "column-id",
        constraints={"required": True, "unique": True},
    ),
    Property("label", lambda of: of.figure.label, BILINGUAL, "column-label"),
    Property("value", _number("value"), _DECIMAL, kind="number"),
    Property("low", _number("low"), _DECIMAL, "column-low", "column-end-hint", "number"),
    Property("high", _number("high"), _DECIMAL, "column-high", "column-end-hint", "number"),
    Property("unit", _unit, BILINGUAL, "column-unit"),
    Property(
        "bound", lambda of: of.figure.quantity.bound.value, _BOUNDS,
        constraints={"required": True, **_BOUNDS},
    ),
    Property("period", _period, _TEXT_IF_ANY),
    Property("scope", lambda of: of.figure.scope, _TEXT_IF_ANY),
    Property(
        "period_en", lambda of: period_text(of.figure, of.library, "en") or None, _TEXT_IF_ANY,
        "column-period-en", "column-in-english-hint",
    ),
    Property(
        "scope_en", lambda of: scope_text(of.figure, of.library, "en") or None, _TEXT_IF_ANY,
        "column-scope-en", "column-in-english-hint",
    ),
    Property("rank", _rank, _RANK, kind="integer"),
    Property(
        "basis", lambda of: of.figure.basis, _BASES, constraints={"required": True, **_BASES}
    ),
    Property("formula", _formula, _TEXT_IF_ANY),
    Property("quote", lambda of: of.figure.quote, _TEXT_IF_ANY),
    Property("sentence", _sentence, _SENTENCE),
    Property("section", lambda of: of.figure.section, _TEXT_IF_ANY),
    Property("text", _text, BILINGUAL, "column-text"),
    Property("source", _source, TEXT, "column-source", constraints={"required": True}),
    Property(
        "licence", lambda _: LICENCE, TEXT, "column-licence", constraints={"required": True}
    ),
)  # fmt: skip

_BASIS_OR_READING = Property(
    "basis", lambda of: of.figure.basis, _BASES_AND_READING, hint="column-basis-reading-hint",
    constraints={"required": True, **_BASES_AND_READING},
)  # fmt: skip
