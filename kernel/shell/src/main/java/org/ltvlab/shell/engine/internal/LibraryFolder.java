package org.ltvlab.shell.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A folder of classes.
 *
 * @param path the folder
 */
record LibraryFolder(Path path) implements Library {
    @Override
    public boolean has(String packageName) {
        return Files.isDirectory(of(packageName));
    }

    @Override
    public List<JavaFileObject> classes(String packageName) {
        try (Stream<Path> files = Files.list(of(packageName))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .<JavaFileObject>map(file -> new ClassInFolder(file, packageName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(String packageName) {
        return path.resolve(packageName.replace('.', '/'));
    }

    private static final class ClassInFolder extends SimpleJavaFileObject implements Named {
        private final Path file;
        private final String packageName;

        ClassInFolder(Path file, String packageName) {
            super(file.toUri(), Kind.CLASS);
            this.file = file;
            this.packageName = packageName;
        }

        @Override
        public String binaryName() {
            String simple = String.valueOf(file.getFileName()).replaceFirst("\\.class$", "");
            return packageName.isEmpty() ? simple : packageName + "." + simple;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
