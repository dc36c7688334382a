package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 8 GB pass through a session that may hold 400 MB, and what fills one ends. */
class MemoryRunsTest {
    @TempDir
    private static Path folder;

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
        assertThat(output("-Xmx400m", "200", code)).isEqualTo("200 cells finished");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) try { kept.add(new byte[1 << 20]); } catch (OutOfMemoryError e) { }",
                "while (true) try { kept.add(new byte[1_000]); } catch (Throwable e) { }",
                "while (true) { try { try { kept.add(new byte[1 << 20]); } finally { kept.size(); } }"
                        + " catch (IllegalStateException | Error e) { } }",
            })
    void a_cell_that_catches_the_lack_of_memory_and_goes_on_ends_by_it(String code) throws Exception {
        assertThat(output("-Xmx128m", "1", "var kept = new ArrayList<byte[]>();\n" + code))
                .startsWith(
                        "cell 1: Failed[kind=EXCEPTION, name=OutOfMemoryError, message=the memory of this session is full: ")
                .endsWith("\n0 cells finished");
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 1_000})
    void a_cell_that_catches_the_lack_of_memory_and_makes_room_goes_on(int bytes) throws Exception {
        assertThat(output(
                        "-Xmx128m",
                        "1",
                        "var kept = new ArrayList<byte[]>();\ntry { while (true) kept.add(new byte[" + bytes
                                + "]); } catch (OutOfMemoryError e) { kept.clear(); }\nint n = 1;"))
                .isEqualTo("1 cells finished");
    }

    private static String output(String heap, String times, String code) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyCells.class.getName(),
                        times,
                        code)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(300, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("it has ended").isTrue();
        return Files.readString(output).strip();
    }
}
