"""The collector is paused inside, and as it was before outside."""

import gc

import pytest

from mahdar.collector import paused


def test_paused_inside_and_running_again_after_an_error() -> None:
    seen = []
    with pytest.raises(ZeroDivisionError), paused():
        seen.append(gc.isenabled() or 1 / 0)
    assert not seen
    assert gc.isenabled()


def test_who_paused_it_before_keeps_it_paused() -> None:
    gc.disable()
    try:
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
