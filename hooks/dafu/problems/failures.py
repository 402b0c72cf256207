"""What ended a build, worded for the maintainer."""

import shutil
import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from .problem import Place, Problem
from .refusal import Refusal, RefusedError, reason, refusal

PROJECT = Path(__file__).parents[3]


def explain(error: BaseException, lang: str) -> Refusal | None:
    """Say why a build ended where its cause is the data, a template or the disk; else None."""
    if isinstance(error, RefusedError):
        return error.refusal(lang)
    if isinstance(error, TemplateError):
        return _template_refusal(error, lang)
    if isinstance(error, shutil.Error):  # it lists all files that could not be copied, and why
        return reason("build-interrupted", lang, str(error.args[0][0][-1]))
    if isinstance(error, OSError):
        return reason("build-interrupted", lang, _system_message(error))
    return None


def _system_message(error: OSError) -> str:
    """What the system said, and the end of the file's path, by which one knows it."""
    file = "/".join(Path(str(error.filename or "")).parts[-2:])
    return f"{error.strerror}: {file}" if error.strerror and file else str(error)


def _template_refusal(error: TemplateError, lang: str) -> Refusal:
    file, line = _template_place(error)
    path = str(file.relative_to(PROJECT) if file.is_relative_to(PROJECT) else file)
    problem = Problem(
        place=Place(path=path, line=line), key="", code="template-broken", found=str(error)
    )
    return refusal([problem], lang, {path: file.read_text("utf-8")} if file.is_file() else {})


def _template_place(error: TemplateError) -> tuple[Path, int]:
    """The file and line of a template, to which Jinja leads the traceback too."""
    if isinstance(error, TemplateSyntaxError):
        return Path(error.filename or error.name or "?"), error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    frame = next(f for f in reversed(frames) if not f.filename.endswith(".py"))
    return Path(frame.filename), frame.lineno or 1
