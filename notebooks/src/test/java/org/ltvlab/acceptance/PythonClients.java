package org.ltvlab.acceptance;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A virtual environment with the pinned Python clients and our kernel installed into it. */
final class PythonClients {
    private static final Path FOLDER = Project.ROOT.resolve(".clients");
    private static final Path REQUIREMENTS = Project.ROOT.resolve("notebooks/src/test/python/requirements.txt");

    private PythonClients() {}

    /** Why the clients cannot be run here; nothing if they can (they are set up then). */
    static Optional<String> missing() throws IOException {
        if (onPath("python3").isEmpty()) {
            return Optional.of("python3 is not on the path");
        }
        if (chromium().isEmpty()) {
            return Optional.of("Chromium is not on the path");
        }
        Path made = FOLDER.resolve("requirements.txt");
        String wanted = Files.readString(REQUIREMENTS, StandardCharsets.UTF_8);
        if (!Files.exists(made)
                || !Files.readString(made, StandardCharsets.UTF_8).equals(wanted)) {
            Project.Ended venv =
                    Project.run(Project.ROOT, List.of("python3", "-m", "venv", "--clear", FOLDER.toString()), 300);
            if (venv.code() != 0) {
                return Optional.of("python3 cannot make a virtual environment: " + venv.output());
            }
            Project.Ended pip = Project.run(
                    Project.ROOT, List.of(python(), "-m", "pip", "install", "-q", "-r", REQUIREMENTS.toString()), 900);
            if (pip.code() != 0) {
                return Optional.of("the Python clients cannot be installed: " + pip.output());
            }
            Files.writeString(made, wanted, StandardCharsets.UTF_8);
        }
        Project.Ended install = Project.ltv("install", "--prefix", FOLDER.toString());
        if (install.code() != 0) {
            throw new IllegalStateException("the kernel cannot be installed: " + install.output());
        }
        return Optional.empty();
    }

    /** Runs the scripts with pytest; the report is JUnit's XML. */
    static Project.Ended pytest(Path scripts, Path report) {
        return Project.run(
                scripts,
                List.of(
                        "env",
                        "LTV_ROOT=" + Project.ROOT,
                        "LTV_JAVA=" + Project.JAVA,
                        "LTV_CHROMIUM_PATH=" + chromium().orElseThrow(),
                        "JUPYTER_PLATFORM_DIRS=1",
                        python(),
                        "-m",
                        "pytest",
                        "-p",
                        "no:cacheprovider",
                        "-q",
                        "--junitxml=" + report,
                        "."),
                1800);
    }

    private static String python() {
        return FOLDER.resolve("bin/python").toString();
    }

    private static Optional<String> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
    }

    private static Optional<String> onPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
