# Mistake: takes the lock of the source first, so opposite transfers wait for each other.
"""Moves money between accounts that are kept in a store."""
import asyncio
from contextlib import AsyncExitStack
from typing import Any, List


class Bank:
    """The store has two methods, `await read(account)` and `await write(account, balance)`."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self._locks = {}

    def _lock(self, account):
        return self._locks.setdefault(account, asyncio.Lock())

    async def transfer(self, source: str, target: str, amount: int) -> bool:
        """Move the amount; return False, and change nothing, if there is not enough."""
        if amount <= 0:
            raise ValueError("the amount must be greater than 0")
        if source == target:
            async with self._lock(source):
                return await self._store.read(source) >= amount
        async with self._lock(source):
            async with self._lock(target):
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
                await stack.enter_async_context(self._lock(account))
            return sum([await self._store.read(account) for account in accounts])
