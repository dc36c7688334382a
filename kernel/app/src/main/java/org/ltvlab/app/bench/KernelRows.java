package org.ltvlab.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The questions about kernels alone: ours beside ipykernel and, where its wheel can be had, JJava. */
final class KernelRows {
    private static final String SCRIPT = "kernels.py";
    private static final String OURS = "ltv";

    private final Peers peers;
    private final PrintWriter out;

    KernelRows(Peers peers, PrintWriter out) {
        this.peers = peers;
        this.out = out;
    }

    /** Start, latency, output, interrupt and end; {@code starts} beside a busy machine. */
    void compare(int runs, int starts) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("rows", String.valueOf(runs), String.valueOf(starts), OURS, "python3"));
        if (peers.installed("jjava==1.0a8")) {
            arguments.add("java");
        }
        print(arguments);
    }

    /** Memory, threads and latency over a long session of ours. */
    void soak(int cells) throws IOException, InterruptedException {
        print(List.of("soak", String.valueOf(cells), OURS));
    }

    private void print(List<String> arguments) throws IOException, InterruptedException {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            peers.print(SCRIPT, arguments, out);
        } else {
            out.println("  the kernels are measured on Linux only: the figures come from /proc");
        }
    }
}
