package org.ltvlab.app.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The questions about kernels alone: ours beside ipykernel and, where its wheel can be had, JJava. */
final class KernelRows {
    private static final String SCRIPT = "kernels.py";
    private static final List<String> MODULES = List.of("kernel_client.py", "kernel_measures.py");
    private static final String OURS = "ltv";

    private final Peers peers;
    private final PrintWriter out;

    KernelRows(Peers peers, PrintWriter out) {
        this.peers = peers;
        this.out = out;
    }

    /** Start, latency, output, interrupt and end, each with its bar; {@code starts} beside a busy machine. */
    void compare(int runs, int starts) throws IOException, InterruptedException {
        if (!peers.installed("jjava==1.0a8")) {
            out.println("  pip cannot install jjava here: its column stays empty");
        }
        String java = String.valueOf(Runtime.version().feature());
        print(List.of("rows", String.valueOf(runs), String.valueOf(starts), java, OURS, "python3", "java"));
    }

    /** Seconds from spawning a kernel to its first result, as {@code jupyter_client} waits for it: kernel by kernel. */
    JsonObject firstResults(int runs) throws IOException, InterruptedException {
        layOut();
        return peers.json(SCRIPT, "first", String.valueOf(runs), OURS, "python3");
    }

    /** Memory, threads and latency over a long session of ours. */
    void soak(int cells) throws IOException, InterruptedException {
        print(List.of("soak", String.valueOf(cells), OURS));
    }

    private void print(List<String> arguments) throws IOException, InterruptedException {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            layOut();
            peers.print(SCRIPT, arguments, out);
        } else {
            out.println("  the kernels are measured on Linux only: the figures come from /proc");
        }
    }

    private void layOut() throws IOException {
        for (String module : MODULES) {
            peers.script(module);
        }
    }
}
