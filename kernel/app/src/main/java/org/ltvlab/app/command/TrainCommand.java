package org.ltvlab.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ltvlab.app.archive.StartArchive;
import org.ltvlab.app.install.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ltv train}: what the launcher calls after a build. */
@Command(name = "train", description = "Trains the archive that makes this program start fast.", hidden = true)
public final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OPTIONS_FILE", description = "where to write the options that use the archive")
    @Nullable
    private Path options;

    @Override
    public Integer call() throws IOException, InterruptedException {
        new StartArchive(Objects.requireNonNull(options)).train(Installation.java(), Installation.jar());
        return 0;
    }
}
