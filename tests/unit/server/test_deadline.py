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


def test_each_has_its_own_time_though_one_timer_does_for_all() -> None:
    async def whole() -> list[object]:
        loop = asyncio.get_running_loop()
        deadlines = Deadlines(0.01)

        async def within(job: "asyncio.Future[str]") -> str:
            with deadlines.begin():
                return await job

        jobs = [loop.create_future() for _ in range(4)]
        first = [asyncio.create_task(within(job)) for job in jobs[:2]]
        await asyncio.sleep(0)
        jobs[0].set_result("done")
        await asyncio.wait(first)
        # The timer has run out; it must run again for whoever comes later.
        later = [asyncio.create_task(within(job)) for job in jobs[2:]]
        return await asyncio.gather(*first, *later, return_exceptions=True)

    done, *late = asyncio.run(whole())
    assert done == "done"
    assert [type(error) for error in late] == [TimeoutError] * 3
