package org.ltvlab.app.install;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where kernels live.
 *
 * @param folder the {@code kernels} folder
 */
public record KernelsFolder(Path folder) {
    private static final Set<String> OFF = Set.of("no", "n", "false", "off", "0", "0.0");

    /**
     * The user's own folder: {@code $JUPYTER_DATA_DIR}, else the one of the operating system.
     *
     * @param system the value of {@code os.name}
     */
    public static KernelsFolder user(Map<String, String> environment, String system, Path home) {
        Path chosen = set(environment, "JUPYTER_DATA_DIR").orElseGet(() -> data(environment, system, home));
        return new KernelsFolder(chosen.resolve("kernels"));
    }

    /** The folders for all users of a machine, in the order in which Jupyter looks. */
    public static List<KernelsFolder> everybodys(Map<String, String> environment, String system) {
        List<Path> shares = isWindows(system)
                ? List.of(set(environment, "PROGRAMDATA").orElse(Path.of("C:\\ProgramData")))
                : List.of(Path.of("/usr/local/share"), Path.of("/usr/share"));
        return shares.stream()
                .map(share -> new KernelsFolder(share.resolve("jupyter").resolve("kernels")))
                .toList();
    }

    /** The user's data folder as {@code jupyter_core} has it; newer ones of it follow the platform where they are told to. */
    private static Path data(Map<String, String> environment, String system, Path home) {
        boolean platform = isOn(environment, "JUPYTER_PLATFORM_DIRS");
        if (system.startsWith("Mac")) {
            return home.resolve(platform ? "Library/Application Support/Jupyter" : "Library/Jupyter");
        }
        if (isWindows(system)) {
            Path local = home.resolve("AppData").resolve("Local");
            Path roaming = home.resolve("AppData").resolve("Roaming");
            return platform
                    ? set(environment, "LOCALAPPDATA").orElse(local).resolve("Jupyter")
                    : set(environment, "APPDATA").orElse(roaming).resolve("jupyter");
        }
        return set(environment, "XDG_DATA_HOME")
                .orElse(home.resolve(".local/share"))
                .resolve("jupyter");
    }

    private static boolean isWindows(String system) {
        return system.startsWith("Windows");
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
    }

    /** As {@code jupyter_core} reads its switches. */
    private static boolean isOn(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value != null && !OFF.contains(value.toLowerCase(Locale.ROOT));
    }

    /** The folder below an installation such as a virtual environment. */
    public static KernelsFolder prefix(Path prefix) {
        return new KernelsFolder(prefix.resolve("share").resolve("jupyter").resolve("kernels"));
    }

    /** The folder named {@code name} in it, with the separators of this system. */
    public Path of(String name) {
        return folder.resolve(name.replace(File.separatorChar, '_'));
    }
}
