package org.ltvlab.shell.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Types by the names that cells use for them. */
final class TypeNames {
    private static final int REMEMBERED = 2_000;

    private final List<String> imports;
    private final ClassLoader loader;
    private final Map<String, Optional<Class<?>>> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Class<?>>> eldest) {
            return size() > REMEMBERED;
        }
    };

    TypeNames(List<String> imports, ClassLoader loader) {
        this.imports = imports;
        this.loader = loader;
    }

    /** Without packages. */
    static String brief(String type) {
        return type.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "").replace('$', '.');
    }

    /** The type of a simple or a full name, nested ones by dots. */
    Optional<Class<?>> named(String name) {
        boolean isName = !name.isEmpty() && name.matches("[\\w.]+") && Character.isJavaIdentifierStart(name.charAt(0));
        return isName ? known.computeIfAbsent(name, this::find) : Optional.empty();
    }

    private Optional<Class<?>> find(String name) {
        Stream<String> packages = imports.stream()
                .filter(line -> !line.startsWith("import static ") && line.endsWith(".*;"))
                .map(line -> line.substring("import ".length(), line.length() - 2));
        Stream<String> single = imports.stream()
                .filter(line -> line.endsWith("." + name + ";"))
                .map(line -> line.substring("import ".length(), line.length() - 1 - name.length()));
        return Stream.of(Stream.of("java.lang."), packages, single, Stream.of(""))
                .flatMap(each -> each)
                .flatMap(prefix -> load(prefix + name).stream())
                .findFirst();
    }

    /** The types whose static members are imported. */
    List<Class<?>> staticImports() {
        return imports.stream()
                .filter(line -> line.startsWith("import static ") && line.endsWith(".*;"))
                .map(line -> line.substring("import static ".length(), line.length() - 3))
                .<Class<?>>flatMap(name -> load(name).stream())
                .toList();
    }

    private Optional<Class<?>> load(String name) {
        String each = name;
        while (each.contains(".")) {
            try {
                return Optional.of(Class.forName(each, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = each.lastIndexOf('.');
                each = each.substring(0, dot) + "$" + each.substring(dot + 1);
            }
        }
        return Optional.empty();
    }
}
