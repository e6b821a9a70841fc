"""Grouping along edges."""

from __future__ import annotations

from itertools import permutations

from mahdar.store.merging.clusters import DECIDED, Edge, group


def edge(one: str, other: str, score: float, *, must: bool = False) -> Edge:
    return Edge(score, min(one, other), max(one, other), {"weight": score}, must)


def never(one: str, other: str) -> None:
    return None


def test_chains_join() -> None:
    result = group("abcd", [edge("a", "b", 0.9), edge("b", "c", 0.7)], never)
    assert result.groups == [["a", "b", "c"], ["d"]]
    assert len(result.joined) == 2


def test_nobody_joins_a_group_with_one_that_keeps_it_out() -> None:
    def apart(one: str, other: str) -> str | None:
        return "differ" if {one, other} == {"a", "c"} else None

    result = group("abc", [edge("a", "b", 0.9), edge("b", "c", 0.7)], apart)
    assert result.groups == [["a", "b"], ["c"]]
    assert [(e.one, e.other, why) for e, why in result.refused] == [("b", "c", "differ")]


def test_two_equal_claims_are_ambiguous() -> None:
    def apart(one: str, other: str) -> str | None:
        return "differ" if {one, other} == {"a", "c"} else None

    edges = [edge("a", "b", 0.7), edge("b", "c", 0.7)]
    assert group("abc", edges, apart).groups == [["a"], ["b"], ["c"]]
    assert group("abc", edges, apart, rivals=lambda why: False).groups == [["a", "b"], ["c"]]


def test_pillars_are_joined_by_any_number() -> None:
    def apart(one: str, other: str) -> str | None:
        return "differ" if {one, other} == {"x", "y"} else None

    edges = [edge("a", "x", 0.7), edge("b", "y", 0.7)]
    result = group("abxy", edges, apart, pillars={"a": "R", "b": "R"})
    assert result.groups == [["a", "b", "x", "y"]]


def test_decisions_join_whole_groups_and_keep_apart() -> None:
    def apart(one: str, other: str) -> str | None:
        return "differ" if {one, other} == {"b", "c"} else None

    edges = [edge("a", "b", 0.9), edge("c", "d", 0.9), edge("a", "c", 1.0, must=True)]
    assert group("abcd", edges, apart).groups == [["a", "b", "c", "d"]]
    result = group("abcd", edges, apart, split=[("b", "d")])
    assert result.groups == [["a", "b"], ["c", "d"]]
    assert [why for _, why in result.refused] == [DECIDED]


def test_whoever_was_set_apart_stays_out_of_a_known_group() -> None:
    edges = [edge("a", "x", 0.9), edge("a", "y", 0.8)]
    result = group("axy", edges, never, pillars={"a": "R"}, split=[("x", "y")])
    assert result.groups == [["a", "x"], ["y"]]


def test_the_order_of_edges_does_not_matter() -> None:
    def apart(one: str, other: str) -> str | None:
        return "differ" if {one, other} in ({"a", "d"}, {"b", "e"}) else None

    edges = [edge("a", "b", 0.8), edge("b", "d", 0.8), edge("d", "e", 0.75), edge("c", "e", 0.7), edge("a", "c", 0.9)]
    results = {str(group(keys, order, apart).groups) for order in permutations(edges) for keys in ("abcde", "edcba")}
    assert len(results) == 1
