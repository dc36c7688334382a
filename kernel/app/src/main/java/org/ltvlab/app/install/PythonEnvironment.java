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
 * A virtual Python environment with pinned packages.
 *
 * @param folder where it lies
 */
public record PythonEnvironment(Path folder) {
    private static final List<String> INTERPRETERS = List.of("python3", "python");

    /**
     * The environment in {@code folder}, made or brought up to date if its list of packages changed.
     *
     * @param owner whose resource the list of packages is
     * @param list the name of that resource, pinned requirements as pip reads them
     * @throws IOException if there is no Python 3.10 or newer, or the packages cannot be installed
     */
    public static PythonEnvironment prepare(Path folder, Class<?> owner, String list, Consumer<String> progress)
            throws IOException, InterruptedException {
        PythonEnvironment environment = new PythonEnvironment(folder.toAbsolutePath());
        String wanted = requirements(owner, list);
        Path made = environment.folder.resolve("ltv-requirements.txt");
        if (Files.exists(made) && Files.readString(made, StandardCharsets.UTF_8).equals(wanted)) {
            return environment;
        }
        progress.accept("Making the Python environment " + folder + " ...");
        run(List.of(interpreter(), "-m", "venv", environment.folder.toString()));
        Path draft = environment.folder.resolve("ltv-requirements.part");
        Files.writeString(draft, wanted, StandardCharsets.UTF_8);
        progress.accept("Installing its packages (about a minute) ...");
        run(List.of(environment.command("python").toString(), "-m", "pip", "install", "-q", "-r", draft.toString()));
        Files.move(draft, made, StandardCopyOption.REPLACE_EXISTING);
        return environment;
    }

    /** A command of the environment. */
    public Path command(String name) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return windows
                ? folder.resolve("Scripts").resolve(name + ".exe")
                : folder.resolve("bin").resolve(name);
    }

    private static String requirements(Class<?> owner, String list) throws IOException {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(list), list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String interpreter() throws IOException, InterruptedException {
        for (String name : INTERPRETERS) {
            if (serves(name)) {
                return name;
            }
        }
        throw new IOException(
                "This needs Python 3.10 or newer with venv, and neither of " + INTERPRETERS
                        + " is one.\n  fix:   install it ('apt install python3-venv'); with a Jupyter of your own: ltv install --user");
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
