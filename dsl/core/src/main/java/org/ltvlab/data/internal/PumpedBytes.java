package org.ltvlab.data.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.progress.Progress;

/**
 * The bytes of a file, unpacked if they are gzip (told by their first bytes, not by the name); a second thread reads,
 * fingerprints and unpacks while the first one parses.
 */
public final class PumpedBytes extends InputStream {
    private static final int BLOCK = 1 << 18;
    private static final int BLOCKS_AHEAD = 8;

    /** Bytes to read; a length of -1 is the end, a failure is thrown where it happened. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Block(byte[] bytes, int length, @Nullable Throwable failure) {}

    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS_AHEAD);
    /** What was parsed and may be filled again: a few blocks serve a file of any size. */
    private final Queue<byte[]> spent = new ConcurrentLinkedQueue<>();

    private final MessageDigest digest = Fingerprint.digest();
    private final DataFile file;
    private final String task;
    private final long total;
    private final Thread pump;
    private Block block = new Block(new byte[BLOCK], 0, null);
    private int at;
    private final AtomicLong rawBytes = new AtomicLong();

    private PumpedBytes(DataFile file, String task, long total) {
        this.file = file;
        this.task = task;
        this.total = total;
        this.pump = new Thread(this::run, "ltvlab-read");
        this.pump.setDaemon(true);
    }

    /** Begins to read a file; {@code task} is how progress is announced, empty to be silent. */
    public static PumpedBytes of(DataFile file, String task) throws IOException {
        PumpedBytes bytes = new PumpedBytes(file, task, Files.size(file.path()));
        bytes.pump.start();
        return bytes;
    }

    /** The fingerprint of the file, once everything is read. */
    public String sha256() {
        return Fingerprint.text(digest.digest());
    }

    /** The size of the file, once everything is read. */
    public long rawBytes() {
        return rawBytes.get();
    }

    /** The first bytes, without consuming them; fewer if there are fewer. Only before anything was read. */
    public byte[] peek(int count) throws IOException {
        advance();
        return java.util.Arrays.copyOf(block.bytes(), Math.max(0, Math.min(count, block.length())));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, block.length() - at);
        System.arraycopy(block.bytes(), at, target, offset, count);
        at += count;
        return count;
    }

    /** Stands on a block with bytes left; false at the end. */
    private boolean advance() throws IOException {
        while (at == block.length()) {
            if (block.failure() != null) {
                throw failed(block.failure());
            }
            try {
                Block next = blocks.take();
                spent.add(block.bytes());
                block = next;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("reading was interrupted");
            }
            at = 0;
        }
        return block.length() >= 0;
    }

    private static IOException failed(Throwable failure) {
        if (failure instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (failure instanceof Error unexpected) {
            throw unexpected;
        }
        return (IOException) failure;
    }

    @Override
    public void close() {
        pump.interrupt();
        blocks.clear();
        if (!task.isEmpty()) {
            Progress.ended(task);
        }
    }

    private void run() {
        try (InputStream raw = new DigestInputStream(Files.newInputStream(file.path()), digest);
                InputStream counted = new BufferedInputStream(new Counted(raw), BLOCK)) {
            counted.mark(2);
            boolean gzip = counted.read() == 0x1f && counted.read() == 0x8b;
            counted.reset();
            copy(gzip ? new GZIPInputStream(counted, BLOCK) : counted);
            while (counted.read() >= 0) {
                counted.skipNBytes(counted.available()); // what follows the packed bytes is part of the fingerprint
            }
            put(new Block(new byte[0], -1, null));
        } catch (IOException | RuntimeException | Error e) {
            put(new Block(new byte[0], 0, e)); // whatever it is, the reader waits for it
        }
    }

    private void copy(InputStream plain) throws IOException {
        int count = 0;
        while (count >= 0 && !pump.isInterrupted()) {
            byte[] bytes = Objects.requireNonNullElseGet(spent.poll(), () -> new byte[BLOCK]);
            count = plain.readNBytes(bytes, 0, BLOCK);
            if (count == 0) {
                return;
            }
            put(new Block(bytes, count, null));
            if (!task.isEmpty()) {
                Progress.advanced(task, rawBytes.get(), total);
            }
        }
    }

    private void put(Block next) {
        try {
            blocks.put(next);
        } catch (InterruptedException e) {
            pump.interrupt(); // nobody reads any more
        }
    }

    /** Counts the bytes as they lie on the disk. */
    private final class Counted extends java.io.FilterInputStream {
        Counted(InputStream raw) {
            super(raw);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            rawBytes.addAndGet(Math.max(0, count));
            return count;
        }
    }
}
