package org.ltvlab.shell.engine.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.word.CellWords;

/** Builds JShell with what every cell sees. */
final class Startup {
    /** What the {@code jshell} tool imports, and dates. */
    static final List<String> PACKAGES = List.of(
            "java.io",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    private Startup() {}

    static List<String> imports(List<Extension> extensions) {
        Stream<String> own = Stream.concat(
                PACKAGES.stream().map(name -> "import " + name + ".*;"),
                Stream.of("import static " + CellWords.class.getName() + ".*;"));
        return Stream.concat(own, extensions.stream().flatMap(each -> each.imports().stream()))
                .distinct()
                .toList();
    }

    static JShell build(ExecutionControl control, Places places, List<String> imports, ImportIndex index) {
        JShell shell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .fileManager(standard -> new CompilerFiles(standard, Libraries.ofProcess(), packages(imports), index))
                .compilerOptions(CompilerPool.OPTIONS.toArray(String[]::new))
                .in(InputStream.nullInputStream())
                .out(silent())
                .err(silent())
                .idGenerator((snippet, number) -> places.nextId())
                .tempVariableNameGenerator(places::nextBareName)
                .build();
        CompilerPool.of(shell).ifPresent(CompilerPool::share);
        evaluate(imports, shell);
        return shell;
    }

    /** All imports as one snippet, because each snippet is a compilation of its own. */
    private static void evaluate(List<String> imports, JShell shell) {
        // JShell knows a snippet of imports by its first one, which must not be an import that a cell repeats.
        String together = "import static " + StartupImports.class.getName() + ".*; " + String.join(" ", imports);
        boolean all = shell.eval(together).stream().allMatch(event -> event.status() == Snippet.Status.VALID);
        if (!all) {
            imports.forEach(shell::eval);
        }
    }

    /** The packages that imports name, those of static ones' classes included. */
    private static List<String> packages(List<String> imports) {
        return imports.stream()
                .map(line -> line.replaceAll("^import (static )?|\\.\\*;$", ""))
                .flatMap(name -> Stream.of(name, name.substring(0, Math.max(0, name.lastIndexOf('.')))))
                .distinct()
                .toList();
    }

    private static PrintStream silent() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** Hands JShell the control that the session has made. */
    private record Provider(ExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "session";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }
}
