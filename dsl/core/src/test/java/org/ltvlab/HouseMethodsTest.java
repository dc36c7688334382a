package org.ltvlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** How long the methods of every module are, as the compiler's own parser sees them. */
class HouseMethodsTest {
    private static final int MOST = 25;

    /** Each is one list that reads best in one piece: a table of messages, the wiring of a session. */
    private static final List<String> NAMED = List.of("Grammar.byCode", "JShellSession.<init>");

    @Test
    void no_method_is_longer_than_25_lines_of_code() throws IOException {
        Map<String, Integer> lengths = new TreeMap<>();
        Path root = Path.of(Objects.requireNonNull(System.getProperty("ltvlab.root")));
        for (String tree : List.of("dsl", "kernel")) {
            try (Stream<Path> all = Files.walk(root.resolve(tree))) {
                measure(all.filter(HouseMethodsTest::isSource).toList(), lengths);
            }
        }
        assertThat(lengths).hasSizeGreaterThan(3_000).containsKeys(NAMED.toArray(String[]::new));
        lengths.keySet().removeAll(NAMED);
        lengths.values().removeIf(lines -> lines <= MOST);
        assertThat(lengths).isEmpty();
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/main/java/");
    }

    private static void measure(List<Path> files, Map<String, Integer> lengths) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions places = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Measuring(
                                unit,
                                places,
                                unit.getSourceFile().getCharContent(true).toString(),
                                lengths)
                        .scan(unit, "");
            }
        }
    }

    /** Visits the methods of a file; classes inside a method do not count to it, their methods count on their own. */
    private static final class Measuring extends TreeScanner<Void, String> {
        private final CompilationUnitTree unit;
        private final SourcePositions places;
        private final String source;
        private final Map<String, Integer> lengths;
        private int inner;

        Measuring(CompilationUnitTree unit, SourcePositions places, String source, Map<String, Integer> lengths) {
            this.unit = unit;
            this.places = places;
            this.source = source;
            this.lengths = lengths;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            int before = inner;
            super.visitClass(type, type.getSimpleName().toString());
            inner = before + lines(type);
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            int before = inner;
            inner = 0;
            super.visitMethod(method, type);
            if (method.getBody() != null) {
                // The braces stand on lines of their own or of the head.
                int own = lines(method.getBody()) - 2 - inner;
                lengths.merge(type + "." + method.getName(), own, Math::max);
            }
            inner = before;
            return null;
        }

        /** Lines with code, from the first to the last of a part. */
        private int lines(Tree part) {
            long from = places.getStartPosition(unit, part);
            long to = places.getEndPosition(unit, part);
            return (int) HouseSources.codeLines(source.substring((int) from, (int) to));
        }
    }
}
