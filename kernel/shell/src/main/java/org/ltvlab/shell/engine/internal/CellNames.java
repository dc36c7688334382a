package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ltvlab.shell.engine.Completion.Item;

/**
 * The variables that a cell declares itself before the cursor, of which JShell does not know yet.
 *
 * @param start where the name begins that is being typed
 * @param items those that it may become
 */
record CellNames(int start, List<Item> items) {
    /** A name that is no member of anything, or the place where a value may begin. */
    private static final Pattern BEGUN = Pattern.compile(
            "(?<![\\p{L}\\p{N}_$.])[\\p{L}_$][\\p{L}\\p{N}_$]*\\z|(?<=[\\s(,=+*/<>!&|?:;{}-]|\\A)(?<!\\.\\s{0,9})\\z");

    static CellNames before(String code, int offset) {
        String until = code.substring(0, offset);
        Matcher begun = BEGUN.matcher(until);
        if (!begun.find()) {
            return new CellNames(offset, List.of());
        }
        List<Item> items = Statements.visible(until.substring(0, begun.start())).stream()
                .filter(name -> name.startsWith(begun.group()))
                .map(name -> new Item(name, "instance", ""))
                .toList();
        return new CellNames(begun.start(), items);
    }

    /** These, and then what else could stand there. */
    List<Item> and(List<Item> others) {
        List<String> names = items.stream().map(Item::text).toList();
        return Stream.concat(items.stream(), others.stream().filter(other -> !names.contains(other.text())))
                .toList();
    }
}
