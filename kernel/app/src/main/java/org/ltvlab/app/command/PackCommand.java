package org.ltvlab.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ltvlab.app.install.Installation;
import org.ltvlab.app.pack.PythonWheel;
import org.ltvlab.app.pack.SingleJar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ltv pack}. */
@Command(
        name = "pack",
        description = "Packs all of it into one file to hand on: a jar that installs itself, and a wheel for pip.",
        mixinStandardHelpOptions = true)
public final class PackCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = ".",
            description = "where to (default: this folder)")
    private Path folder = Path.of(".");

    @Spec
    @Nullable
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        Files.createDirectories(folder);
        Path jar = SingleJar.write(Installation.jar(), folder);
        Path wheel = PythonWheel.write(Installation.jar(), folder);
        out.printf(
                Locale.ROOT,
                "%s: %,d KB, for 'java -jar %s install'%n",
                jar,
                Files.size(jar) / 1024,
                jar.getFileName());
        out.printf(
                Locale.ROOT,
                "%s: %,d KB, for 'pip install %s'%n",
                wheel,
                Files.size(wheel) / 1024,
                wheel.getFileName());
        return 0;
    }
}
