# Mistake: lets the exception of one job through.


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
        finally:
            if self.repeat:
                due += every * (1 + (self.clock() - due) // every)
                self.put(id, job, due, priority, every)
            self.repeat = None

    def put(self, id, job, due, priority, every):
        self.jobs[id] = (job, due, priority, every)

    def choose(self, now):
        ready = [(-priority, due, id) for id, (job, due, priority, every) in self.jobs.items() if due <= now]
        return min(ready)[2] if ready else None

    def next_due(self):
        return min((entry[1] for entry in self.jobs.values()), default=None)

    def __len__(self):
        return len(self.jobs)
