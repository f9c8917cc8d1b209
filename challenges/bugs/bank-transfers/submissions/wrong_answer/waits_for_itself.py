# Mistake: takes both locks in sorted order, also where both accounts are the same.
"""Moves money between accounts that are kept in a store."""
import asyncio
from collections import defaultdict
from contextlib import AsyncExitStack
from typing import Any, List


class Bank:
    """The store has two methods, `await read(account)` and `await write(account, balance)`."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self._locks = defaultdict(asyncio.Lock)

    async def transfer(self, source: str, target: str, amount: int) -> bool:
        """Move the amount; return False, and change nothing, if there is not enough."""
        if amount <= 0:
            raise ValueError("the amount must be greater than 0")
        first, second = sorted([source, target])
        async with self._locks[first], self._locks[second]:
            balance = await self._store.read(source)
            received = await self._store.read(target)
            if balance < amount:
                return False
            await self._store.write(source, balance - amount)
            await self._store.write(target, received + amount)
            return True

    async def total(self, accounts: List[str]) -> int:
        """Return the sum of the balances."""
        async with AsyncExitStack() as stack:
            for account in sorted(accounts):
                await stack.enter_async_context(self._locks[account])
            return sum([await self._store.read(account) for account in accounts])
