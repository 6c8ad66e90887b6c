"""Finds the entities and the claims in an article: what it says, and who says it.

A document is a dict, described by ``docs/glossator.schema.json``. Its offsets count code points, as Python's strings do:
``text[mark["start"]:mark["end"]] == mark["quote"]``. Nothing is sent anywhere; the model is in the package.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timezone
from typing import Any, NamedTuple

from . import _glossator
from ._glossator import GlossatorError, __version__

__all__ = ["Document", "Exported", "GlossatorError", "__version__", "annotate", "annotate_html", "compare", "export", "load"]

Document = dict[str, Any]


class Exported(NamedTuple):
    """What came of an export."""

    files: dict[str, str]
    """What each file holds, by what follows the document's name in its name: ``{".csv": "id,kind..."}``."""
    left_out: str
    """What the format could not hold, as a sentence; empty where everything is there."""


def annotate(text: str, *, article_date: date | str | None = None) -> Document:
    """The entities and claims of a text in English, of up to 16 MiB.

    ``article_date`` is the day that the article was written: dates such as "Monday" are read against it, and against the day that
    the article states where it is None. The interpreter lock is released meanwhile, so a thread pool uses every core.

    Raises GlossatorError if the text is too long or the date is invalid.
    """
    return _annotate(text, False, article_date)


def annotate_html(html: str, *, article_date: date | str | None = None) -> Document:
    """The entities and claims of the article in an HTML page, whose text becomes the document's.

    Navigation, comments and other parts of the page are recognised and left out.
    """
    return _annotate(html, True, article_date)


def export(document: Mapping[str, Any], format: str) -> Exported:
    """The document in a format: "json", "w3c", "label-studio", "doccano", "prodigy", "spacy", "brat", "conll", "csv",
    "claimreview" or "markdown".

    Raises GlossatorError if the format is unknown or the document is not valid.
    """
    files, left_out = _glossator.export_as(json.dumps(document), format)
    return Exported(dict(files), left_out)


def load(files: Mapping[str, str] | str, *, text: str | None = None) -> list[Document]:
    """The documents of a file, given as text, written by this or another tool; the format is recognised by its content.

    Of brat give both, as ``{"a.txt": ..., "a.ann": ...}``. ``text`` is the article, for files that hold marks without their text.

    Raises GlossatorError if the file cannot be read.
    """
    named = {"document": files} if isinstance(files, str) else files
    read = _glossator.import_files(list(named.items()), text, _new_id(), _now())
    return [one["document"] for one in json.loads(read)["documents"]]


def compare(documents: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """How far coders agree who marked the same text: F1, Cohen's kappa, Krippendorff's alpha, and where they differ.

    Raises GlossatorError if there are fewer than two documents, or if their texts differ.
    """
    return json.loads(_glossator.compare_documents([json.dumps(one) for one in documents]))


def _annotate(text: str, is_html: bool, article_date: date | str | None) -> Document:
    day = article_date.isoformat() if isinstance(article_date, date) else article_date
    # Python's strings may hold halves of characters; UTF-8 does not.
    whole = re.sub("[\ud800-\udfff]", "\ufffd", text)
    return json.loads(_glossator.annotate(whole, is_html, day, _new_id(), _now()))


def _new_id() -> str:
    return uuid.uuid4().hex[:16]


def _now() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
