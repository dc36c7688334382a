package org.ltvlab.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ltvlab.app.Version;
import org.ltvlab.app.archive.Refresh;
import org.ltvlab.app.glue.LtvExtension;
import org.ltvlab.app.install.KernelKind;
import org.ltvlab.jupyter.kernel.KernelInfo;
import org.ltvlab.jupyter.kernel.KernelServer;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.engine.Shells;
import org.ltvlab.shell.extension.Extension;

/** What Jupyter starts; not a command of the command line, whose library would cost a part of every start. */
public final class Kernel {
    private static final long HOOKS_MILLIS = 400;

    private Kernel() {}

    /** Serves the front end of a connection file until it is done. */
    public static void run(Path connectionFile, KernelKind kind) {
        KernelServer.run(connectionFile, info(kind), () -> {
            Shell shell = Shells.start(extensions(kind));
            Refresh.behind();
            return shell;
        });
    }

    /** Ends the process, also if a shutdown hook that a cell has left behind does not end. */
    public static void end() {
        Thread thread = new Thread(Kernel::halt, "kernel-end");
        thread.setDaemon(true);
        thread.start();
        System.exit(0);
    }

    private static void halt() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(HOOKS_MILLIS));
        Runtime.getRuntime().halt(0);
    }

    private static List<Extension> extensions(KernelKind kind) {
        return kind == KernelKind.PLAIN ? List.of() : List.of(LtvExtension.inNotebook());
    }

    static KernelInfo info(KernelKind kind) {
        String imported = kind == KernelKind.PLAIN ? "" : ", the words of LTV imported";
        String banner = "LTV Lab " + Version.text() + ": Java " + Runtime.version() + imported;
        return new KernelInfo("ltvlab", Version.text(), banner, Map.of());
    }
}
