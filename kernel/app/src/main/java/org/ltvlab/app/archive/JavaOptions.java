package org.ltvlab.app.archive;

import java.util.List;

/** Options of the Java machine that runs cells; an archive only fits a machine with the same. */
public final class JavaOptions {
    /** For every run. */
    public static final List<String> ALWAYS = List.of(
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED");

    private JavaOptions() {}
}
