package org.ltvlab.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ltvlab.app.install.Installation;
import org.ltvlab.app.install.KernelInstall;
import org.ltvlab.app.install.KernelKind;
import org.ltvlab.app.install.KernelSpec;
import org.ltvlab.app.install.KernelsFolder;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ltv install}. */
@Command(
        name = "install",
        description = "Installs the kernel for Jupyter (JupyterLab, VS Code, nbclient, papermill).",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class InstallCommand implements Callable<Integer> {
    @ArgGroup
    @Nullable
    private Where where;

    @Option(names = "--name", paramLabel = "NAME", description = "the kernel's name (default: ltv; with --plain: java)")
    @Nullable
    private String name;

    @Option(names = "--plain", description = "a kernel for Java alone: nothing of ours is imported")
    private boolean plain;

    @Option(names = "--no-train", description = "leaves out the archive that makes the kernel start fast")
    private boolean untrained;

    @Spec
    @Nullable
    private CommandSpec spec;

    /** Where to; at most one of them. */
    static final class Where {
        @Option(names = "--user", description = "for this user (the default)")
        private boolean user;

        @Option(
                names = "--sys-prefix",
                description = "into the active Python environment ($VIRTUAL_ENV, $CONDA_PREFIX)")
        private boolean environment;

        @Option(names = "--prefix", paramLabel = "DIR", description = "below DIR: DIR/share/jupyter/kernels")
        @Nullable
        private Path prefix;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        KernelKind kind = plain ? KernelKind.PLAIN : KernelKind.LTV;
        String chosen = name == null ? kind.usualName() : name;
        if (!chosen.matches("[A-Za-z0-9._-]+")) {
            throw new CommandLine.ParameterException(
                    line, "A kernel's name consists of letters, digits, '.', '_' and '-', got: " + chosen);
        }
        KernelSpec kernel = new KernelSpec(chosen, Installation.java(), kind, !untrained);
        Path folder = KernelInstall.run(kernel, kernels(line), line.getErr()::println);
        line.getOut().println("Installed the kernel '" + chosen + "' in " + folder);
        line.getOut()
                .println(
                        "It runs on " + Installation.java() + ". In JupyterLab choose \"" + kind.title(chosen) + "\".");
        return CommandLine.ExitCode.OK;
    }

    private KernelsFolder kernels(CommandLine line) {
        if (where == null || where.user) {
            return KernelsFolder.user(
                    System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        }
        return KernelsFolder.prefix(where.environment ? activeEnvironment(line) : Objects.requireNonNull(where.prefix));
    }

    private static Path activeEnvironment(CommandLine line) {
        for (String variable : new String[] {"VIRTUAL_ENV", "CONDA_PREFIX"}) {
            String folder = System.getenv(variable);
            if (folder != null && !folder.isEmpty()) {
                return Path.of(folder);
            }
        }
        throw new CommandLine.ParameterException(
                line,
                "--sys-prefix needs an active Python environment: neither VIRTUAL_ENV nor CONDA_PREFIX is set.\n"
                        + "  fix:   activate the environment first, or name it: --prefix DIR");
    }
}
