package org.ltvlab.shell.engine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ltvlab.shell.engine.Completion.Item;
import org.ltvlab.shell.error.internal.Blanked;

/** What could stand in a text: columns of the frames that its statement names, and files. */
final class TextCompletion {
    private static final int FILES = 200;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\d_$]*");

    private final Function<String, List<String>> columns;

    /** Completion that knows the columns of the frame in the variable of a name. */
    TextCompletion(Function<String, List<String>> columns) {
        this.columns = columns;
    }

    /** What could complete {@code typed}, in a text that begins after {@code statement}. */
    List<Item> items(String statement, String typed) {
        List<Item> items = new ArrayList<>(columns(statement, typed));
        items.addAll(files(typed));
        return items;
    }

    private List<Item> columns(String statement, String typed) {
        String begun = typed.toLowerCase(Locale.ROOT);
        List<String> names = NAME.matcher(Blanked.of(statement))
                .results()
                .map(MatchResult::group)
                .toList();
        Set<Item> found = new LinkedHashSet<>();
        // The frame named last is the one that is being asked.
        for (int i = names.size() - 1; i >= 0; i--) {
            String frame = names.get(i);
            columns.apply(frame).stream()
                    .filter(column -> column.toLowerCase(Locale.ROOT).startsWith(begun))
                    .map(column -> new Item(escaped(column), "column", frame))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static List<Item> files(String typed) {
        int slash = typed.lastIndexOf('/') + 1;
        String begun = typed.substring(slash);
        try (Stream<Path> files = Files.list(Path.of(slash == 0 ? "." : typed.substring(0, slash)))) {
            return files.filter(file -> fits(file.getFileName() + "", begun))
                    .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                    .sorted()
                    .limit(FILES)
                    .map(name -> new Item(typed.substring(0, slash) + name, name.endsWith("/") ? "folder" : "file", ""))
                    .toList();
        } catch (IOException | InvalidPathException e) {
            // A text that is no path of a folder has no files to offer.
            return List.of();
        }
    }

    private static boolean fits(String name, String begun) {
        return name.startsWith(begun) && (!name.startsWith(".") || begun.startsWith("."));
    }
}
