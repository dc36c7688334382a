package org.ltvlab.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ltvlab.app.Version;
import org.ltvlab.app.glue.LtvExtension;
import org.ltvlab.jupyter.kernel.KernelInfo;
import org.ltvlab.jupyter.kernel.KernelServer;
import org.ltvlab.shell.engine.Shells;
import org.ltvlab.shell.extension.Extension;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ltv kernel}: what Jupyter starts. */
@Command(name = "kernel", description = "Runs the kernel for one front end; Jupyter calls this.", hidden = true)
public final class KernelCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CONNECTION_FILE", description = "how to reach the front end")
    @Nullable
    private Path connectionFile;

    @Option(names = "--plain", description = "Java alone: nothing of ours is imported")
    private boolean plain;

    @Override
    public Integer call() {
        KernelServer.run(Objects.requireNonNull(connectionFile), info(), () -> Shells.start(extensions()));
        return 0;
    }

    private List<Extension> extensions() {
        return plain ? List.of() : List.of(LtvExtension.inNotebook());
    }

    private KernelInfo info() {
        String banner = "LTV Lab " + Version.text() + ": Java " + Runtime.version()
                + (plain ? "" : ", the words of LTV imported");
        return new KernelInfo("ltvlab", Version.text(), banner, Map.of());
    }
}
