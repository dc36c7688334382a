package org.ltvlab.app.install;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where kernels live.
 *
 * @param folder the {@code kernels} folder
 */
public record KernelsFolder(Path folder) {
    /**
     * The user's own folder: {@code $JUPYTER_DATA_DIR}, else the one of the operating system.
     *
     * @param system the value of {@code os.name}
     */
    public static KernelsFolder user(Map<String, String> environment, String system, Path home) {
        String chosen = environment.getOrDefault("JUPYTER_DATA_DIR", "");
        if (!chosen.isEmpty()) {
            return new KernelsFolder(Path.of(chosen).resolve("kernels"));
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return new KernelsFolder(home.resolve("Library/Jupyter/kernels"));
        }
        if (os.startsWith("windows")) {
            Path roaming = Path.of(environment.getOrDefault(
                    "APPDATA", home.resolve("AppData").resolve("Roaming").toString()));
            return new KernelsFolder(roaming.resolve("jupyter").resolve("kernels"));
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path share = data.isEmpty() ? home.resolve(".local/share") : Path.of(data);
        return new KernelsFolder(share.resolve("jupyter/kernels"));
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
