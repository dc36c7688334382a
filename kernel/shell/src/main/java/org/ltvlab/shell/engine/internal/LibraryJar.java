package org.ltvlab.shell.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** One jar, listed when one of its packages is first asked for. */
final class LibraryJar implements Library {
    private static final String CLASS = ".class";

    private final Path path;
    private final ZipFile file;
    private @Nullable Map<String, List<ZipEntry>> folders;

    private LibraryJar(Path path, ZipFile file) {
        this.path = path;
        this.file = file;
    }

    static LibraryJar open(Path path) {
        try {
            return new LibraryJar(path, new ZipFile(path.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public boolean has(String packageName) {
        return !packageName.isEmpty() && file.getEntry(packageName.replace('.', '/') + "/") != null;
    }

    @Override
    public List<JavaFileObject> classes(String packageName) {
        URI place = URI.create(path.toUri() + "!/");
        List<JavaFileObject> classes = new ArrayList<>();
        for (ZipEntry entry : entries().getOrDefault(packageName.replace('.', '/'), List.of())) {
            classes.add(new ClassInJar(file, place, entry));
        }
        return classes;
    }

    /** The entries that are classes, by their folders. */
    private synchronized Map<String, List<ZipEntry>> entries() {
        if (folders == null) {
            folders = new HashMap<>();
            for (ZipEntry entry : Collections.list(file.entries())) {
                if (entry.getName().endsWith(CLASS)) {
                    String folder = entry.getName()
                            .substring(0, Math.max(0, entry.getName().lastIndexOf('/')));
                    folders.computeIfAbsent(folder, name -> new ArrayList<>()).add(entry);
                }
            }
        }
        return folders;
    }

    /** Its address is made when somebody asks: thousands are listed and never read. */
    private static final class ClassInJar extends SimpleJavaFileObject implements Named {
        private final ZipFile file;
        private final ZipEntry entry;

        ClassInJar(ZipFile file, URI place, ZipEntry entry) {
            super(place, Kind.CLASS);
            this.file = file;
            this.entry = entry;
        }

        @Override
        public URI toUri() {
            return URI.create(uri + entry.getName());
        }

        @Override
        public String binaryName() {
            return entry.getName()
                    .substring(0, entry.getName().length() - CLASS.length())
                    .replace('/', '.');
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return file.getInputStream(entry);
        }
    }
}
