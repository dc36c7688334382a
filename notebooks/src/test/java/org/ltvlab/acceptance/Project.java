package org.ltvlab.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The checkout under test. */
final class Project {
    static final Path ROOT = Path.of(System.getProperty("ltvlab.root"));
    static final Path JAR = ROOT.resolve("kernel/app/target/ltv.jar");
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private Project() {}

    /**
     * How a command ended.
     *
     * @param output both streams, in the order in which they came
     */
    record Ended(int code, String output) {
        /** What it said last, which is where programs put the reason. */
        String lastLine() {
            return output.strip().replaceFirst("(?s).*\\n", "");
        }
    }

    /** Runs {@code ltv} as a process of its own, in the root of the checkout. */
    static Ended ltv(String... arguments) {
        return ltvIn(ROOT, arguments);
    }

    /** Runs {@code ltv} as a process of its own. */
    static Ended ltvIn(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dltvlab.home=" + ROOT,
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        return run(folder, command, 300);
    }

    static Ended run(Path folder, List<String> command, int seconds) {
        try {
            Path log = Files.createTempFile("ltvlab", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            String output = Files.readString(log, StandardCharsets.UTF_8);
            Files.delete(log);
            return new Ended(ended ? process.exitValue() : -1, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every notebook that the project ships. */
    static List<Path> notebooks() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("notebooks"))) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .filter(file -> !ROOT.relativize(file).toString().contains("target"))
                    .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File nothing() throws IOException {
        Path empty = Files.createTempFile("ltvlab", ".in");
        empty.toFile().deleteOnExit();
        return empty.toFile();
    }
}
