# Mistake: excludes others from the source, but two payments to one target still overwrite each other.
"""Moves money between accounts that are kept in a store."""
import asyncio
from collections import defaultdict
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
        async with self._locks[source]:
            balance = await self._store.read(source)
            if balance < amount:
                return False
            await self._store.write(source, balance - amount)
            received = await self._store.read(target)
            await self._store.write(target, received + amount)
            return True

    async def total(self, accounts: List[str]) -> int:
        """Return the sum of the balances."""
        result = 0
        for account in accounts:
            result += await self._store.read(account)
        return result
