package org.ltvlab.shell.engine.internal;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Documentation comments of libraries that carry their sources along, under {@code META-INF/sources} in their jar, and of
 * the JDK if its sources are installed. A source is read when something in it is asked for the first time.
 */
final class SourceDocs {
    private static final String FOLDER = "META-INF/sources/";
    private static final Pattern MEMBER = Pattern.compile("([\\w.]+)\\.(\\w+)\\((.*)\\)[^()]*$");
    private static final Pattern CONSTRUCTOR = Pattern.compile("([\\w.]+)\\((.*)\\)");
    private static final Pattern TYPE = Pattern.compile("(?:(?:class|interface|enum|record|@interface)\\s+)?([\\w.]+)");
    private static final Path JDK_SOURCES = Path.of(System.getProperty("java.home"), "lib", "src.zip");

    private final TypeNames types;
    private final ClassLoader loader;
    private final Map<Class<?>, Map<String, String>> read = new ConcurrentHashMap<>();

    SourceDocs(TypeNames types, ClassLoader loader) {
        this.types = types;
        this.loader = loader;
    }

    /** Reads the sources of the types whose members are words for cells. */
    void readWords() {
        types.staticImports().forEach(type -> read.computeIfAbsent(type, this::read));
    }

    /** The comment of what {@code signature} declares, as the compiler words it: {@code Money Words.yen(double amount)}. */
    Optional<String> of(String signature) {
        String plain = plain(signature);
        Matcher made = CONSTRUCTOR.matcher(plain);
        if (made.matches() && types.named(made.group(1)).isPresent()) {
            String name = made.group(1);
            String member = name.substring(name.lastIndexOf('.') + 1) + key(made.group(2));
            return comment(name, member).or(() -> comment(name, ""));
        }
        Matcher member = MEMBER.matcher(plain);
        if (member.find()) {
            return comment(member.group(1), member.group(2) + key(member.group(3)));
        }
        Matcher type = TYPE.matcher(plain);
        return type.matches() ? comment(type.group(1), "") : Optional.empty();
    }

    /** A signature without its annotations and type arguments. */
    static String plain(String signature) {
        return signature
                .replaceAll("@[\\w.]+\\s+", "")
                .replaceAll("<[^<>]*>", "")
                .replaceAll("<[^<>]*>", "");
    }

    private Optional<String> comment(String typeName, String member) {
        Optional<Class<?>> type = types.named(typeName);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(commentIn(type.get(), member));
    }

    /** The comment in a type's own source, else in the first of its supertypes that has one. */
    private @Nullable String commentIn(Class<?> type, String member) {
        Class<?> top = type;
        while (top.getDeclaringClass() != null) {
            top = top.getDeclaringClass();
        }
        String comment = read.computeIfAbsent(top, this::read).get(type.getSimpleName() + "." + member);
        if (comment != null || member.isEmpty()) {
            return comment;
        }
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .map(each -> commentIn(each, member))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@code (double,Money)} for {@code double amount, org.ltvlab.unit.Money price}. */
    static String key(String parameters) {
        return Pattern.compile(",")
                .splitAsStream(parameters)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> each.replaceFirst("\\s+\\w+$", "").replaceAll("(?:\\w+\\.)+(?=\\w)", ""))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private Map<String, String> read(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".java";
        try (@Nullable InputStream source = loader.getResourceAsStream(FOLDER + file)) {
            return source == null ? readOfJdk(type, file) : comments(text(source));
        } catch (IOException e) {
            // Help without a comment is better than none.
            return Map.of();
        }
    }

    private static Map<String, String> readOfJdk(Class<?> type, String file) throws IOException {
        String module = type.getModule().getName();
        if (module == null || !Files.exists(JDK_SOURCES)) {
            return Map.of();
        }
        try (ZipFile sources = new ZipFile(JDK_SOURCES.toFile())) {
            ZipEntry entry = sources.getEntry(module + "/" + file);
            if (entry == null) {
                return Map.of();
            }
            try (InputStream source = sources.getInputStream(entry)) {
                return comments(text(source));
            }
        }
    }

    private static String text(InputStream source) throws IOException {
        return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The comments in a source, under {@code Money.times(Ratio)} and {@code Money.}. */
    static Map<String, String> comments(String source) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found -> {}, List.of("-proc:none"), null, List.of(new Syntax.Source(source)));
        Map<String, String> comments = new HashMap<>();
        DocTrees docs = DocTrees.instance(task);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Comments(docs, comments).scan(new TreePath(unit), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments;
    }

    /** Notes the comments of types and methods under {@code Money.times(Ratio)}. */
    private static final class Comments extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final Map<String, String> comments;
        private String type = "";

        Comments(DocTrees docs, Map<String, String> comments) {
            this.docs = docs;
            this.comments = comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            String outer = type;
            type = tree.getSimpleName().toString();
            note("");
            super.visitClass(tree, null);
            type = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            String name = tree.getName().contentEquals("<init>")
                    ? type
                    : tree.getName().toString();
            note(name + tree.getParameters().stream().map(Comments::type).collect(Collectors.joining(",", "(", ")")));
            return null;
        }

        private static String type(VariableTree parameter) {
            Tree type = parameter.getType();
            String text = type == null ? "" : type.toString();
            return text.replaceAll("@\\w+\\s*", "").replaceAll("<.*>", "").replaceAll("(?:\\w+\\.)+(?=\\w)", "");
        }

        private void note(String member) {
            String comment = docs.getDocComment(getCurrentPath());
            if (comment != null) {
                comments.put(type + "." + member, comment);
            }
        }
    }
}
