package org.ltvlab.app.archive;

import java.util.List;
import java.util.stream.Stream;

/** Options of the Java machine that runs cells; an archive only fits a machine with the same. */
public final class JavaOptions {
    /** For every run. */
    public static final List<String> ALWAYS = List.of(
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:-OmitStackTraceInFastThrow", // an exception often thrown would lose its message and its lines
            "--enable-native-access=ALL-UNNAMED");

    /**
     * For a kernel. Its heap begins small, because the usual one fills to 100 MB before anything is collected; it grows as
     * it is needed. The optimising compiler begins ten times later than usual: otherwise it takes a third of the processor
     * time of a start, from the compiler of the first cells. Loops that matter reach it within a tenth of a second.
     */
    public static final List<String> KERNEL = Stream.concat(
                    ALWAYS.stream(),
                    Stream.of(
                            "-Xms64m",
                            "-XX:Tier4InvocationThreshold=50000",
                            "-XX:Tier4MinInvocationThreshold=6000",
                            "-XX:Tier4CompileThreshold=150000",
                            "-XX:Tier4BackEdgeThreshold=400000"))
            .toList();

    private JavaOptions() {}
}
