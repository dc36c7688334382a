package org.ltvlab.shell.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private @Nullable Map<String, List<JavaFileObject>> packages;

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
    public synchronized List<JavaFileObject> classes(String packageName) {
        if (packages == null) {
            packages = listed();
        }
        return packages.getOrDefault(packageName, List.of());
    }

    private Map<String, List<JavaFileObject>> listed() {
        Map<String, List<JavaFileObject>> found = new HashMap<>();
        String place = path.toUri() + "!/";
        file.stream().filter(entry -> entry.getName().endsWith(CLASS)).forEach(entry -> {
            ClassInJar one = new ClassInJar(file, place, entry);
            found.computeIfAbsent(one.packageName(), name -> new ArrayList<>()).add(one);
        });
        return found;
    }

    private static final class ClassInJar extends SimpleJavaFileObject implements Named {
        private final ZipFile file;
        private final ZipEntry entry;

        ClassInJar(ZipFile file, String place, ZipEntry entry) {
            super(URI.create(place + entry.getName()), Kind.CLASS);
            this.file = file;
            this.entry = entry;
        }

        @Override
        public String binaryName() {
            return entry.getName()
                    .substring(0, entry.getName().length() - CLASS.length())
                    .replace('/', '.');
        }

        private String packageName() {
            return binaryName().substring(0, Math.max(0, binaryName().lastIndexOf('.')));
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return file.getInputStream(entry);
        }
    }
}
