"""What templates may call, each bound to one page and its language."""

from __future__ import annotations

from ..reply import Figure, Library, Reply
from . import cite, describe, letter, runs
from .chart import LAYOUTS, draw, percent
from .chart_text import chart_text
from .drawing import Box
from .labels import word
from .sitemap import LANGUAGES, Page, chart_url, relative_url
from .wording import date_text


def bindings(library: Library, page: Page, address: str) -> dict[str, object]:
    """The names that every template knows. `say` picks a bilingual text, `t` a label.

    `address` is where the site will be published, ending in `/`; `absolute` is an URL below it.
    """
    lang, own_address = page.lang, f"{address}{page.url}"
    linked: set[str] = set()
    used: dict[tuple[str, str], tuple[Reply, Figure]] = {}
    placed: dict[str, Box] = {}

    def use_figure(reply: Reply, id_: str) -> str:
        """Note that the page shows a figure, so that it gets a passport; writes nothing."""
        used[reply.id, id_] = (reply, reply.figures[id_])
        return ""

    def place(id_: str, box: Box) -> str:
        """Note where the page's style sheet is to put an element; writes nothing."""
        placed[id_] = box
        return ""

    def first_use(term: str) -> bool:
        """Whether the page meets this term for the first time, in the order of reading."""
        known = term in linked
        linked.add(term)
        return not known

    def href(url: str) -> str:
        return relative_url(page, url)

    return {
        "library": library,
        "page": page,
        "reply": page.reply,
        "section": page.section,
        "lang": lang,
        "other": LANGUAGES[1 - LANGUAGES.index(lang)],
        "t": lambda key, **values: word(library.labels, key, lang, **values),
        "t_in": lambda key, language: word(library.labels, key, language),
        "say": lambda text: getattr(text, lang),
        "say_in": getattr,
        "href": href,
        "absolute": lambda url: f"{address}{url}",
        "first_use": first_use,
        "use_figure": use_figure,
        "used_figures": lambda: list(used.values()),
        "place": place,
        "placed": placed,
        "figure_href": lambda reply, id_: href(f"{lang}/{reply.id}/figures/#f-{id_}"),
        "sentence_href": lambda reply, anchor, language=lang: href(
            letter.sentence_url(reply, anchor, language)
        ),
        "runs": lambda reply, sentence, language=lang: runs.runs(reply, sentence, language),
        "quote_runs": lambda reply, quote: runs.quote_runs(reply, quote, lang),
        "text_of": lambda reply, sentence: runs.sentence_text(reply, sentence, lang),
        "fact_text": lambda fact: runs.fact_text(fact, lang),
        "date_text": lambda date: date_text(date, lang),
        "reply_title": lambda reply: letter.reply_title(reply, lang),
        "section_title": lambda reply, section: letter.section_title(reply, section, lang),
        "gbt_original": lambda reply: cite.gbt_original(library, reply, lang),
        "gbt_page": lambda reply: cite.gbt_page(library, reply, lang, own_address),
        "bibtex_original": lambda reply: cite.bibtex_original(library, reply, lang),
        "bibtex_page": lambda reply: cite.bibtex_page(library, reply, lang, own_address),
        "figure_citation": lambda reply, figure: cite.figure_citation(
            library, reply, figure, lang, f"{address}{letter.figure_url(reply, figure, lang)}"
        ),
        "paragraphs": letter.paragraphs,
        "terms_by_kind": lambda: letter.terms_by_kind(library.glossary),
        "sentences_with": letter.sentences_with,
        "figures_of": lambda reply, ids: [reply.figures[id_] for id_ in ids],
        "value_text": lambda figure: describe.value_text(figure, lang),
        "machine_value": lambda figure: describe.machine_value(figure.quantity),
        "full_value": lambda figure: describe.full_value(figure, lang),
        "unit_text": lambda figure: describe.unit_text(figure, lang),
        "unit_suffix": lambda figure: describe.unit_suffix(figure, lang),
        "period_text": lambda figure: describe.period_text(figure, library, lang),
        "scope_text": lambda figure: describe.scope_text(figure, library, lang),
        "rank_text": lambda figure, reply: describe.rank_text(figure, reply, library, lang),
        "bound_text": lambda figure: describe.bound_text(figure.quantity, library, lang),
        "comparison_text": lambda figure: describe.comparison_text(figure, library, lang),
        "inputs_of": describe.inputs_of,
        "chart_href": lambda reply, chart: href(chart_url(reply, chart, lang)),
        "draw": lambda reply, chart, layout: draw(
            chart_text(library, reply, chart, lang), LAYOUTS[layout]
        ),
        "percent": percent,
        "formula_text": lambda figure, reply: describe.formula_in_words(figure, reply, lang),
    }
