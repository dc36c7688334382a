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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Documentation comments of libraries that carry their sources along, under {@code META-INF/sources} in their jar. A
 * source is read when something in it is asked for the first time.
 */
final class SourceDocs {
    private static final String FOLDER = "META-INF/sources/";
    private static final Pattern MEMBER = Pattern.compile("([\\w.]+)\\.(\\w+)\\((.*)\\)[^()]*$");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record|@interface)\\s+([\\w.]+)");

    private final TypeNames types;
    private final ClassLoader loader;
    private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

    SourceDocs(TypeNames types, ClassLoader loader) {
        this.types = types;
        this.loader = loader;
    }

    /** The comment of what {@code signature} declares, as the compiler words it: {@code Money Words.yen(double amount)}. */
    Optional<String> of(String signature) {
        String plain = signature
                .replaceAll("@[\\w.]+\\s+", "")
                .replaceAll("<[^<>]*>", "")
                .replaceAll("<[^<>]*>", "");
        Matcher member = MEMBER.matcher(plain);
        if (member.find()) {
            return comment(member.group(1), member.group(2) + key(member.group(3)));
        }
        Matcher type = TYPE.matcher(plain);
        return type.find() ? comment(type.group(1), "") : Optional.empty();
    }

    private Optional<String> comment(String typeName, String member) {
        Optional<Class<?>> type = types.named(typeName);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Class<?> top = type.get();
        while (top.getDeclaringClass() != null) {
            top = top.getDeclaringClass();
        }
        Map<String, String> comments = read.computeIfAbsent(top.getName(), this::read);
        return Optional.ofNullable(comments.get(type.get().getSimpleName() + "." + member));
    }

    /** {@code (double,Money)} for {@code double amount, org.ltvlab.unit.Money price}. */
    private static String key(String parameters) {
        return Pattern.compile(",")
                .splitAsStream(parameters)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> each.replaceFirst("\\s+\\w+$", "").replaceAll("(?:\\w+\\.)+(?=\\w)", ""))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private Map<String, String> read(String className) {
        String name = FOLDER + className.replace('.', '/') + ".java";
        try (@Nullable InputStream source = loader.getResourceAsStream(name)) {
            return source == null ? Map.of() : comments(new String(source.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> comments(String source) throws IOException {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found -> {}, List.of("-proc:none"), null, List.of(new Syntax.Source(source)));
        Map<String, String> comments = new HashMap<>();
        DocTrees docs = DocTrees.instance(task);
        for (CompilationUnitTree unit : task.parse()) {
            new Comments(docs, comments).scan(new TreePath(unit), null);
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
