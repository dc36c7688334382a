package org.ltvlab.shell.engine.internal;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Whether code parses, names and types aside. */
final class Syntax {
    /** A statement, a member, an expression, a compilation unit: a piece of a cell is one of them. */
    private static final List<String> FRAMES = List.of(
            "class C { void m() throws Throwable {\n%s\n} }", "class C {\n%s\n}", "class C { Object o =\n%s; }", "%s");

    private Syntax() {}

    static boolean isJava(String code) {
        String bare = code.stripTrailing().replaceFirst(";$", "");
        return FRAMES.stream().anyMatch(frame -> parses(frame.replace("%s", frame.contains("=") ? bare : code)));
    }

    private static boolean parses(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                compiler.getTask(null, null, found, List.of("-proc:none"), null, List.of(new Source(source)));
        try {
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream().noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
    }

    static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///C.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
