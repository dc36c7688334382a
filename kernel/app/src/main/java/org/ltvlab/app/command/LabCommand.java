package org.ltvlab.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ltvlab.app.install.Installation;
import org.ltvlab.app.install.KernelInstall;
import org.ltvlab.app.install.KernelSpec;
import org.ltvlab.app.install.KernelsFolder;
import org.ltvlab.app.install.PythonEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ltv lab}. */
@Command(
        name = "lab",
        description = {
            "Opens JupyterLab with the kernel.",
            "The first time it makes a virtual environment (.venv in this checkout; needs Python 3.10 or newer) with a "
                    + "pinned JupyterLab and installs the kernel into it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class LabCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "the folder to open (default: notebooks)")
    @Nullable
    private Path folder;

    @Option(names = "--port", paramLabel = "PORT", description = "the port (default: the first free one from 8888)")
    @Nullable
    private Integer port;

    @Option(names = "--no-browser", description = "print the address, open no browser")
    private boolean noBrowser;

    @Option(names = "--prepare-only", description = "make the environment and install the kernel, then stop")
    private boolean prepareOnly;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        Path home = Installation.home();
        PythonEnvironment python = PythonEnvironment.prepare(
                home.resolve(".venv"), PythonEnvironment.class, "lab-requirements.txt", out::println);
        KernelInstall.run(
                new KernelSpec("ltv", Installation.java(), true), KernelsFolder.prefix(python.folder()), out::println);
        out.println("The kernel is installed in " + python.folder());
        if (prepareOnly) {
            return 0;
        }
        Path opened = folder == null ? home.resolve("notebooks") : folder;
        List<String> command =
                new ArrayList<>(List.of(python.command("jupyter-lab").toString()));
        if (port != null) {
            command.add("--port=" + port);
        }
        if (noBrowser) {
            command.add("--no-browser");
        }
        if (System.getProperty("user.name").equals("root")) {
            command.add("--allow-root"); // in a container there is nobody else; the server listens on this machine only
        }
        command.add(opened.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
