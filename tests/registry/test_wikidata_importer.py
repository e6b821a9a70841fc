"""The Wikidata importer: synthetic entities in the format of the dumps, ids that stand for nobody."""

from __future__ import annotations

import bz2
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from mahdar.registry.importers import wikidata
from mahdar.registry.importers._tables import read_table
from mahdar.registry.importers._wikidata_json import MalformedEntity, parse_item, read_items, snak_date

HUMAN = "Q5"
PRESIDENT = "Q900000001"
FOREIGN_MINISTER = "Q900000002"
NAMED_MINISTER = "Q900000003"
BODY_CLASS = "Q900000009"
RURITANIA = "Q900000010"
GRAUSTARK = "Q900000011"
LEAGUE = "Q900000020"

HOLDERS = """\
# Office holders.
person	name_en	names_ar	short_ar	office	title_ar	of	from	to	wikidata	source	note
elphberg-rudolf	Rudolf Elphberg	رودولف إلفبرغ|رودلف الفبرج	إلفبرغ	head_of_state	الرئيس	RUR	2012	2016-05-01		general knowledge	first term
elphberg-rudolf	Rudolf Elphberg	رودولف إلفبرغ|رودلف الفبرج	إلفبرغ	head_of_state	الرئيس	RUR	2020-02-03			general knowledge	curated
sapt-fritz	Fritz Sapt	فريتز سابت	سابت	foreign_minister	وزير الخارجية	RUR				general knowledge	undated
"""
ORGANISATIONS = """\
id	class	name_en	acronym	names_ar	country	parent	sector	event_code	wikidata	source	note
league	igo	League of Ruritania	LR	رابطة روريتانيا			IGO	LR		general knowledge	curated
"""
STATES = f"""\
iso3	wikidata
RUR	{RURITANIA}
GRA	{GRAUSTARK}
"""
POSITIONS = f"""\
item	pattern	office	of	title_ar	note
{PRESIDENT}		head_of_state	RUR	الرئيس	x
{FOREIGN_MINISTER}		foreign_minister		وزير الخارجية	x
	minister of foreign affairs of .*	foreign_minister		وزير الخارجية	x
	herald of .*				left out on purpose
"""
CLASSES = f"item\tclass\tsector\n{BODY_CLASS}\tigo\tIGO\n"


def item_snak(item: str) -> dict[str, Any]:
    value = {"entity-type": "item", "numeric-id": int(item[1:]), "id": item}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "wikibase-entityid"}}


def time_snak(time: str, precision: int) -> dict[str, Any]:
    value = {"time": time, "precision": precision, "calendarmodel": "http://www.wikidata.org/entity/Q1985727"}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "time"}}


def claim(snak: dict[str, Any], rank: str = "normal", **qualifiers: dict[str, Any]) -> dict[str, Any]:
    found = {"type": "statement", "rank": rank, "mainsnak": snak}
    if qualifiers:
        found["qualifiers"] = {prop: [value] for prop, value in qualifiers.items()}
    return found


def day(date: str) -> dict[str, Any]:
    return time_snak(f"+{date}T00:00:00Z", 11)


def entity(item: str, en: str, ar: str = "", aliases: tuple[str, ...] = (), **claims: list[Any]) -> dict[str, Any]:
    labels = {"en": {"language": "en", "value": en}}
    if ar:
        labels["ar"] = {"language": "ar", "value": ar}
    found: dict[str, Any] = {"id": item, "type": "item", "labels": labels, "claims": claims}
    found["aliases"] = {"ar": [{"language": "ar", "value": name} for name in aliases]} if aliases else []
    return found


def human(item: str, en: str, ar: str = "", *positions: Any, aliases: tuple[str, ...] = (), **claims: Any) -> Any:
    return entity(item, en, ar, aliases, P31=[claim(item_snak(HUMAN))], P39=list(positions), **claims)


RUDOLF = human(
    "Q900000101",
    "Rudolf Elphberg",
    "رودولف إلفبرغ",
    claim(item_snak(PRESIDENT), P580=day("2012-03-01"), P582=day("2016-05-01")),
    claim(item_snak(PRESIDENT), P580=day("2020-02-03"), P582=day("2024-02-03")),
    claim(item_snak(PRESIDENT), "deprecated", P580=day("2018-01-01"), P582=day("2019-01-01")),
)
FLAVIA = human(
    "Q900000102",
    "Flavia of Graustark",
    "فلافيا غراوستارك",
    claim(
        item_snak(FOREIGN_MINISTER),
        P642=item_snak(GRAUSTARK),
        P580=time_snak("+2021-06-00T00:00:00Z", 10),
        P582={"snaktype": "somevalue"},
    ),
    aliases=("فْلافيا", "فلافيا غراوستارك", "Flavia"),
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name, text in (
        ("holders.tsv", HOLDERS),
        ("organisations.tsv", ORGANISATIONS),
        ("states.tsv", STATES),
        ("positions.tsv", POSITIONS),
        ("classes.tsv", CLASSES),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(data: Path, *entities: Any, text: str | None = None, extra: tuple[str, ...] = ()) -> int:
    dump = data / "dump.json"
    dump.write_text(json.dumps(list(entities), ensure_ascii=False) if text is None else text, encoding="utf-8")
    tables = ["--positions", str(data / "positions.tsv"), "--organisations", str(data / "classes.tsv")]
    return wikidata.main([str(dump), *tables, "--data", str(data), *extra])


def holders(data: Path) -> list[dict[str, str]]:
    return [dict(row) for row in read_table(data / "holders.tsv").rows]


def terms(data: Path, item: str) -> list[tuple[str, ...]]:
    return [
        tuple(row[c] for c in ("person", "office", "of", "from", "to"))
        for row in holders(data)
        if row["wikidata"] == item
    ]


@pytest.mark.parametrize(
    ("time", "precision", "expected"),
    [
        ("+2019-03-20T00:00:00Z", 11, "2019-03-20"),
        ("+2019-03-00T00:00:00Z", 10, "2019-03"),
        ("+2019-03-20T00:00:00Z", 10, "2019-03"),
        ("+2019-00-00T00:00:00Z", 9, "2019"),
        ("+2010-00-00T00:00:00Z", 8, ""),
        ("+2019-02-30T00:00:00Z", 11, ""),
        ("+2019-00-00T00:00:00Z", 11, ""),
        ("-0044-03-15T00:00:00Z", 11, ""),
        ("yesterday", 11, ""),
    ],
)
def test_a_date_is_as_precise_as_it_claims(time: str, precision: int, expected: str) -> None:
    assert snak_date(time_snak(time, precision)) == expected


@pytest.mark.parametrize("snak", [{"snaktype": "somevalue"}, {"snaktype": "novalue"}, {"snaktype": "value"}])
def test_an_unknown_date_is_empty(snak: dict[str, Any]) -> None:
    assert snak_date(snak) == ""


LAYOUTS = {
    "entities": lambda found: json.dumps({"entities": {e["id"]: e for e in found}}),
    "entities, indented": lambda found: json.dumps({"entities": {e["id"]: e for e in found}}, indent=2),
    "array": json.dumps,
    "array, indented": lambda found: json.dumps(found, indent=2),
    "dump": lambda found: "[\n" + ",\n".join(json.dumps(e) for e in found) + "\n]\n",
    "lines": lambda found: "\n".join(json.dumps(e) for e in found),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("suffix", [".json", ".json.gz", ".json.bz2"])
def test_every_layout_gives_the_same_entities(tmp_path: Path, layout: str, suffix: str) -> None:
    content = LAYOUTS[layout]([RUDOLF, FLAVIA]).encode()
    packed = {".json": bytes, ".json.gz": gzip.compress, ".json.bz2": bz2.compress}[suffix](content)
    (tmp_path / f"d{suffix}").write_bytes(packed)
    reports: list[str] = []
    assert [item.id for item in read_items(tmp_path / f"d{suffix}", reports.append)] == ["Q900000101", "Q900000102"]
    assert reports == []


def test_a_single_entity_is_read_indented_and_on_one_line(tmp_path: Path) -> None:
    for number, indent in enumerate((None, 2)):
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(FLAVIA, indent=indent), encoding="utf-8")
        assert [item.id for item in read_items(path, pytest.fail)] == ["Q900000102"]


def test_malformed_entities_are_reported_one_line_each_and_left_out(tmp_path: Path) -> None:
    lines = [
        '{"id": "Q900000201", "labels": {',
        json.dumps({"labels": {}}),
        json.dumps({"id": "Q900000202", "claims": {"P39": "president"}}),
        json.dumps({"id": "Q900000203", "claims": {"P39": [{"rank": "normal"}]}}),
        json.dumps({"id": "Q900000204", "labels": {"ar": {"language": "ar"}}}),
        json.dumps({"id": "Q900000205", "missing": ""}),
        json.dumps("Q900000206"),
        json.dumps(FLAVIA),
    ]
    path = tmp_path / "d.json"
    path.write_text("\n".join(lines), encoding="utf-8")
    reports: list[str] = []
    assert [item.id for item in read_items(path, reports.append)] == ["Q900000102"]
    assert len(reports) == 7
    assert not any("\n" in line for line in reports)
    assert reports[0].startswith("d.json, line 1: not JSON")
    assert reports[1] == "d.json, line 2: no id"
    assert reports[2] == "d.json, Q900000202: P39 is no list"


def test_a_file_that_is_no_json_gives_nothing(tmp_path: Path) -> None:
    path = tmp_path / "d.json"
    path.write_text("<html>\nblocked</html>", encoding="utf-8")
    reports: list[str] = []
    assert list(read_items(path, reports.append)) == []
    assert len(reports) == 1


def test_empty_lists_stand_for_empty_objects() -> None:
    item = parse_item({"id": "Q900000207", "labels": [], "aliases": [], "claims": []})
    assert item.names("ar") == []
    with pytest.raises(MalformedEntity):
        parse_item({"id": "Q900000207", "labels": ["x"]})


def test_ids_and_missing_dates_are_filled_and_curated_cells_stay(data: Path) -> None:
    assert run(data, RUDOLF) == 0
    assert terms(data, "Q900000101") == [
        ("elphberg-rudolf", "head_of_state", "RUR", "2012", "2016-05-01"),
        ("elphberg-rudolf", "head_of_state", "RUR", "2020-02-03", "2024-02-03"),
    ]
    assert [row["note"] for row in holders(data)] == ["first term", "curated", "undated"]
    assert read_table(data / "holders.tsv").comments == ("Office holders.",)


def test_a_second_run_changes_nothing(data: Path) -> None:
    run(data, RUDOLF, FLAVIA)
    once = (data / "holders.tsv").read_text(encoding="utf-8")
    run(data, RUDOLF, FLAVIA, FLAVIA)
    assert (data / "holders.tsv").read_text(encoding="utf-8") == once


def test_new_persons_are_appended_with_their_arabic_names(data: Path) -> None:
    run(data, FLAVIA)
    row = holders(data)[-1]
    assert row == {
        "person": "flavia-of-graustark",
        "name_en": "Flavia of Graustark",
        "names_ar": "فلافيا غراوستارك|فلافيا",
        "short_ar": "",
        "office": "foreign_minister",
        "title_ar": "وزير الخارجية",
        "of": "GRA",
        "from": "2021-06",
        "to": "",
        "wikidata": "Q900000102",
        "source": "Wikidata",
        "note": "",
    }


def test_a_row_without_dates_takes_the_latest_term(data: Path) -> None:
    fritz = human(
        "Q900000103",
        "Friedrich Sapt",
        "فريتز سابت",
        claim(item_snak(FOREIGN_MINISTER), P580=day("2011-01-01"), P582=day("2012-01-01")),
        claim(item_snak(FOREIGN_MINISTER), P580=day("2022-01-01")),
        P27=[claim(item_snak(RURITANIA))],
    )
    run(data, fritz)
    assert terms(data, "Q900000103") == [
        ("sapt-fritz", "foreign_minister", "RUR", "2022-01-01", ""),
        ("sapt-fritz", "foreign_minister", "RUR", "2011-01-01", "2012-01-01"),
    ]


def test_other_dates_for_a_curated_term_are_reported_not_added(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    late = claim(item_snak(PRESIDENT), P580=day("2020-02-04"))
    run(data, human("Q900000101", "Rudolf Elphberg", "", late, aliases=("رودلف الفبرج",)))
    assert len(holders(data)) == 3
    assert "2020-02-03.. in the table, 2020-02-04.. there" in capsys.readouterr().err


def test_namesakes_elsewhere_are_other_persons(data: Path) -> None:
    other = claim(item_snak(FOREIGN_MINISTER), P642=item_snak(GRAUSTARK), P580=day("2015-01-01"))
    run(data, human("Q900000104", "Rudolf Elphberg", "رودولف إلفبرغ", other))
    assert terms(data, "Q900000104") == [("rudolf-elphberg", "foreign_minister", "GRA", "2015-01-01", "")]
    run(data, human("Q900000105", "Rudolf Elphberg", "رودولف إلفبرغ", claim(item_snak(NAMED_MINISTER))))
    assert terms(data, "Q900000105") == []


def test_a_person_with_another_id_is_left_out(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(data, RUDOLF)
    run(data, {**RUDOLF, "id": "Q900000106"})
    assert terms(data, "Q900000106") == []
    assert "which has Q900000101" in capsys.readouterr().err


def test_patterns_match_the_labels_of_positions_in_the_input(data: Path) -> None:
    position = entity(NAMED_MINISTER, "Minister of Foreign Affairs of Graustark", P17=[claim(item_snak(GRAUSTARK))])
    michael = human(
        "Q900000107", "Black Michael", "مايكل الأسود", claim(item_snak(NAMED_MINISTER), P580=day("2013-01-01"))
    )
    run(data, michael, position)
    assert terms(data, "Q900000107") == [("black-michael", "foreign_minister", "GRA", "2013-01-01", "")]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            human("Q900000108", "No Arabic", "", claim(item_snak(PRESIDENT))),
            "Q900000108: person without an Arabic name",
        ),
        (human("Q900000109", "Nowhere", "بلا مكان", claim(item_snak(FOREIGN_MINISTER))), "unknown whose office it is"),
        (
            human("Q900000110", "Herald", "المنادي", claim(item_snak("Q900000099"))),
            "Q900000099: position without a rule, held 1 times",
        ),
        (
            human(
                "Q900000111",
                "Backwards",
                "بالعكس",
                claim(item_snak(PRESIDENT), P580=day("2015-01-01"), P582=day("2014-01-01")),
            ),
            "ends (2014-01-01) before it starts (2015-01-01)",
        ),
    ],
)
def test_what_cannot_be_used_is_reported(data: Path, capsys: pytest.CaptureFixture[str], found: Any, said: str) -> None:
    assert run(data, found) == 0
    assert len(holders(data)) == 3
    assert said in capsys.readouterr().err


def test_terms_before_the_first_year_are_left_out(data: Path) -> None:
    old = claim(item_snak(PRESIDENT), P580=day("1990-01-01"), P582=day("1999-01-01"))
    dead = human("Q900000112", "Old King", "الملك القديم", claim(item_snak(PRESIDENT)), P570=[claim(day("1950-01-01"))])
    run(data, human("Q900000113", "Older", "أقدم", old), dead)
    assert len(holders(data)) == 3
    run(data, human("Q900000113", "Older", "أقدم", old), extra=("--since", "1995"))
    assert terms(data, "Q900000113") == [("older", "head_of_state", "RUR", "1990-01-01", "1999-01-01")]


def test_organisations_are_filled_and_appended(data: Path) -> None:
    kind = [claim(item_snak(BODY_CLASS))]
    short = {"snaktype": "value", "datavalue": {"value": {"language": "en", "text": "ZB"}, "type": "monolingualtext"}}
    league = entity(LEAGUE, "League of Ruritania", "رابطة روريتانيا", P31=kind)
    bureau = entity(
        "Q900000021",
        "Zenda Bureau",
        "مكتب زندا",
        P31=kind,
        P17=[claim(item_snak(RURITANIA))],
        P749=[claim(item_snak(LEAGUE))],
        P1813=[claim(short)],
    )
    head = claim(item_snak(FOREIGN_MINISTER), P642=item_snak("Q900000021"), P580=day("2017-01-01"))
    run(data, league, bureau, human("Q900000114", "Head", "رئيس المكتب", head))
    rows = [dict(row) for row in read_table(data / "organisations.tsv").rows]
    assert [(row["id"], row["wikidata"], row["source"]) for row in rows] == [
        ("league", LEAGUE, "general knowledge"),
        ("zenda-bureau", "Q900000021", "Wikidata"),
    ]
    assert [rows[1][c] for c in ("class", "acronym", "names_ar", "country", "parent", "sector")] == [
        "igo", "ZB", "مكتب زندا", "RUR", "league", "IGO",
    ]  # fmt: skip
    assert terms(data, "Q900000114")[0][2] == "zenda-bureau"


def test_a_dry_run_writes_nothing(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(data, RUDOLF, FLAVIA, extra=("--dry-run",))
    assert (data / "holders.tsv").read_text(encoding="utf-8") == HOLDERS
    assert capsys.readouterr().out == "2 Wikidata ids filled, 1 dates filled, 1 new persons, 1 new terms\n"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Q900000001\t\tking_of_kings\tRUR\t", "no office kind"),
        ("\t\thead_of_state\tRUR\t", "either an item or a pattern"),
        ("\t(\thead_of_state\tRUR\t", "no regular expression"),
        ("Q900000001", "cells"),
    ],
)
def test_a_wrong_position_table_stops_the_import(
    data: Path, capsys: pytest.CaptureFixture[str], row: str, said: str
) -> None:
    (data / "positions.tsv").write_text(f"item\tpattern\toffice\tof\ttitle_ar\n{row}\n", encoding="utf-8")
    assert run(data, RUDOLF) == 2
    assert said in capsys.readouterr().err
    assert (data / "holders.tsv").read_text(encoding="utf-8") == HOLDERS


def test_a_missing_file_stops_the_import(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = [str(data / "no.json"), "--positions", str(data / "positions.tsv"), "--data", str(data)]
    assert wikidata.main(missing) == 2
    assert "nothing is written" in capsys.readouterr().err
