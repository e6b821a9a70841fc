"""The stages of reading, in order, each with what it needs and gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mahdar import model
from mahdar.acts.confidence import weigh
from mahdar.acts.engagements import read_engagements
from mahdar.acts.events import code_events
from mahdar.acts.positions import read_positions
from mahdar.acts.reading import Acts
from mahdar.acts.statements import read_statements
from mahdar.document.document import Document
from mahdar.errors import LanguageError
from mahdar.languages.ar import lexicon as arabic
from mahdar.mentions.dates import parse_iso
from mahdar.mentions.scene import Scene, build_scene
from mahdar.mentions.spelling import settle_prepositions
from mahdar.record.assemble import assemble

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import Lexicon

__all__ = ["LANGUAGES", "read_article"]

#: Languages with a pack.
LANGUAGES = ("ar",)
_NAMES = {
    "fa": "Persian",
    "ur": "Urdu",
    "ps": "Pashto",
    "ku": "Kurdish",
    "ckb": "Central Kurdish",
    "ug": "Uyghur",
    "sd": "Sindhi",
    "he": "Hebrew",
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "de": "German",
    "it": "Italian",
    "pt": "Portuguese",
    "tr": "Turkish",
    "ru": "Russian",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
}


def read_article(article: model.Article, *, language: str | None = None) -> model.Record:
    """The record of one article.

    ``language`` insists on a pack whatever the text looks like. Raises the input
    errors of `mahdar.errors`: no string or empty, mojibake, binary data, too large, a
    date of publication that is none, or a language without a pack.
    """
    from mahdar.languages.detect import detect
    from mahdar.source.checks import check_text
    from mahdar.source.fields import iso_date

    where = article.id or article.file
    check_text(article.text, where=where)
    if article.published is not None:
        day = iso_date(article.published, where=where) if article.published else None
        article = replace(article, published=day)
    wanted = language or article.language
    if language is None:
        found = detect(article.text)
        if found is not None and found not in LANGUAGES:
            name = _NAMES.get(found, "in another language")
            raise LanguageError(
                f"the text is {name} ({found}), and only Arabic (ar) can be read; "
                "pass language='ar' (--language ar) to insist",
                where=where,
                language=found,
            )
        wanted = "ar"
    if wanted not in LANGUAGES:
        raise LanguageError(f"no language pack {wanted!r}; valid: {', '.join(LANGUAGES)}", where=where, language=wanted)
    lexicon = arabic.load()
    scene = read_mentions(article, lexicon)
    acts = read_acts(scene)
    return assemble(article, scene, acts, wanted)


def read_mentions(article: model.Article, lexicon: Lexicon) -> Scene:
    """Text to entities: words, dateline, dates, people, things."""
    document = Document(article.text, lexicon.lookup)
    settle_prepositions(document, lexicon)
    scene = build_scene(document, lexicon, parse_iso(article.published))
    for person in scene.people:
        person.mentions.sort()
    for number, thing in enumerate(sorted(scene.things.values(), key=lambda t: min(t.mentions)), len(scene.people) + 1):
        thing.id = f"e{number}"
    return scene


def read_acts(scene: Scene) -> Acts:
    """Entities to acts: engagements, statements, positions, events."""
    acts = Acts()
    acts.engagements = read_engagements(scene)
    acts.statements = read_statements(scene, acts.engagements)
    acts.positions = read_positions(scene, acts.statements, acts.ways)
    acts.events = code_events(scene, acts)
    weigh(scene, acts)
    return acts
