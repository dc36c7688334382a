package org.ltvlab.acceptance;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A virtual environment with the pinned Python clients and our kernel installed into it. */
final class PythonClients {
    /** Outside of target, so that the tests on the next JDK find it ready. */
    private static final Path FOLDER = Project.ROOT.resolve(".clients");

    private static final Path REQUIREMENTS = Project.ROOT.resolve("notebooks/src/test/python/requirements.txt");

    private PythonClients() {}

    /** Why the clients cannot be run here; nothing if they can (they are set up then). */
    static Optional<String> missing() throws IOException {
        Optional<String> python = onPath("python3");
        if (python.isEmpty()) {
            return Optional.of("python3 is not on the path");
        }
        Optional<String> trouble = environment(python.get());
        if (trouble.isEmpty()) {
            install("--prefix", FOLDER.toString());
            install("--prefix", FOLDER.toString(), "--plain", "--no-train");
        }
        return trouble;
    }

    /** The browser that drives JupyterLab and opens reports. */
    static Optional<String> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
    }

    /** Runs the scripts with pytest; the report is JUnit's XML. */
    static Project.Ended pytest(List<Path> scripts, Path report) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "LTV_ROOT=" + Project.ROOT,
                "LTV_JAVA=" + Project.JAVA,
                "LTV_CHROMIUM_PATH=" + chromium().orElse(""),
                "JUPYTER_PLATFORM_DIRS=1",
                "PYTHONDONTWRITEBYTECODE=1",
                python(),
                "-m",
                "pytest",
                "-p",
                "no:cacheprovider",
                "-q",
                "--junitxml=" + report));
        scripts.forEach(script -> command.add(script.toString()));
        return Project.run(Project.ROOT, command, 1_800);
    }

    private static void install(String... options) {
        String[] call = Stream.concat(Stream.of("install"), Stream.of(options)).toArray(String[]::new);
        Project.Ended install = Project.ltv(call);
        if (install.code() != 0) {
            throw new IllegalStateException("the kernel cannot be installed: " + install.output());
        }
    }

    /** Makes the environment, or makes it anew if its packages are not the wanted ones; says why that is impossible. */
    private static Optional<String> environment(String python) throws IOException {
        Path made = FOLDER.resolve("requirements.txt");
        String wanted = Files.readString(REQUIREMENTS, StandardCharsets.UTF_8);
        if (Files.exists(made)
                && Files.readString(made, StandardCharsets.UTF_8).equals(wanted)
                && Project.run(Project.ROOT, List.of(python(), "-m", "pytest", "--version"), 60)
                                .code()
                        == 0) {
            return Optional.empty();
        }
        Project.Ended venv =
                Project.run(Project.ROOT, List.of(python, "-m", "venv", "--clear", FOLDER.toString()), 300);
        if (venv.code() != 0) {
            return Optional.of("python3 cannot make a virtual environment: " + venv.lastLine());
        }
        Project.Ended pip = Project.run(
                Project.ROOT, List.of(python(), "-m", "pip", "install", "-q", "-r", REQUIREMENTS.toString()), 900);
        if (pip.code() != 0) {
            return Optional.of("the Python clients cannot be installed: " + pip.lastLine());
        }
        Files.writeString(made, wanted, StandardCharsets.UTF_8);
        return Optional.empty();
    }

    private static String python() {
        return FOLDER.resolve("bin/python").toString();
    }

    private static Optional<String> onPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
