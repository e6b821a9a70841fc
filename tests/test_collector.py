"""The collector is paused inside, and as it was before outside."""

import gc

import pytest

from mahdar.collector import paused


def test_paused_inside_and_running_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="inside"), paused():
        assert not gc.isenabled()
        raise ValueError("inside")
    assert gc.isenabled()


def test_who_paused_it_before_keeps_it_paused() -> None:
    gc.disable()
    try:
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
