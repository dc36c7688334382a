package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 8 GB pass through a session that may hold 400 MB. */
class MemoryRunsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new byte[40_000_000]",
                "var frame = new byte[40_000_000];",
                "var gone = new byte[40_000_000];\n%del gone",
                "var gone = new byte[40_000_000]; int kept() { return gone.length; }\n%reset",
                "record Frame(byte[] bytes) {}\nvar framed = new Frame(new byte[40_000_000]); framed.bytes().length",
            })
    void two_hundred_large_values_leave_the_session_alive(String code) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyCells.class.getName(),
                        "200",
                        code)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(output.strip()).isEqualTo("200 cells finished");
    }
}
