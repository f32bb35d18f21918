"""A server of one checkout that is measured over gRPC: `python -m benchmarks._serving CHECKOUT`.

Asked with `posts` and `folder`, it writes the calls of so many new lives there,
one file for each command; asked for `cpu`, it answers how many seconds of CPU
its process has used.
"""

import asyncio
import pickle
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import process_time

import uvloop

from benchmarks._instance import Instance, collect_seldom
from benchmarks._life import batches
from benchmarks._worker import Answer, answering


def _answer(instance: Instance, asked: Answer) -> Answer:
    if "cpu" in asked:
        return {"cpu_s": process_time()}
    files = {}
    for rpc, calls in batches(instance.life.lives(asked["posts"])):
        file = Path(asked["folder"]) / rpc
        file.write_bytes(pickle.dumps(calls))
        files[rpc] = str(file)
    return {"address": instance.server.address, "files": files}


async def _serve(folder: Path, checkout: Path) -> None:
    instance = Instance(folder, checkout)
    await instance.set_up()
    collect_seldom()
    await instance.server.start()
    loop, asked_to_stop = asyncio.get_running_loop(), asyncio.Event()

    def answer_until_the_end() -> None:
        answering(lambda asked: _answer(instance, asked))
        loop.call_soon_threadsafe(asked_to_stop.set)

    Thread(target=answer_until_the_end).start()
    await asked_to_stop.wait()
    await instance.server.stop()


if __name__ == "__main__":
    with (
        TemporaryDirectory() as temporary,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as main,
    ):
        main.run(_serve(Path(temporary), Path(sys.argv[1])))
