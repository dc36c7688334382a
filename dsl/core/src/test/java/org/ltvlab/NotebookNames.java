package org.ltvlab;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;

/** The simple names that a notebook has at hand: JShell's default imports, {@code java.time}, Tablesaw and XChart. */
final class NotebookNames {
    private static final List<String> JDK = List.of(
            "java.base/java/io",
            "java.base/java/math",
            "java.base/java/net",
            "java.base/java/nio/file",
            "java.base/java/util",
            "java.base/java/util/concurrent",
            "java.base/java/util/function",
            "java.prefs/java/util/prefs",
            "java.base/java/util/regex",
            "java.base/java/util/stream",
            "java.base/java/time",
            "java.base/java/lang");

    private NotebookNames() {}

    static Set<String> imported() {
        Set<String> names = new TreeSet<>();
        try {
            FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
            for (String directory : JDK) {
                try (Stream<Path> files = Files.list(jdk.getPath("modules", directory))) {
                    files.forEach(file -> add(names, file.getFileName().toString()));
                }
            }
            addJar(names, Table.class);
            addJar(names, XYChart.class);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return names;
    }

    private static void addJar(Set<String> names, Class<?> inIt) throws IOException {
        String path = inIt.getName().replace('.', '/') + ".class";
        String directory = path.substring(0, path.lastIndexOf('/') + 1);
        URL url = Objects.requireNonNull(inIt.getClassLoader()).getResource(path);
        JarURLConnection jar = (JarURLConnection) Objects.requireNonNull(url).openConnection();
        jar.setUseCaches(false);
        try (var file = jar.getJarFile()) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(directory) && name.indexOf('/', directory.length()) < 0)
                    .forEach(name -> add(names, name.substring(directory.length())));
        }
    }

    private static void add(Set<String> names, String file) {
        if (file.endsWith(".class") && !file.contains("$") && !file.contains("-")) {
            names.add(file.substring(0, file.length() - ".class".length()));
        }
    }
}
