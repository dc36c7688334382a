package org.ltvlab.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ltvlab.app.Version;
import org.ltvlab.app.archive.Refresh;
import org.ltvlab.app.archive.StartArchive;
import org.ltvlab.app.glue.LtvExtension;
import org.ltvlab.app.install.Installation;
import org.ltvlab.app.install.KernelKind;
import org.ltvlab.jupyter.kernel.KernelInfo;
import org.ltvlab.jupyter.kernel.KernelServer;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.engine.Shells;
import org.ltvlab.shell.extension.Extension;

/** What Jupyter starts; not a command of the command line, whose library would cost a part of every start. */
public final class Kernel {
    private Kernel() {}

    /** Serves the front end of a connection file until it is done. */
    public static void run(Path connectionFile, KernelKind kind) {
        KernelServer.run(connectionFile, info(kind), () -> {
            Shell shell = Shells.start(extensions(kind));
            Path jar = Installation.jar();
            Refresh.behind(StartArchive.in(jar.resolveSibling("")), Installation.java(), jar);
            return shell;
        });
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
