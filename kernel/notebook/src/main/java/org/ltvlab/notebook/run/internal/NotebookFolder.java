package org.ltvlab.notebook.run.internal;

import java.nio.file.Path;
import java.util.function.Supplier;

/** Tells libraries, for the time of a run, which folder the notebook names its data against. */
public final class NotebookFolder {
    /** The system property that holds the folder while a notebook runs. */
    public static final String PROPERTY = "ltvlab.notebook.dir";

    private NotebookFolder() {}

    /** What {@code action} gives while the property is set to {@code folder}. */
    public static <T> T in(Path folder, Supplier<T> action) {
        String before =
                System.setProperty(PROPERTY, folder.toAbsolutePath().normalize().toString());
        try {
            return action.get();
        } finally {
            if (before == null) {
                System.clearProperty(PROPERTY);
            } else {
                System.setProperty(PROPERTY, before);
            }
        }
    }
}
