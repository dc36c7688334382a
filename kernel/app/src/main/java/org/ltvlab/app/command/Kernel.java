package org.ltvlab.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ltvlab.app.Version;
import org.ltvlab.app.archive.Refresh;
import org.ltvlab.app.archive.StartArchive;
import org.ltvlab.app.glue.LtvExtension;
import org.ltvlab.app.install.Installation;
import org.ltvlab.jupyter.kernel.KernelInfo;
import org.ltvlab.jupyter.kernel.KernelServer;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.engine.Shells;

/** What Jupyter starts; not a command of the command line, whose library would cost a part of every start. */
public final class Kernel {
    private Kernel() {}

    /** Serves the front end of a connection file until it is done. */
    public static void run(Path connectionFile) {
        KernelServer.run(connectionFile, info(), () -> {
            Shell shell = Shells.start(List.of(LtvExtension.inNotebook()));
            Path jar = Installation.jar();
            Refresh.behind(StartArchive.in(jar.resolveSibling("")), Installation.java(), jar);
            return shell;
        });
    }

    static KernelInfo info() {
        String banner = "LTV Lab " + Version.text() + ": Java " + Runtime.version() + ", the words of LTV imported";
        return new KernelInfo("ltvlab", Version.text(), banner, Map.of());
    }
}
