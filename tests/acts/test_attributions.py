"""«بحسب»، «وفقا ل»، «على حد قوله»: who is cited for a sentence without a verb of speech."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "قال وزير الخارجية المصري سامح شكري إن المحادثات كانت بناءة.\n"

# text, cue, unnamed source (None: an entity or the last speaker), first word of the content
CASES = [
    ("وستعقد الجولة المقبلة في عمان الشهر القادم، بحسب بيان للوزارة.", "بحسب", "بيان للوزارة", "وستعقد"),
    ("وبلغ عدد القتلى عشرين شخصا على الأقل، وفقا لمصادر طبية.", "وفقا", "لمصادر طبية", "وبلغ"),
    ("ولن تتغير هذه السياسة في المدى القريب، على حد قوله.", "على", None, "ولن"),
]


@pytest.mark.parametrize(("text", "cue", "source", "content"), CASES)
def test_attribution(text: str, cue: str, source: str | None, content: str) -> None:
    statement = mahdar.read(LEAD + text, language="ar").statements[-1]
    record = mahdar.read(LEAD + text, language="ar")
    assert (statement.verb, statement.speaker_text) == (cue, source)
    assert record.quote(statement.content[0]).startswith(content)


def test_according_to_a_principle_is_no_attribution() -> None:
    text = LEAD + "ويجري العمل على تسوية القضية وفقا لمبادرة السلام العربية."
    assert [s.verb for s in mahdar.read(text, language="ar").statements] == ["قال"]
