"""One lock per account, taken in sorted order."""
import asyncio
from collections import defaultdict
from contextlib import AsyncExitStack


class Bank:
    def __init__(self, store):
        self._store = store
        self._locks = defaultdict(asyncio.Lock)

    async def _take(self, stack, accounts):
        for account in sorted(set(accounts)):
            await stack.enter_async_context(self._locks[account])

    async def transfer(self, source, target, amount):
        if amount <= 0:
            raise ValueError("the amount must be greater than 0")
        async with AsyncExitStack() as stack:
            await self._take(stack, [source, target])
            balance = await self._store.read(source)
            received = await self._store.read(target)
            if balance < amount:
                return False
            if source != target:
                await self._store.write(source, balance - amount)
                await self._store.write(target, received + amount)
            return True

    async def total(self, accounts):
        async with AsyncExitStack() as stack:
            await self._take(stack, accounts)
            return sum([await self._store.read(account) for account in accounts])
