package org.ltvlab.notebook.parameters.internal;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.ltvlab.notebook.problem.NotebookProblem;

/** The code of a cell, parsed by the compiler's own parser as the statements of a method. */
final class ParsedCell {
    /** On a line of its own, so that columns stay as they are. */
    private static final String HEAD = "class Cell { void cell() {\n";

    private static final String TAIL = "\n}}";

    private final String code;
    private final String tag;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private ParsedCell(String code, String tag, CompilationUnitTree unit, SourcePositions positions) {
        this.code = code;
        this.tag = tag;
        this.unit = unit;
        this.positions = positions;
    }

    /**
     * The parsed cell that bears {@code tag}; imports at its top are left out.
     *
     * @throws NotebookProblem with the line, if it does not parse
     */
    static ParsedCell of(String source, String tag) {
        String code = HEAD + withoutImports(source) + TAIL;
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        ParsedCell cell = parse(code, tag, diagnostics);
        diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .ifPresent(cell::fail);
        return cell;
    }

    private void fail(Diagnostic<?> diagnostic) {
        throw NotebookProblem.mustHold("The cell tagged `" + tag + "` must be Java declarations")
                .at(place(diagnostic.getLineNumber()) + ", column " + diagnostic.getColumnNumber())
                .got(diagnostic.getMessage(Locale.ENGLISH))
                .fix("int months = 12; // what it is for")
                .problem();
    }

    List<? extends StatementTree> statements() {
        ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(member -> ((MethodTree) member).getBody())
                .map(BlockTree::getStatements)
                .findFirst()
                .orElseThrow();
    }

    /** The tag of the cell. */
    String tag() {
        return tag;
    }

    /** The place of {@code tree}, for messages. */
    String placeOf(Tree tree) {
        return place(unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree)));
    }

    /** The code of {@code tree} as the cell writes it. */
    String codeOf(Tree tree) {
        int end = (int) positions.getEndPosition(unit, tree);
        return code.substring((int) positions.getStartPosition(unit, tree), end);
    }

    /** The comment that follows {@code tree} on its last line; empty if there is none. */
    String commentAfter(Tree tree) {
        int end = (int) positions.getEndPosition(unit, tree);
        int lineEnd = code.indexOf('\n', end);
        String rest = code.substring(end, lineEnd).strip();
        return rest.startsWith("//") ? rest.substring(2).strip() : "";
    }

    private String place(long line) {
        return "the cell tagged `" + tag + "`, line " + (line - 1);
    }

    /** Blanks the imports at the top: a method has none, and JShell takes them. */
    private static String withoutImports(String source) {
        if (!source.contains("import")) {
            return source;
        }
        ParsedCell raw = parse(source, "", new DiagnosticCollector<>());
        StringBuilder blanked = new StringBuilder(source);
        for (ImportTree found : raw.unit.getImports()) {
            int start = (int) raw.positions.getStartPosition(raw.unit, found);
            int end = (int) raw.positions.getEndPosition(raw.unit, found);
            blanked.replace(start, end, source.substring(start, end).replaceAll("\\S", " "));
        }
        return blanked.toString();
    }

    private static ParsedCell parse(String code, String tag, DiagnosticCollector<JavaFileObject> diagnostics) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw NotebookProblem.mustHold("Parameters must be read with a JDK, not a JRE")
                    .got(System.getProperty("java.vm.name", "Java") + " without a compiler")
                    .fix("set JAVA_HOME to a JDK 17 or later")
                    .problem();
        }
        JavacTask task = (JavacTask) compiler.getTask(
                null, new NoPlugins(compiler), diagnostics, List.of("-proc:none"), null, List.of(new Source(code)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            return new ParsedCell(code, tag, unit, Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the class path, where the compiler would look through every library for plug-ins. */
    private static final class NoPlugins extends ForwardingJavaFileManager<JavaFileManager> {
        NoPlugins(JavaCompiler compiler) {
            super(compiler.getStandardFileManager(null, null, null));
        }

        @Override
        public ClassLoader getClassLoader(Location location) {
            return ClassLoader.getPlatformClassLoader();
        }
    }

    /** Code in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String code) {
            super(URI.create("string:///Cell.java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
