"""A kernel with one client, and what its processes take: shared by the benchmark and by the tests of real clients."""
import os
import pathlib
import queue
import signal
import subprocess
import sys
import time

import zmq
from jupyter_client.manager import KernelManager

PATIENCE = float(os.environ.get("LTV_PATIENCE", "60"))
JAVA = {
    "declare": "int kept = 41;",
    "kept": "kept + 1",
    "print": 'System.out.println("%s");',
    "lines": "for (int i = 0; i < 10_000; i++) System.out.println(i);",
    "big": "new byte[40 << 20]",
    "big variable": "var big = new byte[40 << 20];",
    "complete": 'var z = "😀"; "abc".lengt',
    "inspect": "Math.abs(",
    "sleep": "Thread.sleep(600_000);",
    "loop": "long n = 0; while (true) { n++; }",
    "recursion": "int deep(int i) { return i < 0 ? i : deep(i + 1) % 7; } while (true) { try { deep(0); } catch (StackOverflowError e) { } }",
    "parallel": "java.util.stream.LongStream.iterate(0, i -> i + 1).parallel().forEach(i -> { });",
    "stdin": 'System.out.print("<" + new java.util.Scanner(System.in).nextLine() + ">");',
}
PYTHON = {
    "declare": "kept = 41",
    "kept": "kept + 1",
    "print": 'print("%s")',
    "lines": "for i in range(10_000): print(i)",
    "big": "memoryview(bytearray(40 << 20))",
    "big variable": "big = bytearray(40 << 20)",
    "complete": 'z = "😀"; import math; math.sqr',
    "inspect": "abs(",
    "sleep": "import time; time.sleep(600)",
    "loop": "while True: pass",
    "recursion": "def deep(i):\n  return deep(i + 1)\nwhile True:\n  try: deep(0)\n  except RecursionError: pass",
    "parallel": "import threading\nthreading.Event().wait()",
    "stdin": 'print("<" + input() + ">", end="")',
}


def lives(pid):
    """Whether a process runs; one that has ended and was not waited for does not."""
    try:
        if not os.path.isdir("/proc/self"):
            os.kill(pid, 0)
            return True
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def outlived(name, seconds):
    """How many seconds a kernel outlives its killed client, at most so many; it is ended then."""
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
    while lives(kernel) and time.perf_counter() - began < seconds:
        time.sleep(0.02)
    taken = time.perf_counter() - began
    if lives(kernel):
        os.killpg(os.getpgid(kernel), signal.SIGKILL)
    return taken


class Kernel:
    """A kernel and one client, whose messages are kept by request.

    ``waiting`` for ``jupyter_client`` to call it ready takes the 0.2 s in which its iopub channel must be silent; otherwise the
    kernel is asked until it answers and is heard.
    """

    def __init__(self, name, waiting=True, patience=PATIENCE, **options):
        self.patience = patience
        self.manager = KernelManager(kernel_name=name)
        self.manager.shutdown_wait_time = 10
        self.began = time.perf_counter()
        self.manager.start_kernel(stderr=subprocess.DEVNULL, **options)
        self.client = self.manager.client()
        if not waiting:
            self.client.context.setsockopt(zmq.RECONNECT_IVL, 10)  # milliseconds; the client's own 100 to 200 hide the kernel's
        self.client.start_channels(hb=waiting)
        try:
            self.await_answer() if not waiting else self.client.wait_for_ready(timeout=patience)
        except (RuntimeError, queue.Empty):
            self.end()
            raise

    def await_answer(self):
        self.info = self.reply(self.client.kernel_info())
        self.answered = time.perf_counter() - self.began
        while not self.heard():
            self.reply(self.client.kernel_info())

    def heard(self):
        try:
            return bool(self.client.get_iopub_msg(timeout=0.2))
        except queue.Empty:
            return False

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def end(self):
        pids = self.processes() if self.manager.has_kernel and os.path.isdir("/proc/self") else []
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)
        for pid in filter(lives, pids):
            os.kill(pid, signal.SIGKILL)

    def send(self, kind, content, channel="shell", **header):
        message = self.client.session.msg(kind, content)
        message["header"].update(header)
        getattr(self.client, channel + "_channel").send(message)
        return message["header"]["msg_id"]

    def execute(self, code, **options):
        return self.client.execute(code, **options)

    def reply(self, request, channel="shell", timeout=None):
        return self.answer(request, channel, timeout)["content"]

    def answer(self, request, channel="shell", timeout=None):
        deadline = time.monotonic() + (timeout or self.patience)
        while True:
            message = getattr(self.client, f"get_{channel}_msg")(timeout=max(0.01, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") == request:
                return message

    def ask(self, kind, content, channel="shell", **header):
        return self.reply(self.send(kind, content, channel, **header), channel)

    def published(self, request, timeout=None):
        """Everything about a request, from busy to idle."""
        messages = []
        while not (messages and messages[-1]["content"].get("execution_state") == "idle"):
            message = self.client.get_iopub_msg(timeout=timeout or self.patience)
            if message["parent_header"].get("msg_id") == request:
                messages.append(message)
        return messages

    def run(self, code, **options):
        request = self.execute(code, **options)
        return self.reply(request), self.published(request)

    def value(self, code):
        return [m["content"]["data"]["text/plain"] for m in self.run(code)[1] if m["msg_type"] == "execute_result"]

    def begun(self, code, **options):
        """A cell that runs."""
        request = self.execute(code, **options)
        while True:
            message = self.client.get_iopub_msg(timeout=self.patience)
            if message["msg_type"] == "execute_input" and message["parent_header"].get("msg_id") == request:
                return request

    def processes(self):
        """The kernel's process and those that it started."""
        pids = [self.pid]
        for pid in filter(lives, pids):
            for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
                pids += [int(child) for child in task.read_text().split()]
        return pids

    def cpu(self, seconds):
        """The share of one core that the kernel takes for a while."""
        def ticks():
            stats = [pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split() for pid in self.processes()]
            return sum(int(stat[11]) + int(stat[12]) for stat in stats)

        before, began = ticks(), time.monotonic()
        time.sleep(seconds)
        return (ticks() - before) / os.sysconf("SC_CLK_TCK") / (time.monotonic() - began)

    def wakes(self, seconds, without=()):
        """How often the kernel's threads wake in a second, but those whose names begin with one of ``without``."""
        def total():
            wakes = 0
            for pid in self.processes():
                for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
                    text = (task / "status").read_text()
                    if not text.split("\n", 1)[0].split("\t")[1].startswith(tuple(without)):
                        wakes += int(text.split("\nvoluntary_ctxt_switches:")[1].split()[0])
            return wakes

        before, began = total(), time.monotonic()
        time.sleep(seconds)
        return (total() - before) / (time.monotonic() - began)

    def status(self, key):
        """A number from the status of the processes, such as the memory in kB that is theirs, or their threads."""
        texts = [pathlib.Path(f"/proc/{pid}/status").read_text() for pid in self.processes()]
        return sum(int(text.split(f"\n{key}:")[1].split()[0]) for text in texts)


def printed(messages):
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream")
