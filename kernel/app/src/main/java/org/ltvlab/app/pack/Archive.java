package org.ltvlab.app.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file that comes out the same, byte for byte, wherever and whenever it is made: one date, one order, and nothing
 * packed, for the packed bytes depend on the machine's zlib (the jars inside are packed already).
 */
final class Archive {
    private static final LocalDateTime DATE = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    Archive add(String name, byte[] content) {
        if (entries.putIfAbsent(name, content) != null) {
            throw new IllegalArgumentException("twice in one archive: " + name);
        }
        return this;
    }

    Archive add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is in it, in the order in which it was added. */
    Map<String, byte[]> entries() {
        return entries;
    }

    void write(Path target) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(draft));
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(entry(each.getKey(), each.getValue()));
                zip.write(each.getValue());
            }
        }
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ZipEntry entry(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
