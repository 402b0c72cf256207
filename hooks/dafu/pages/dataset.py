"""The register of figures as a dataset in schema.org's terms: its variables and its files."""

from collections.abc import Iterator

from ..downloads.download import media_type
from ..numbers.quantity import Bound, Quantity
from ..reply import Figure, Reply
from ..words.addresses import download_url
from ..words.figures import formula_in_words, shown_value, unit_text
from ..words.quantities import machine_text
from ..words.sentences import tagged
from .sitemap import Publication, SitePage

Node = dict[str, object]


def dataset(reply: Reply, page: SitePage, publication: Publication) -> Node:
    """What makes the page of the register a dataset: a variable for each figure, and downloads."""
    register = f"{publication.address}{page.url}"
    downloads = list(_downloads(reply, publication))
    figures = reply.figures.values()
    return {
        "@type": "Dataset",
        "variableMeasured": [_variable(figure, reply, page.lang, register) for figure in figures],
        **({"distribution": downloads} if downloads else {}),
    }


def _downloads(reply: Reply, publication: Publication) -> Iterator[Node]:
    for name in sorted(publication.files):
        yield {
            "@type": "DataDownload",
            "name": name,
            "contentUrl": f"{publication.address}{download_url(reply, name)}",
            "encodingFormat": media_type(name),
        }


def _variable(figure: Figure, reply: Reply, lang: str, register: str) -> Node:
    node: Node = {
        "@type": "PropertyValue",
        "propertyID": figure.id,
        "name": figure.label.text(lang),
        "description": shown_value(figure, lang),
        **figure_values(figure.quantity),
        "url": f"{register}#{figure.anchor}",
    }
    if not figure.quantity.unit.kind.is_bare:
        node["unitText"] = unit_text(figure, lang)
    if figure.formula is not None:
        node["measurementTechnique"] = formula_in_words(figure, reply, lang)
    elif figure.tag:
        node["measurementTechnique"] = tagged(figure.tag, shown_value(figure, lang), lang)
    return node


def figure_values(quantity: Quantity) -> Node:
    """The value in base units, or the ends that it lies between, as text with all digits."""
    stated = {"minValue": quantity.low, "maxValue": quantity.high}
    if quantity.bound in (Bound.EXACT, Bound.ABOUT) and quantity.value is not None:
        stated = {"value": quantity.value}
    return {name: machine_text(end) for name, end in stated.items() if end is not None}
