"""What ``mahdar recode``, ``judge``, ``revoke`` and ``judgements`` do."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import click
import msgspec

from mahdar.cli.messages import complain, counted, reasons
from mahdar.cli.processes import reading_beside
from mahdar.cli.progress import progress_bar, wanted
from mahdar.cli.width import clean
from mahdar.errors import MahdarError, QueryError
from mahdar.model import Article
from mahdar.store import Store, open_store
from mahdar.store.recoding import RecodeReport

__all__ = ["judge_item", "list_judgements", "recode_store", "revoke_judgement"]


def recode_store(url: str, *, workers: int) -> int:
    """Read the store again and print what changed; the exit status. ``workers`` as in `AddOptions`."""
    given = reading_beside(workers)

    def fail(article: Article, error: MahdarError) -> None:
        del article
        complain(error)

    def run(store: Store) -> int:
        if wanted(to_terminal=False):
            with progress_bar("recoding") as update:
                report = store.recode(
                    **given,
                    on_error=fail,
                    on_progress=lambda done, total: update(done.read + done.failed.total(), total),
                )
        else:
            report = store.recode(**given, on_error=fail)
        click.echo(_summary(report))
        return 1 if report.failed else 0

    return _with_store(url, run)


def judge_item(
    url: str,
    kind: str,
    target: str,
    others: Sequence[str],
    *,
    user: str,
    reason: str | None,
    fields: Sequence[str],
) -> int:
    """Record a judgement and print its number; the exit status."""

    def run(store: Store) -> int:
        change = dict(map(_field, fields)) or None
        numbers = store.judge(kind, target, user=user, others=others, change=change, reason=reason)
        click.echo("\n".join(f"judgement {number}" for number in numbers))
        return 0

    return _with_store(url, run)


def revoke_judgement(url: str, number: int, *, user: str, reason: str | None) -> int:
    """Take a judgement back; the exit status."""

    def run(store: Store) -> int:
        store.revoke(number, user=user, reason=reason)
        click.echo(f"judgement {number} taken back")
        return 0

    return _with_store(url, run)


def list_judgements(url: str, *, everything: bool, as_json: bool) -> int:
    """Print the judgements of a store; the exit status."""

    def run(store: Store) -> int:
        for judgement in store.judgements(everything=everything):
            if as_json:
                click.echo(msgspec.json.encode(judgement).decode())
                continue
            back = f" (takes back {judgement.revokes})" if judgement.revokes else ""
            change = f" {json.dumps(judgement.change, ensure_ascii=False)}" if judgement.change else ""
            reason = f"  {judgement.reason}" if judgement.reason else ""
            click.echo(
                clean(
                    f"{judgement.id}  {judgement.made}  {judgement.user}  {judgement.kind}{back}  {judgement.target}"
                    f"{change}{reason}"
                )
            )
        return 0

    return _with_store(url, run)


def _with_store(url: str, run: Callable[[Store], int]) -> int:
    try:
        with open_store(url, create=False) as store:
            return run(store)
    except MahdarError as error:
        complain(error)
        return 1


def _field(given: str) -> tuple[str, Any]:
    """``FIELD=VALUE``; null, true and false are what they say, everything else is text."""
    name, sign, value = given.partition("=")
    if not sign:
        raise QueryError(f"{given!r} is no correction (valid: FIELD=VALUE)")
    plain: dict[str, Any] = {"null": None, "true": True, "false": False}
    return name.strip(), plain.get(value.strip(), value.strip())


def _summary(report: RecodeReport) -> str:
    lines = [f"{counted(report.read, 'article')} read again, {report.changed:,} changed"]
    for name in sorted(set(report.gone) | set(report.new)):
        gone, new = report.gone[name], report.new[name]
        if gone or new:
            lines.append(f"  {name}: {gone:,} gone, {new:,} new")
    lines.extend(
        f"  judgement {judgement.id} of {judgement.user}: {judgement.target} is not in the new reading"
        for judgement in report.unmatched
    )
    if report.failed:
        why = reasons(report.failed)
        lines.append(f"{report.failed.total():,} could not be read again and keep their record: {why}")
    return "\n".join(lines)
