"""A call that takes too long ends; whoever cancels it is not taken for the clock."""

import asyncio

import pytest

from duecourse.server.deadline import Deadlines


async def _within(after_s: float, job: "asyncio.Future[str]") -> str:
    with Deadlines(after_s).begin():
        return await job


def test_what_is_done_in_time_is_returned() -> None:
    async def whole() -> str:
        job: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        job.set_result("done")
        return await _within(60, job)

    assert asyncio.run(whole()) == "done"


def test_what_is_not_done_in_time_is_a_timeout_and_the_task_goes_on() -> None:
    async def whole() -> int:
        with pytest.raises(TimeoutError):
            await _within(0, asyncio.get_running_loop().create_future())
        await asyncio.sleep(0)
        task = asyncio.current_task()
        return task.cancelling() if task else -1

    assert asyncio.run(whole()) == 0


def test_whoever_cancels_cancels() -> None:
    async def whole() -> None:
        task = asyncio.create_task(_within(60, asyncio.get_running_loop().create_future()))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(whole())


def test_a_cancellation_in_the_moment_of_the_deadline_stays_one() -> None:
    async def whole() -> None:
        loop = asyncio.get_running_loop()
        task = asyncio.create_task(_within(0, loop.create_future()))
        await asyncio.sleep(0)
        # The timer has run out and cancels in the next turn; so does somebody else.
        loop.call_soon(task.cancel)
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(whole())


def test_an_error_of_the_job_itself_comes_through() -> None:
    async def whole() -> None:
        job: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        job.set_exception(KeyError("its own"))
        await _within(60, job)

    with pytest.raises(KeyError, match="its own"):
        asyncio.run(whole())


class _Clocked(asyncio.SelectorEventLoop):
    """A loop whose clock is set by hand."""

    now = 0.0

    def time(self) -> float:
        return self.now

    async def passes(self, to: float) -> None:
        """Let begin what was asked for; then set the clock, and let happen what is due."""
        await asyncio.sleep(0)
        self.now = to
        for _ in range(5):
            await asyncio.sleep(0)


def test_each_has_its_own_time_though_one_timer_does_for_all() -> None:
    loop = _Clocked()

    async def whole() -> None:
        deadlines = Deadlines(10)

        async def begun() -> None:
            with deadlines.begin():
                await loop.create_future()

        first = asyncio.create_task(begun())
        await loop.passes(to=4)
        second = asyncio.create_task(begun())
        await loop.passes(to=11)
        assert (first.done(), second.done()) == (True, False)
        await loop.passes(to=15)
        assert second.done()
        # The timer has run out; it runs again for whoever comes later.
        third = asyncio.create_task(begun())
        await loop.passes(to=24)
        assert not third.done()
        await loop.passes(to=26)
        for task in (first, second, third):
            assert isinstance(task.exception(), TimeoutError)

    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(whole())
