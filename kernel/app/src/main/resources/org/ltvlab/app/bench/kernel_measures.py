"""What is measured of one kernel; a measure that a kernel does not survive gives the name of what went wrong."""
import os
import queue
import resource
import subprocess
import sys
import time

from kernel_client import JAVA, PYTHON, Kernel, lives, outlived, printed

BUSY = "import time\nend = time.time() + {}\nwhile time.time() < end: pass"
DSL = {
    "first": "percent(5)",
    "dsl": "var f = ltvByChurn().averageOrderValue(yen(5_000)).purchaseFrequency(perMonth(1.2)).grossMargin(percent(60))"
    ".churnRate(percent(5).perMonth()); while (true) f.elasticities();",
}
EARLY = 200  # runs after which the heap and the compiled code have found their size
SITUATIONS = ("sleep", "loop", "recursion", "parallel", "stdin", "dsl")


class Peer:
    """A kernel by its name, with its words for what is asked of all."""

    def __init__(self, name):
        self.name = name
        self.code = {"first": "1 + 1", **(PYTHON if name == "python3" else JAVA), **(DSL if name.startswith("ltv") else {})}

    def start(self, **options):
        return Kernel(self.name, **options)

    def after_one_cell(self):
        """A kernel that has run one cell."""
        kernel = self.start()
        kernel.run(self.code["first"])
        return kernel

    def seconds(self, kernel, what):
        """Seconds until the reply and the idle state of a cell."""
        began = time.perf_counter()
        kernel.run(self.code.get(what, what))
        return time.perf_counter() - began

    def one_start(self):
        """Of two starts: to the first answer, to the first result, warm latencies and the end, in seconds."""
        kernel = self.start()
        seconds = {"first": self.since_spawn(kernel)}
        kernel.end()
        kernel = self.start(waiting=False)
        seconds["answer"] = kernel.answered
        seconds["eager"] = self.since_spawn(kernel)
        kernel.run(self.code["declare"])
        for _ in range(10):
            self.seconds(kernel, "kept")
        seconds["warm"] = [self.seconds(kernel, "kept") for _ in range(40)]
        seconds["complete"] = self.latencies(kernel, kernel.client.complete, self.code["complete"])
        seconds["inspect"] = self.latencies(kernel, kernel.client.inspect, self.code["inspect"])
        seconds["shutdown"] = self.shutdown(kernel)
        kernel.end()
        return seconds

    def since_spawn(self, kernel):
        """Seconds from the spawn to the end of a first cell."""
        kernel.run(self.code["first"])
        return time.perf_counter() - kernel.began

    @staticmethod
    def latencies(kernel, send, code):
        times = []
        for i in range(25):
            began = time.perf_counter()
            kernel.reply(send(code, len(code)))
            if i >= 5:
                times.append(time.perf_counter() - began)
        return times

    @staticmethod
    def shutdown(kernel):
        """Seconds until every process is gone, at most 10."""
        pids, began = kernel.processes(), time.perf_counter()
        kernel.client.shutdown()
        while any(lives(pid) for pid in pids) and time.perf_counter() - began < 10:
            time.sleep(0.005)
            kernel.manager.provisioner.process.poll()
        return time.perf_counter() - began

    def lines(self, kernel):
        """Seconds and stream messages of 10,000 lines; how many a reader loses that looks a second later."""
        began = time.perf_counter()
        _, messages = kernel.run(self.code["lines"])
        seconds = time.perf_counter() - began
        request = kernel.execute(self.code["lines"])
        kernel.reply(request)
        time.sleep(1)
        lost = 10_000 - len(printed(kernel.published(request)).splitlines())
        return seconds, sum(m["msg_type"] == "stream" for m in messages), lost

    def interrupted(self, what):
        """Seconds from the interrupt to the reply, the CPU taken afterwards in per cent, and whether the next cell is right."""
        if what not in self.code:
            return None
        kernel = self.start(patience=15)
        try:
            kernel.run(self.code["declare"])
            request = kernel.begun(self.code[what], allow_stdin=True)
            time.sleep(0.5)
            began = time.perf_counter()
            kernel.manager.interrupt_kernel()
            kernel.reply(request)
            seconds = time.perf_counter() - began
            cpu = 100 * min(kernel.cpu(1) for _ in range(3))  # the calmest second: a young JVM still compiles beside
            return seconds, cpu, self.next_value(kernel) == ["42"]
        finally:
            kernel.end()

    def next_value(self, kernel):
        try:
            return kernel.value(self.code["kept"])
        except queue.Empty:
            return []

    def orphaned(self):
        return outlived(self.name, 10)

    def busy_starts(self, starts):
        """How many of some starts beside two busy loops come to a result."""
        loops = [subprocess.Popen([sys.executable, "-c", BUSY.format(60 * starts)]) for _ in range(2)]
        answered = 0
        try:
            for _ in range(starts):
                try:
                    kernel = self.start()
                    answered += kernel.run(self.code["first"])[0]["status"] == "ok"
                    kernel.end()
                except (RuntimeError, queue.Empty):
                    pass
        finally:
            for loop in loops:
                loop.kill()
                loop.wait()
        return answered

    def kept_alive(self, what, runs):
        """How many of some runs of a cell with 40 MB succeed where the heap has 400, and the memory in MB early and at last."""
        limit = {"env": {**os.environ, "JDK_JAVA_OPTIONS": "-Xmx400m"}}
        if self.name == "python3":
            limit = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_DATA, (400 << 20, 400 << 20))}
        kernel = self.start(**limit, patience=30)
        done, early = 0, float("nan")
        try:
            while done < runs and kernel.run(self.code[what])[0]["status"] == "ok":
                done += 1
                if done == EARLY:
                    early = kernel.status("VmRSS") / 1024
            return done, early, kernel.status("VmRSS") / 1024
        except queue.Empty:
            return done, early, float("nan")
        finally:
            kernel.end()


def attempt(measure, *arguments):
    """What was measured, or how it failed: a peer that hangs is part of the answer."""
    try:
        return measure(*arguments)
    except queue.Empty:
        return "no answer"
    except (RuntimeError, OSError):
        return "ended"
