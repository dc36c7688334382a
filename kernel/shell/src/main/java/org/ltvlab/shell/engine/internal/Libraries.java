package org.ltvlab.shell.engine.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * The class path of this process as the compiler of cells sees it.
 *
 * <p>The compiler's own file manager opens every jar as a file system and walks all of it before the first cell
 * compiles, which is a third of that cell's time; here a jar is listed only when one of its packages is asked for.
 */
final class Libraries {
    private final List<Library> libraries;

    private Libraries(List<Library> libraries) {
        this.libraries = libraries;
    }

    /** Those of the class path and those that a jar's manifest names. */
    static Libraries ofProcess() {
        return of(System.getProperty("java.class.path"));
    }

    static Libraries of(String classPath) {
        return new Libraries(Stream.of(classPath.split(File.pathSeparator, -1))
                .filter(part -> !part.isEmpty())
                .map(Path::of)
                .flatMap(Libraries::withNamed)
                .distinct()
                .map(path -> Files.isDirectory(path) ? new LibraryFolder(path) : LibraryJar.open(path))
                .toList());
    }

    private static Stream<Path> withNamed(Path part) {
        if (!Files.isRegularFile(part)) {
            return Files.isDirectory(part) ? Stream.of(part) : Stream.empty();
        }
        try (JarFile file = new JarFile(part.toFile())) {
            Manifest manifest = file.getManifest();
            String named =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            Stream<String> others = named == null ? Stream.empty() : Stream.of(named.split(" ", -1));
            return Stream.concat(
                    Stream.of(part),
                    others.map(other -> Path.of(part.toUri().resolve(other))).filter(Files::exists));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places that hold one of these packages. */
    List<Path> holding(List<String> packageNames) {
        return libraries.stream()
                .filter(library -> packageNames.stream().anyMatch(library::has))
                .map(Library::path)
                .toList();
    }

    /** The classes of a package, nested ones included. */
    List<JavaFileObject> classes(String packageName) {
        return libraries.stream()
                .filter(library -> library.has(packageName))
                .flatMap(library -> library.classes(packageName).stream())
                .toList();
    }
}
