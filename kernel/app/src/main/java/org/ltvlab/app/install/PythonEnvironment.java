package org.ltvlab.app.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A virtual Python environment with a pinned JupyterLab.
 *
 * @param folder where it lies
 */
public record PythonEnvironment(Path folder) {
    private static final List<String> INTERPRETERS = List.of("python3", "python");

    /**
     * The environment in {@code folder}, made or brought up to date if its list of packages changed.
     *
     * @throws IOException if there is no Python 3.10 or newer, or the packages cannot be installed
     */
    public static PythonEnvironment prepare(Path folder, Consumer<String> progress)
            throws IOException, InterruptedException {
        PythonEnvironment environment = new PythonEnvironment(folder.toAbsolutePath());
        String wanted = requirements();
        Path made = environment.folder.resolve("ltv-requirements.txt");
        if (Files.exists(made) && Files.readString(made, StandardCharsets.UTF_8).equals(wanted)) {
            return environment;
        }
        progress.accept("Making the Python environment " + folder + " ...");
        run(List.of(interpreter(), "-m", "venv", environment.folder.toString()));
        Path list = environment.folder.resolve("ltv-requirements.part");
        Files.writeString(list, wanted, StandardCharsets.UTF_8);
        progress.accept("Installing JupyterLab (about a minute) ...");
        run(List.of(environment.command("python").toString(), "-m", "pip", "install", "-q", "-r", list.toString()));
        Files.move(list, made, StandardCopyOption.REPLACE_EXISTING);
        return environment;
    }

    /** A command of the environment. */
    public Path command(String name) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return windows
                ? folder.resolve("Scripts").resolve(name + ".exe")
                : folder.resolve("bin").resolve(name);
    }

    private static String requirements() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PythonEnvironment.class.getResourceAsStream("lab-requirements.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String interpreter() throws IOException, InterruptedException {
        for (String name : INTERPRETERS) {
            if (serves(name)) {
                return name;
            }
        }
        throw new IOException("JupyterLab needs Python 3.10 or newer with venv, and neither of " + INTERPRETERS
                + " is one. Install it ('apt install python3-venv'), or use an own Jupyter: ltv install --user");
    }

    private static boolean serves(String name) throws InterruptedException {
        try {
            return new ProcessBuilder(name, "-c", "import sys, venv; sys.exit(0 if sys.version_info >= (3, 10) else 1)")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notOnThePath) {
            return false;
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output);
        }
    }
}
