"""A class with __anext__; a future is woken by whichever task ends first."""
import asyncio


class batches:
    def __init__(self, source, size, pause):
        if size < 1:
            raise ValueError("no batch would ever be full")
        self.items = source.__aiter__()
        self.size = size
        self.pause = pause
        self.read = None
        self.tick = None
        self.outcome = None
        self.closed = False

    def __aiter__(self):
        return self

    async def first_of(self, *tasks):
        woken = asyncio.get_running_loop().create_future()

        def wake(_):
            if not woken.done():
                woken.set_result(None)

        for task in tasks:
            task.add_done_callback(wake)
        await woken

    async def drop(self, name):
        task = getattr(self, name)
        setattr(self, name, None)
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def take(self):
        """Wait for one more item; True if it has come."""
        try:
            item = self.read.result()
        except Exception as error:
            self.outcome = error
            return False
        finally:
            self.read = None
        self.batch.append(item)
        return True

    async def fill(self):
        while len(self.batch) < self.size:
            if self.read is None:
                self.read = asyncio.ensure_future(self.items.__anext__())
            if self.batch:
                self.tick = asyncio.ensure_future(self.pause())
                await self.first_of(self.read, self.tick)
                if not self.read.done():
                    self.tick = None
                    return
                await self.drop("tick")
            else:
                await self.first_of(self.read)
            if not await self.take():
                return

    async def __anext__(self):
        self.batch = []
        try:
            if self.outcome is None and not self.closed:
                await self.fill()
        except BaseException:
            await self.aclose()
            raise
        if self.batch:
            return self.batch
        error, self.outcome = self.outcome, StopAsyncIteration()
        await self.aclose()
        if error is None or isinstance(error, StopAsyncIteration):
            raise StopAsyncIteration
        raise error

    async def aclose(self):
        self.closed = True
        await self.drop("read")
        await self.drop("tick")
        if hasattr(self.items, "aclose"):
            await self.items.aclose()
