"""Who keeps watch while nobody touches a key: by a clock that the test turns."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rcscreen.terminal.watch import LOOK, OVERSLEPT, Watch


class Hours:
    """A clock that is turned by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


def wait(watch: Watch, hours: Hours, seconds: float) -> bool:
    """Waits for a key that does not come, looking up as often as the watch says; whether the screen was put away."""
    away, until = False, hours.now + seconds
    while hours.now < until:
        hours.now = min(hours.now + (watch.patience() or seconds), until)
        away |= watch.put_away()
    return away


def keeping(idle: float | None, *, locks: bool = True) -> tuple[Watch, Hours]:
    """A watch of so many seconds, and its clock."""
    hours = Hours()
    watch = Watch(hours, idle)
    watch.locks = locks
    return watch, hours


def test_a_screen_that_nobody_touches_is_put_away_and_locked() -> None:
    """Not a moment before its time; then it is said once, and the page that hides it may be locked."""
    watch, hours = keeping(300)
    assert not wait(watch, hours, 299)
    assert not watch.lock()
    assert wait(watch, hours, 1)
    assert watch.lock()
    assert not wait(watch, hours, 300)


def test_a_key_begins_anew() -> None:
    """Whoever presses a key has all the time again."""
    watch, hours = keeping(300)
    wait(watch, hours, 299)
    watch.touched()
    assert not wait(watch, hours, 299)
    assert wait(watch, hours, 1)


def test_what_is_not_kept_is_never_locked() -> None:
    """Where a lock would lose the conversation there is only the dull page."""
    watch, hours = keeping(300, locks=False)
    assert wait(watch, hours, 301)
    assert not watch.lock()


def test_holding_still_takes_as_long_as_it_takes() -> None:
    """While the conversation holds still nothing is put away, however long; afterwards time counts from the key."""
    watch, hours = keeping(300)
    watch.still = True
    assert not wait(watch, hours, 3600)
    assert not watch.lock()
    watch.still = False
    watch.touched()
    assert not wait(watch, hours, 299)


def test_a_lid_that_was_closed() -> None:
    """After a short sleep the screen is put away; after a long one it is locked too. Also while it holds still."""
    watch, hours = keeping(300)
    watch.patience()
    hours.now += LOOK + OVERSLEPT + 1
    assert watch.put_away()
    assert not watch.lock()
    watch.touched()
    watch.patience()
    hours.now += 3600
    assert watch.put_away()
    assert watch.lock()
    watch.touched()
    watch.still = True
    watch.patience()
    hours.now += 3600
    assert watch.put_away()
    assert not watch.lock()


def test_without_a_time_nothing_is_put_away() -> None:
    """Where no time is set one waits for a key for as long as it takes."""
    watch, hours = keeping(None)
    assert watch.patience() is None
    assert not wait(watch, hours, 100_000)
    assert not watch.lock()


@settings(deadline=None)  # facts, not speed
@given(st.floats(0.05, 1000), st.lists(st.tuples(st.floats(0, 2000), st.booleans()), max_size=12))
def test_one_never_waits_in_vain_nor_in_a_hurry(idle: float, pauses: list[tuple[float, bool]]) -> None:
    """However keys and pauses follow each other, one looks up soon, and never without having waited at all."""
    watch, hours = keeping(idle)
    for pause, key in pauses:
        hours.now += pause
        patience = watch.patience()
        assert patience is not None
        assert 0 < patience <= LOOK
        hours.now += patience
        watch.put_away()
        if key:
            watch.touched()
