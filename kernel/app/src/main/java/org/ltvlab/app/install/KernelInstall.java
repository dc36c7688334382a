package org.ltvlab.app.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.ltvlab.app.archive.StartArchive;

/** Puts this program's kernel into a folder of kernels, ready to start fast. */
public final class KernelInstall {
    private KernelInstall() {}

    /**
     * Installs the kernel unless the very same one is there, and trains its archive unless that fits.
     *
     * @param progress hears what takes time and what went wrong without being needed
     * @return the kernel's folder
     */
    public static Path run(KernelSpec spec, KernelsFolder place, Consumer<String> progress)
            throws IOException, InterruptedException {
        Path folder = spec.install(place, Installation.jar());
        StartArchive archive = StartArchive.in(folder);
        if (spec.trained() && !archive.fits()) {
            progress.accept("Training the archive that makes the kernel start fast (some seconds) ...");
            try {
                archive.train(spec.java(), folder.resolve("ltv.jar"));
            } catch (IOException e) {
                progress.accept("Without it the kernel works and starts slower: " + e.getMessage());
            }
        }
        return folder;
    }
}
