"""Charts drawn: for the pages that show them, and as files that travel without a page."""

from ..reply import Chart, Library, Reply
from ..templating import templates
from ..words.addresses import chart_url
from ..words.languages import LANGUAGE_TAGS, LANGUAGES
from .drawing import Drawing
from .layout import LAYOUTS, draw
from .text import chart_text


def drawn(library: Library, reply: Reply, chart: Chart, lang: str) -> dict[str, Drawing]:
    """A chart in one language by its layout: `wide` and `narrow`."""
    text = chart_text(library, reply, chart, lang)
    return {name: draw(text, layout) for name, layout in LAYOUTS.items()}


def chart_files(library: Library, reply: Reply) -> dict[str, str]:
    """Every chart of a reply as a file of its own in each language, by the file's URL."""
    template = templates().get_template("chart.svg")
    return {
        chart_url(reply, chart, lang): template.render(
            drawing=drawn(library, reply, chart, lang)["wide"],
            reply=reply,
            lang=lang,
            tag=LANGUAGE_TAGS[lang],
        )
        for chart in reply.charts
        for lang in LANGUAGES
    }
