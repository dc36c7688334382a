package org.ltvlab.shell.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ltvlab.shell.engine.internal.JShellSession;
import org.ltvlab.shell.engine.internal.PlatformList;
import org.ltvlab.shell.extension.Extension;

/** Where shells come from. */
public final class Shells {
    /** The system property that names a file of {@link #writePlatform}, which sessions then read. */
    public static final String PLATFORM = PlatformList.PROPERTY;

    private Shells() {}

    /**
     * A new session in this process, ready to run cells; takes about a second, so front ends start it on a thread of
     * its own and answer meanwhile. From the first session on, {@code System.out}, {@code System.err} and {@code
     * System.in} of threads that belong to a cell are that cell's.
     *
     * @param extensions what libraries add, asked in this order
     */
    public static Shell start(List<Extension> extensions) {
        return JShellSession.start(extensions);
    }

    /**
     * Writes down which classes the platform has that every session imports, so that the compiler need not look for them;
     * another Java than the one that runs passes the file over.
     *
     * @throws IOException if the file cannot be written; one that was there is still there then
     */
    public static void writePlatform(Path file) throws IOException {
        PlatformList.write(file);
    }
}
