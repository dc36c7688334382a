package org.ltvlab.shell.engine.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.word.CellWords;

/** Builds JShell with what every cell sees. */
final class Startup {
    /** What the {@code jshell} tool imports, and dates. */
    private static final List<String> PACKAGES = List.of(
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

    static JShell build(ExecutionControl control, Places places, List<String> imports) {
        JShell shell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .in(InputStream.nullInputStream())
                .out(silent())
                .err(silent())
                .idGenerator((snippet, number) -> places.nextId())
                .tempVariableNameGenerator(places::nextBareName)
                .build();
        imports.forEach(shell::eval);
        return shell;
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
