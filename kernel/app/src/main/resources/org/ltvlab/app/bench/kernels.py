"""How fast and how quiet kernels are, side by side: interleaved runs, medians.

Arguments: ``rows RUNS STARTS NAME...`` prints a line for each question; ``soak CELLS NAME`` a line for the first and the
last cells of a long session. The first name is ours; ``python3`` is ipykernel; any other is a Java kernel.
"""
import os
import pathlib
import queue
import statistics
import subprocess
import sys
import time

from jupyter_client.manager import KernelManager

PATIENCE = 60
BUSY = "import time\nend = time.time() + {}\nwhile time.time() < end: pass"
JAVA = {
    "first": "1 + 1",
    "declare": "int n = 41;",
    "expression": "n + 1",
    "lines": "for (int i = 0; i < 10_000; i++) System.out.println(i);",
    "sleep": "Thread.sleep(600_000);",
    "loop": "while (true) { n++; }",
    "recursion": "int deep(int i) { return i < 0 ? i : deep(i + 1) % 7; } while (true) { try { deep(0); } catch (StackOverflowError e) { } }",
    "parallel": "java.util.stream.LongStream.iterate(0, i -> i + 1).parallel().forEach(i -> { });",
    "stdin": "new java.util.Scanner(System.in).nextLine();",
}
PYTHON = {
    "first": "1 + 1",
    "declare": "n = 41",
    "expression": "n + 1",
    "lines": "for i in range(10_000): print(i)",
    "sleep": "import time; time.sleep(600)",
    "loop": "while True: n += 1",
    "recursion": "def deep(i):\n  return deep(i + 1)\nwhile True:\n  try: deep(0)\n  except RecursionError: pass",
    "parallel": "import threading; threading.Event().wait()",
    "stdin": "input()",
}
OURS = {
    **JAVA,
    "first": "percent(5)",
    "dsl": "var f = ltvByChurn().averageOrderValue(yen(5_000)).purchaseFrequency(perMonth(1.2)).grossMargin(percent(60))"
    ".churnRate(percent(5).perMonth()); while (true) f.elasticities();",
}
MIXED = [
    "n + 1", "var s = \"x\".repeat(1_000); s.length()", "System.out.println(n);", "int twice(int i) { return 2 * i; }", "twice(n)",
    "record Pair(int a, int b) {} new Pair(1, 2)", "java.util.stream.IntStream.range(0, 1_000).sum()", "new byte[1 << 20]",
    "int broken = 1 / (n - n);", "nothing_here", 'display("shown");', "percent(5)",
]


class Kernel:
    def __init__(self, name, code):
        self.code = code
        self.manager = KernelManager(kernel_name=name)
        self.began = time.perf_counter()
        self.manager.start_kernel(stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels(hb=False)
        try:
            self.client.wait_for_ready(timeout=PATIENCE)
        except RuntimeError:
            self.end()
            raise
        self.ready = time.perf_counter() - self.began

    def end(self):
        pids = self.processes() if self.manager.has_kernel else []
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)
        for pid in filter(lives, pids):
            os.kill(pid, 9)

    def reply(self, request):
        while True:
            message = self.client.get_shell_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def published(self, request, until="idle"):
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request:
                messages.append(message)
                if until in (message["msg_type"], message["content"].get("execution_state")):
                    return messages

    def run(self, what):
        """Seconds until the reply and the idle state of a cell."""
        began = time.perf_counter()
        request = self.client.execute(self.code.get(what, what))
        self.reply(request)
        self.published(request)
        return time.perf_counter() - began

    def processes(self):
        pids = [self.manager.provisioner.process.pid]
        for pid in filter(lives, pids):
            for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
                pids += [int(child) for child in task.read_text().split()]
        return pids

    def cpu(self, seconds):
        """The share of one core in per cent."""
        def ticks():
            stats = [pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split() for pid in self.processes()]
            return sum(int(stat[11]) + int(stat[12]) for stat in stats)

        before, began = ticks(), time.monotonic()
        time.sleep(seconds)
        return 100 * (ticks() - before) / os.sysconf("SC_CLK_TCK") / (time.monotonic() - began)

    def status(self, key):
        texts = [pathlib.Path(f"/proc/{pid}/status").read_text() for pid in self.processes()]
        return sum(int(text.split(f"\n{key}:")[1].split()[0]) for text in texts)

    def lines(self):
        """Seconds and stream messages of 10,000 lines; how many a reader loses that looks a second later."""
        began = time.perf_counter()
        request = self.client.execute(self.code["lines"])
        messages = [m for m in self.published(request) if m["msg_type"] == "stream"]
        seconds = time.perf_counter() - began
        self.reply(request)
        request = self.client.execute(self.code["lines"])
        self.reply(request)
        time.sleep(1)
        text = "".join(m["content"]["text"] for m in self.published(request) if m["msg_type"] == "stream")
        return seconds, len(messages), 10_000 - len(text.splitlines())

    def interrupt(self, what):
        """Seconds from the interrupt to the reply, and the CPU taken afterwards."""
        request = self.client.execute(self.code[what], allow_stdin=True)
        self.published(request, until="execute_input")
        time.sleep(0.5)
        began = time.perf_counter()
        self.manager.interrupt_kernel()
        self.reply(request)
        seconds = time.perf_counter() - began
        self.published(request)
        cpu = min(self.cpu(1) for _ in range(3))  # the calmest second: a young JVM still compiles beside
        self.run("expression")
        return seconds, cpu

    def shutdown(self):
        """Seconds until every process is gone."""
        pids, began = self.processes(), time.perf_counter()
        self.client.shutdown()
        while any(lives(pid) for pid in pids) and time.perf_counter() - began < 10:
            time.sleep(0.005)
            self.manager.provisioner.process.poll()
        return time.perf_counter() - began


def lives(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def orphan(name):
    """Seconds that a kernel outlives its killed client, at most 10."""
    client = (
        "import time\nfrom jupyter_client.manager import start_new_kernel\n"
        f"manager, _ = start_new_kernel(kernel_name={name!r})\nprint(manager.provisioner.process.pid, flush=True)\ntime.sleep(600)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", client], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    kernel = int(process.stdout.readline())
    process.kill()
    process.wait()
    process.stdout.close()
    began = time.perf_counter()
    while lives(kernel) and time.perf_counter() - began < 10:
        time.sleep(0.02)
    seconds = time.perf_counter() - began
    if lives(kernel):
        os.killpg(os.getpgid(kernel), 9)
    return seconds


def code(name, names):
    return PYTHON if name == "python3" else OURS if name == names[0] else JAVA


def median(values):
    return statistics.median(values) if values else float("nan")


def row(what, values):
    label = {"python3": "ipykernel", "java": "jjava"}
    print(f"  {what:<44}" + "".join(f"{label.get(n, n)} {v:<22}" for n, v in values.items()), flush=True)


def attempt(measure):
    """What was measured, or how it failed: a peer that hangs is part of the answer."""
    try:
        return measure()
    except (queue.Empty, RuntimeError, KeyError) as e:
        return type(e).__name__


def rows(runs, starts, names):
    measured = {name: {"ready": [], "first": [], "warm": [], "shutdown": []} for name in names}
    for turn in range(runs + 1):
        for name in names:
            kernel = Kernel(name, code(name, names))
            mine = {"ready": kernel.ready, "first": kernel.ready + kernel.run("first")}
            kernel.run("declare")
            for _ in range(10):
                kernel.run("expression")
            mine["warm"] = [kernel.run("expression") * 1_000 for _ in range(40)]
            mine["shutdown"] = kernel.shutdown()
            kernel.end()
            if turn > 0:
                for key, value in mine.items():
                    measured[name][key].append(value)
    row("spawn -> kernel_info", {n: f"{median(m['ready']):.2f} s" for n, m in measured.items()})
    row("spawn -> first result", {n: f"{median(m['first']):.2f} s" for n, m in measured.items()})
    warm = {n: sorted(sum(m["warm"], [])) for n, m in measured.items()}
    row("warm expression to idle, median / p95", {n: f"{median(w):.0f} / {w[int(len(w) * 0.95)]:.0f} ms" for n, w in warm.items()})
    row("shutdown -> processes gone", {n: f"{median(m['shutdown']):.2f} s" for n, m in measured.items()})
    fresh = {name: Kernel(name, code(name, names)) for name in names}
    for kernel in fresh.values():
        kernel.run("first")
    row("memory after the first cell", {n: f"{k.status('VmRSS') / 1024:.0f} MB" for n, k in fresh.items()})
    time.sleep(5)
    row("idle CPU over 10 s", {n: f"{k.cpu(10):.2f} %" for n, k in fresh.items()})
    lines = {n: attempt(k.lines) for n, k in fresh.items()}
    row("10,000 println: time, messages, lost", {n: v if isinstance(v, str) else f"{v[0]:.2f} s, {v[1]}, {v[2]}" for n, v in lines.items()})
    for kernel in fresh.values():
        kernel.end()
    for what in ("sleep", "loop", "recursion", "parallel", "stdin", "dsl"):
        row(f"interrupt ({what}): reply, CPU after", {n: interrupted(n, what, names) for n in names})
    row("killed client -> kernel gone", {n: f"{orphan(n):.2f} s" for n in names})
    row(f"{starts} starts beside two busy loops", {n: f"{busy_starts(n, starts, names)} answer" for n in names})


def interrupted(name, what, names):
    if what not in code(name, names):
        return "-"
    kernel = Kernel(name, code(name, names))
    try:
        kernel.run("declare")
        kernel.run("expression")
        value = attempt(lambda: kernel.interrupt(what))
        return value if isinstance(value, str) else f"{value[0]:.2f} s, {value[1]:.0f} %"
    finally:
        kernel.end()


def busy_starts(name, starts, names):
    loops = [subprocess.Popen([sys.executable, "-c", BUSY.format(60 * starts)]) for _ in range(2)]
    answered = 0
    try:
        for _ in range(starts):
            try:
                kernel = Kernel(name, code(name, names))
                kernel.run("first")
                answered += 1
                kernel.end()
            except (RuntimeError, queue.Empty):
                pass
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()
    return answered


def soak(cells, name):
    kernel = Kernel(name, OURS)
    kernel.run("declare")
    times, part = [], max(1, cells // 10)
    for i in range(cells):
        times.append(kernel.run(MIXED[i % len(MIXED)]) * 1_000)
        if (i + 1) % part == 0:
            request = kernel.client.execute(
                "System.gc(); var r = Runtime.getRuntime(); (r.totalMemory() - r.freeMemory()) >> 20", silent=False)
            kernel.reply(request)
            heap = [m["content"]["data"]["text/plain"] for m in kernel.published(request) if m["msg_type"] == "execute_result"]
            latest = sorted(times[-part:])
            print(
                f"  after {i + 1:>6} cells: heap {heap[0] if heap else '?'} MB, resident {kernel.status('VmRSS') / 1024:.0f} MB, "
                f"{kernel.status('Threads')} threads, cell median {median(latest):.0f} ms, p95 {latest[int(part * 0.95)]:.0f} ms",
                flush=True,
            )
    kernel.end()


if __name__ == "__main__":
    if sys.argv[1] == "soak":
        soak(int(sys.argv[2]), sys.argv[3])
    else:
        rows(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
