"""A set of busy accounts; who leaves lets in those of the waiting who can go on."""
import asyncio
from typing import Any, AsyncIterator, FrozenSet, Iterable, List, Set, Tuple
from contextlib import asynccontextmanager


class Bank:
    def __init__(self, store: Any) -> None:
        self.store = store
        self.busy: Set[str] = set()
        self.waiting: List[Tuple[FrozenSet[str], "asyncio.Future[None]"]] = []

    def admit(self) -> None:
        """Let in all who find their accounts free, the longest waiting first."""
        rest = []
        for wanted, ticket in self.waiting:
            if ticket.done():
                continue
            if self.busy.isdisjoint(wanted):
                self.busy |= wanted
                ticket.set_result(None)
            else:
                rest.append((wanted, ticket))
        self.waiting = rest

    @asynccontextmanager
    async def alone(self, accounts: Iterable[str]) -> AsyncIterator[None]:
        wanted = frozenset(accounts)
        ticket = asyncio.get_running_loop().create_future()
        self.waiting.append((wanted, ticket))
        self.admit()
        try:
            await ticket
            yield
        finally:
            if not ticket.cancelled():
                self.busy -= wanted
                self.admit()

    async def transfer(self, source: str, target: str, amount: int) -> bool:
        if amount <= 0:
            raise ValueError(amount)
        async with self.alone((source, target)):
            before = {account: await self.store.read(account) for account in (source, target)}
            if before[source] < amount:
                return False
            after = dict(before)
            after[source] -= amount
            after[target] += amount
            for account, balance in after.items():
                await self.store.write(account, balance)
            return True

    async def total(self, accounts: List[str]) -> int:
        async with self.alone(accounts):
            result = 0
            for account in accounts:
                result += await self.store.read(account)
            return result
