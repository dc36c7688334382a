"""How fast and how quiet kernels are, side by side: interleaved runs, medians, and for each row whether our bar is met.

Arguments: ``rows RUNS STARTS JAVA NAME...`` prints a table, ours first, on the major version JAVA; ``first RUNS NAME...`` one JSON
object with the seconds to a first result; ``soak CELLS NAME`` a line for each tenth of a long session. ``python3`` is ipykernel,
``java`` is JJava.
"""
import json
import statistics
import sys
import time

from jupyter_client.kernelspec import KernelSpecManager
from kernel_measures import SITUATIONS, Peer, attempt

NAMES = {"python3": "ipykernel", "java": "jjava"}
PEER_STARTS = 10
MIXED = [
    "kept + 1", "var s = \"x\".repeat(1_000); s.length()", "System.out.println(kept);", "int twice(int i) { return 2 * i; }", "twice(kept)",
    "record Pair(int a, int b) {} new Pair(1, 2)", "java.util.stream.IntStream.range(0, 1_000).sum()", "new byte[1 << 20]",
    "int broken = 1 / (kept - kept);", "nothing_here", 'display("shown");', "percent(5)",
]


class Table:
    """Prints a row for each measure as soon as it is known."""

    def __init__(self, names):
        self.names = names
        self.met = self.judged = 0
        print(f"  {'':<46}" + "".join(f"{NAMES.get(name, name):<20}" for name in names) + "bar", flush=True)

    def row(self, what, values, text, bar="", met=None, against=None):
        """One row: the values by name, how to write one, and the bar, met or not by ``met(ours)``, or ``met(ours, theirs)`` ``against`` a peer."""
        cells = "".join(f"{self.cell(values, name, text):<20}" for name in self.names)
        verdict = ""
        if met:
            ours, theirs = values[self.names[0]], values.get(against, "not here") if against else None
            unknown = isinstance(theirs, str)
            reached = not unknown and not isinstance(ours, str) and bool(met(ours, theirs) if against else met(ours))
            self.judged += 1
            self.met += reached
            verdict = f"{bar}: {'not measured, ' + NAMES[against] + ' ' + theirs if unknown else 'met' if reached else 'MISSED'}"
        print(f"  {what:<46}{cells}{verdict or bar}".rstrip(), flush=True)

    @staticmethod
    def cell(values, name, text):
        value = values.get(name)
        return "-" if value is None else value if isinstance(value, str) else text(value)

    def close(self):
        print(f"  {self.met} of {self.judged} bars met", flush=True)


def at(times, share):
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def rows(runs, starts, java, names):
    here = KernelSpecManager().find_kernel_specs()
    peers = {name: Peer(name) for name in names if name in here}
    table = Table(names)
    absent = {name: "not here" for name in names if name not in here}

    def each(measure):
        return {**absent, **{name: attempt(measure, peer) for name, peer in peers.items()}}

    start_rows(table, runs, java, peers, absent)
    fresh_rows(table, peers, each)
    for what in SITUATIONS:
        table.row(
            f"interrupt ({what}): reply, CPU, next cell",
            each(lambda peer: peer.interrupted(what)),
            lambda v: f"{v[0]:.2f} s, {v[1]:.0f} %, {'right' if v[2] else 'WRONG'}",
            "<= 0.3 s, <= 5 %, right",
            lambda v: v[0] <= 0.3 and v[1] <= 5 and v[2],
        )
    table.row("killed client -> kernel gone", each(Peer.orphaned), lambda v: f"{v:.2f} s", "<= 5 s", lambda v: v <= 5)
    for what in ("big variable", "big"):
        table.row(
            f"400 x 40 MB in 400 MB ({'bare' if what == 'big' else 'variable'})",
            each(lambda peer: peer.kept_alive(what, 400)),
            lambda v: f"{v[0]}, {v[1]:.0f} -> {v[2]:.0f} MB",
            "400, flat after 200",
            lambda v: v[0] == 400 and v[2] <= 1.05 * v[1] + 10,
        )
    tried = {name: starts if name == names[0] else min(starts, PEER_STARTS) for name in names}
    table.row(
        "starts beside two busy loops",
        each(lambda peer: (peer.busy_starts(tried[peer.name]), tried[peer.name])),
        lambda v: f"{v[0]} of {v[1]}",
        "all",
        lambda v: v[0] == v[1],
    )
    table.close()


def start_rows(table, runs, java, peers, absent):
    measured = {name: [] for name in peers}
    failed = dict(absent)
    for turn in range(runs + 1):  # the first turn fills the machine's caches
        for name, peer in peers.items():
            if name not in failed:
                seconds = attempt(peer.one_start)
                measured[name].append(seconds)
                failed.update({name: seconds} if isinstance(seconds, str) else {})
    ours = table.names[0]
    answer_bar, result_bar = (1.0, 1.2) if java >= 25 else (1.1, 1.5)

    def of_each(summary):
        return {name: failed[name] if name in failed else summary(measured[name][1:]) for name in table.names}

    def medians(key):
        return of_each(lambda counted: statistics.median(one[key] for one in counted))

    def times(key):
        return of_each(lambda counted: [1_000 * t for one in counted for t in one[key]])

    def second(value):
        return f"{value:.2f} s"

    answer, first = medians("answer"), medians("first")
    table.row("spawn -> kernel_info", answer, second, f"<= {answer_bar} x ipykernel", lambda v, peer: v <= answer_bar * peer, "python3")
    table.row("spawn -> first result", first, second, f"<= {result_bar} x ipykernel", lambda v, peer: v <= result_bar * peer, "python3")
    slower = {name: next((v for v in (value, first[ours]) if isinstance(v, str)), None) or value / first[ours] for name, value in first.items()}
    table.row("  how much slower than ours", slower, lambda v: f"{v:.1f} x", "jjava >= 2 x", lambda _, peer: peer >= 2, "java")
    table.row("  the same, asked with the first answer", medians("eager"), second, "(no bar)")
    warm = times("warm")
    table.row("warm expression to idle, median / p95", warm, lambda v: f"{statistics.median(v):.0f} / {at(v, 0.95):.0f} ms",
              "<= 45 / 60 ms", lambda v: statistics.median(v) <= 45 and at(v, 0.95) <= 60)
    for key, what in (("complete", "completion, median"), ("inspect", "inspect, median")):
        table.row(what, times(key), lambda v: f"{statistics.median(v):.0f} ms", "<= 30 ms", lambda v: statistics.median(v) <= 30)
    table.row("shutdown -> processes gone", medians("shutdown"), second, "<= 0.5 s", lambda v: v <= 0.5)


def fresh_rows(table, peers, each):
    """Memory, idleness and output of kernels that have run one cell."""
    fresh = {name: attempt(peer.after_one_cell) for name, peer in peers.items()}

    def each_fresh(measure):
        return each(lambda peer: fresh[peer.name] if isinstance(fresh[peer.name], str) else measure(peer, fresh[peer.name]))

    table.row("memory after the first cell", each_fresh(lambda peer, kernel: kernel.status("VmRSS") / 1024), lambda v: f"{v:.0f} MB",
              "<= 220 MB", lambda v: v <= 220)
    time.sleep(12)  # five seconds after its start ours lists, once, what can be imported
    table.row("idle CPU over 20 s, a heartbeat each second", each_fresh(lambda peer, kernel: 100 * kernel.cpu(20)), lambda v: f"{v:.2f} %",
              "(no bar: it is asked)")
    each_fresh(lambda peer, kernel: kernel.client.hb_channel.pause())  # JupyterLab does not ask
    table.row("  the same, left alone", each_fresh(lambda peer, kernel: 100 * kernel.cpu(20)), lambda v: f"{v:.2f} %",
              "<= 0.2 %", lambda v: v <= 0.2)
    table.row("idle: its threads wake, with Java's own", each_fresh(lambda peer, kernel: kernel.wakes(10)), lambda v: f"{v:.0f} a second",
              "<= 25 a second", lambda v: v <= 25)
    table.row(
        "10,000 println: time, messages, lost",
        each_fresh(lambda peer, kernel: peer.lines(kernel)),
        lambda v: f"{v[0]:.2f} s, {v[1]:,}, {v[2]}",
        "<= 0.3 s, <= 200, 0",
        lambda v: v[0] <= 0.3 and v[1] <= 200 and v[2] == 0,
    )
    for kernel in fresh.values():
        if not isinstance(kernel, str):
            kernel.end()


def soak(cells, name):
    """A long session; the second and the last tenth are compared, the first one still warms up."""
    peer = Peer(name)
    kernel = peer.start()
    kernel.run(peer.code["declare"])
    tenths, part = [], max(len(MIXED), cells // 10)
    for i in range(0, cells, part):
        times = [1_000 * peer.seconds(kernel, MIXED[(i + j) % len(MIXED)]) for j in range(part)]
        heap = kernel.value("System.gc(); var r = Runtime.getRuntime(); (int) ((r.totalMemory() - r.freeMemory()) >> 20)")[0]
        tenths.append((int(heap), kernel.status("Threads"), statistics.median(times)))
        print(
            f"  after {i + part:>6} cells: heap {heap} MB, resident {kernel.status('VmRSS') / 1024:.0f} MB, {tenths[-1][1]} threads, "
            f"cell median {tenths[-1][2]:.0f} ms, p95 {at(times, 0.95):.0f} ms",
            flush=True,
        )
    kernel.end()
    early, late = tenths[min(1, len(tenths) - 1)], tenths[-1]
    for what, bound in (("heap", early[0] * 1.1 + 5), ("threads", early[1] + 2), ("median latency", early[2] * 1.15)):
        index = ("heap", "threads", "median latency").index(what)
        print(f"  {what} {early[index]:.0f} -> {late[index]:.0f}, flat is <= {bound:.0f}: {'met' if late[index] <= bound else 'MISSED'}")


def first(runs, names):
    peers = [Peer(name) for name in names]
    seconds = {name: [] for name in names}
    for turn in range(runs + 1):
        for peer in peers:
            kernel = peer.start()
            kernel.run("1+1")
            seconds[peer.name] += [time.perf_counter() - kernel.began] * (turn > 0)
            kernel.end()
    print(json.dumps(seconds))


if __name__ == "__main__":
    if sys.argv[1] == "soak":
        soak(int(sys.argv[2]), sys.argv[3])
    elif sys.argv[1] == "first":
        first(int(sys.argv[2]), sys.argv[3:])
    else:
        rows(int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5:])
