package org.ltvlab.app.install;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where this program itself lives. */
public final class Installation {
    private Installation() {}

    /** The java command that runs it. */
    public static Path java() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    /**
     * The jar it runs from; its libraries lie in {@code lib} beside it.
     *
     * @throws IllegalStateException if it runs from classes, as tests do
     */
    public static Path jar() {
        Path place = place();
        if (!Files.isRegularFile(place)) {
            throw new IllegalStateException("LTV Lab runs from classes, not from its jar: " + place);
        }
        return place;
    }

    private static Path place() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder of the jar, or of the classes it runs from. */
    public static Path folder() {
        return Objects.requireNonNull(place().toAbsolutePath().getParent(), "a file has a folder");
    }

    /** How the user calls this program: the launcher says so, and else it is the one in the checkout. */
    public static String command() {
        return System.getProperty("ltvlab.command", "./ltv");
    }

    /** The folder of the checkout: where {@code ltv} stands. */
    public static Path home() {
        return Path.of(System.getProperty("ltvlab.home", "")).toAbsolutePath();
    }
}
