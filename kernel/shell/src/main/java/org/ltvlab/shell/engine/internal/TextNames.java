package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ltvlab.shell.engine.Completion.Item;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.extension.Shape;

/** Names that texts may hold: columns and other parts of what variables hold, columns of data files. */
final class TextNames {
    private static final int LONGEST_FILE = 300;

    private final Variables variables;
    private final Who who;
    private final List<Extension> extensions;

    TextNames(Variables variables, Who who, List<Extension> extensions) {
        this.variables = variables;
        this.who = who;
        this.extensions = extensions;
    }

    /** The parts of what the variable of a name holds; those of a file if it holds the name of one. */
    List<Item> ofVariable(String name) {
        return variables
                .named(name)
                .map(variables::value)
                .map(value -> value instanceof String file ? ofFile(file) : parts(value, name))
                .orElse(List.of());
    }

    /** The columns of the data file of a name. */
    List<Item> ofFile(String file) {
        boolean isName = file.contains(".") && file.length() <= LONGEST_FILE;
        return isName ? items(each -> each.columns(file), "column", file).toList() : List.of();
    }

    private List<Item> parts(Object value, String owner) {
        Stream<Item> columns = who.shape(value).map(Shape::columns).stream()
                .flatMap(List::stream)
                .map(column -> new Item(column, "column", owner));
        return Stream.concat(columns, items(each -> each.names(value), "name", owner))
                .toList();
    }

    private Stream<Item> items(Function<Extension, List<String>> question, String type, String owner) {
        return extensions.stream()
                .flatMap(each -> question.apply(each).stream())
                .map(name -> new Item(name, type, owner));
    }
}
