package org.ltvlab;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the library, for rules that byte code does not show. */
final class HouseSources {
    static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("ltvlab.root")));
    static final Path MAIN = ROOT.resolve(Path.of("dsl", "core", "src", "main", "java"));

    private HouseSources() {}

    /** Every source file of the library. */
    static List<Path> all() {
        return javaFiles(MAIN).sorted().toList();
    }

    /** Every source file that goes into a jar: of the library, the kernel and the data sets. */
    static Stream<Path> ofAllModules() {
        return Stream.of("dsl", "kernel", "datasets").flatMap(folder -> javaFiles(ROOT.resolve(folder)));
    }

    private static Stream<Path> javaFiles(Path folder) {
        Path main = Path.of("src", "main", "java");
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains(main.toString()))
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the type's file writes a {@code toString} of its own: a record's default shows brackets, not a sentence. */
    static boolean writesToString(JavaClass type) {
        String top = type.getName().replaceAll("\\$.*", "").replace('.', '/');
        return read(MAIN.resolve(top + ".java")).contains("public String toString()");
    }

    /** The same for one type among several in a file: the method must stand in its own body. */
    static boolean writesItsOwnToString(JavaClass type) {
        String top = type.getName().replaceAll("\\$.*", "").replace('.', '/');
        String source = read(MAIN.resolve(top + ".java"));
        Matcher head = Pattern.compile("(?m)^( *)(?:public )?[a-z ]*(class|record) " + type.getSimpleName() + "\\b")
                .matcher(source);
        if (!head.find()) {
            return false;
        }
        String indent = head.group(1);
        String body = source.substring(head.start(), source.indexOf("\n" + indent + "}", head.start()));
        return body.contains("\n" + indent + "    public String toString() {");
    }

    /** Lines that hold code. */
    static long codeLines(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("//"))
                .count();
    }
}
