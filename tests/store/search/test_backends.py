"""The same search finds the same things on both databases, whatever is typed."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mahdar.errors import QueryError
from mahdar.model import Article
from mahdar.store import Store, open_store
from mahdar.store.stems import stems

#: What else may stand in an article: other scripts, marks, numbers, signs of query languages.
STRANGE = (
    "قال وزير الخارجية الكازاخي أرمان بيكتوروف إن e\u0301cole ½ ﷺ 日本 ก็ดี x_y a.b 1e5 12abc ٢٠٢٤ كوفيد-19 "
    "https://example.org/a?b=c O'Neil NEAR AND OR NOT Straße İstanbul ǅ ﬁn 𝐀𝐁 100% \\ ^ * : ; -- /* */ "
    "والكيتشاموف وكيتشاموف كيتشاموف بكيتشاموف \ufdf2 ـــ مُدَرِّسٌ."
)


@pytest.fixture(scope="module")
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    spec = spec_from_file_location("press", Path(__file__).parents[1] / "press.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    articles = [*module.press(), Article(text=STRANGE, published="2024-01-01")]
    path = tmp_path_factory.mktemp("both") / "store.db"
    with open_store(path) as one, open_store(request.getfixturevalue("postgres").create()) as other:
        one.add(articles)
        other.add(articles)
        yield one, other


def outcome(store: Store, words: str, unit: str) -> Any:
    try:
        found = store.search(words, unit=unit, sort="newest", limit=100)
    except QueryError as error:
        return str(error)
    return found.total, found.matches, [(hit.id, hit.passage.marks) for hit in found.hits]


_PIECES = st.one_of(
    st.sampled_from(
        (
            *STRANGE.split(),
            *'صين الصين «مبدأ واحدة» -تايوان OR | " ” -" ( ) الطاقة El-Sisi Kazakhstan بكتوروف في'.split(),
        )
    ),
    st.text(max_size=6),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    pieces=st.lists(_PIECES, max_size=6), unit=st.sampled_from(["statements", "positions", "engagements", "articles"])
)
def test_both_find_the_same(both: tuple[Store, Store], pieces: list[str], unit: str) -> None:
    one, other = both
    words = " ".join(pieces)
    assert outcome(one, words, unit) == outcome(other, words, unit)


@pytest.mark.parametrize("word", STRANGE.split())
def test_every_word_of_an_article_is_found_by_itself(both: tuple[Store, Store], word: str) -> None:
    for store in both:
        found = outcome(store, word.rstrip("."), "articles")
        if not stems(word) or word in ("AND", "OR"):
            assert "needs a word" in found
        else:
            assert found[0] >= 1
