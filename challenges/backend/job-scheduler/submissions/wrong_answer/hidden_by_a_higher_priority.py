# Mistake: one heap by priority; a job at its top that is not due hides the others.
from heapq import heappop, heappush


class Scheduler:
    def __init__(self, clock):
        self.clock = clock
        self.last = 0
        self.jobs = {}
        self.running = False
        self.repeat = None

    def schedule(self, job, delay=0, priority=0, every=None):
        if delay < 0 or every is not None and every <= 0:
            raise ValueError("bad delay or period")
        self.last += 1
        self.put(self.last, job, self.clock() + delay, priority, every)
        return self.last

    def run_due(self):
        if self.running:
            raise RuntimeError("already running")
        self.running = True
        results = []
        try:
            while True:
                id = self.choose(self.clock())
                if id is None:
                    return results
                results.append(self.run(id))
        finally:
            self.running = False

    def cancel(self, id):
        if id == self.repeat:
            self.repeat = None
            return True
        return self.jobs.pop(id, None) is not None

    def run(self, id):
        job, due, priority, every = self.jobs.pop(id)
        self.repeat = id if every else None
        try:
            return id, job()
        except Exception as error:
            return id, error
        finally:
            if self.repeat:
                due += every * (1 + (self.clock() - due) // every)
                self.put(id, job, due, priority, every)
            self.repeat = None

    heap = None

    def put(self, id, job, due, priority, every):
        self.jobs[id] = (job, due, priority, every)
        self.heap = self.heap or []
        heappush(self.heap, (-priority, due, id))

    def choose(self, now):
        while self.heap:
            priority, due, id = self.heap[0]
            if id in self.jobs and self.jobs[id][1] == due:
                if due > now:
                    return None
                heappop(self.heap)
                return id
            heappop(self.heap)
        return None

    def next_due(self):
        return min((entry[1] for entry in self.jobs.values()), default=None)

    def __len__(self):
        return len(self.jobs)
