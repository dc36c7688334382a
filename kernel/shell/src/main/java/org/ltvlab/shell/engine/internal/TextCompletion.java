package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ltvlab.shell.engine.Completion.Item;
import org.ltvlab.shell.error.internal.Blanked;

/** What could stand in a text: parts of the data that its statement names, and files. */
final class TextCompletion {
    private static final Pattern NAME_OR_TEXT = Pattern.compile("[\\p{L}_$][\\p{L}\\d_$]*|\"( *)\"");

    private final TextNames names;

    TextCompletion(TextNames names) {
        this.names = names;
    }

    /**
     * What could complete {@code typed}.
     *
     * @param statement the code of its statement before the text
     * @param earlier the statements of the cell before it
     */
    List<Item> items(String statement, List<String> earlier, String typed) {
        List<Item> items = new ArrayList<>(parts(statement, earlier, typed));
        items.addAll(FileNames.items(typed));
        return items;
    }

    private List<Item> parts(String statement, List<String> earlier, String typed) {
        String begun = TypedText.value(typed).toLowerCase(Locale.ROOT);
        Map<String, Item> found = new LinkedHashMap<>();
        known(statement, earlier, new HashSet<>())
                .filter(item -> item.text().toLowerCase(Locale.ROOT).startsWith(begun))
                .map(item -> new Item(TypedText.code(item.text()), item.type(), item.signature()))
                .forEach(item -> found.putIfAbsent(item.text(), item));
        return List.copyOf(found.values());
    }

    /** The parts of everything that a statement names; what is named last is being asked, so it comes first. */
    private Stream<Item> known(String statement, List<String> earlier, Set<String> seen) {
        List<MatchResult> named =
                NAME_OR_TEXT.matcher(Blanked.of(statement)).results().toList();
        return IntStream.rangeClosed(1, named.size())
                .mapToObj(i -> named.get(named.size() - i))
                .flatMap(each -> each.group(1) == null
                        ? ofName(each.group(), earlier, seen)
                        : names.ofFile(TypedText.value(statement.substring(each.start(1), each.end(1)))).stream());
    }

    /** What the cell itself says about a name goes before what the session knows; each statement is {@code seen} once. */
    private Stream<Item> ofName(String name, List<String> earlier, Set<String> seen) {
        Pattern assigned = Pattern.compile("(?s).*?(?<![\\w$])" + Pattern.quote(name) + "\\s*=(?!=)(.*)");
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Matcher declaration = assigned.matcher(earlier.get(i));
            if (declaration.matches()) {
                return seen.add(name + " " + i)
                        ? known(declaration.group(1), earlier.subList(0, i), seen)
                        : Stream.empty();
            }
        }
        return names.ofVariable(name).stream();
    }
}
