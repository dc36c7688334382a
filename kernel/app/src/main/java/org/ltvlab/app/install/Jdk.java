package org.ltvlab.app.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * A Java installation, as the file {@code release} in it describes it; nothing is started to learn that.
 *
 * @param home its folder
 * @param version such as {@code 17.0.15}
 * @param maker such as {@code Eclipse Adoptium}; empty if it is not named
 * @param modules what it consists of; empty if that is not named
 */
public record Jdk(Path home, String version, String maker, Set<String> modules) {
    /** The oldest that runs the kernel. */
    public static final int OLDEST = 17;

    /** The one in a folder; nothing if there is none. */
    public static Optional<Jdk> at(Path home) {
        Properties release = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new Jdk(
                home,
                value(release, "JAVA_VERSION"),
                value(release, "IMPLEMENTOR"),
                Set.of(value(release, "MODULES").split(" ", -1))));
    }

    /** The one that a {@code java} command belongs to, also if it is a link; nothing if that cannot be seen. */
    public static Optional<Jdk> ofCommand(Path java) {
        try {
            Path bin = java.toRealPath().getParent();
            return bin == null || bin.getParent() == null ? Optional.empty() : at(bin.getParent());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The number people call it by: 17, 25, and 8 for 1.8. */
    public int feature() {
        String[] parts = version.split("[^0-9]+", -1);
        String number = parts.length > 1 && parts[0].equals("1") ? parts[1] : parts[0];
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    /** Whether it can compile: with {@code javac}, or at least with the compiler's module. */
    public boolean hasCompiler() {
        return modules.contains("jdk.compiler")
                || Files.exists(home.resolve("bin/javac"))
                || Files.exists(home.resolve("bin/javac.exe"));
    }

    /** Whether it can run cells: new enough, with JShell. */
    public boolean runsCells() {
        return feature() >= OLDEST && hasCompiler() && (modules.contains("jdk.jshell") || modules.contains(""));
    }

    @Override
    public String toString() {
        return version + (maker.isEmpty() ? "" : " (" + maker + ")") + ", " + home;
    }

    private static String value(Properties release, String name) {
        return release.getProperty(name, "").replace("\"", "").strip();
    }
}
