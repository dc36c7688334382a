package org.ltvlab.app.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The Python on the path.
 *
 * @param command how it is called
 * @param version such as {@code 3.11.2}
 * @param prefix its folder
 * @param jupyterLab the version of JupyterLab in it; empty if there is none
 */
record Python(String command, String version, Path prefix, String jupyterLab) {
    private static final int SECONDS = 20;
    private static final String QUESTION = """
            import sys, importlib.metadata as packages
            def version(name):
                try: return packages.version(name)
                except packages.PackageNotFoundError: return ''
            print('%d.%d.%d' % sys.version_info[:3], sys.prefix, version('jupyterlab'), sep='\\n')
            """;

    /** The first of these commands that answers. */
    static Optional<Python> of(List<String> commands) {
        return commands.stream().flatMap(command -> ask(command).stream()).findFirst();
    }

    private static Optional<Python> ask(String command) {
        try {
            Process process = new ProcessBuilder(command, "-c", QUESTION)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            boolean answered = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return answered && lines.size() >= 2
                    ? Optional.of(new Python(
                            command, lines.get(0), Path.of(lines.get(1)), lines.size() > 2 ? lines.get(2) : ""))
                    : Optional.empty();
        } catch (IOException notOnThePath) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
