package org.ltvlab.app.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.ltvlab.app.install.Installation;

/** Trains an archive behind a running session when the Java machine is not the one it was trained on. */
public final class Refresh {
    /** By then whoever opened the notebook has run the first cells. */
    private static final long PAUSE_SECONDS = 20;

    private Refresh() {}

    /** Looks after a while whether there is something to do, and a file of options to tell the result; returns at once. */
    public static void behind() {
        Thread thread = new Thread(Refresh::later, "start-archive");
        thread.setDaemon(true);
        thread.start();
    }

    private static void later() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            Path jar = Installation.jar();
            StartArchive archive = StartArchive.in(jar.resolveSibling(""));
            if (Files.isWritable(archive.options()) && !archive.fits()) {
                trainAlone(archive, Installation.java(), jar);
            }
        } catch (IOException e) {
            // A session never fails for want of a faster start; "ltv doctor" tells the state of the archive.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Trains unless another session does so already. */
    static void trainAlone(StartArchive archive, Path java, Path jar) throws IOException, InterruptedException {
        Path guard = archive.options().resolveSibling("start.lock");
        try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && !archive.fits()) {
                archive.train(java, jar);
            }
        }
    }
}
