package org.ltvlab.notebook.run.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ltvlab.notebook.format.Output;

/**
 * Joins printed text as JupyterLab does: neighbours of the same stream become one, and what {@code \r} and {@code \b}
 * overwrite on a screen is gone. Between two displays stdout comes first, since the order of the two streams is chance.
 */
final class StreamText {
    private StreamText() {}

    static List<Output> merged(List<Output> outputs) {
        List<Output> merged = new ArrayList<>();
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (Output output : outputs) {
            if (output instanceof Output.Stream stream) {
                texts.computeIfAbsent(stream.name(), name -> new StringBuilder())
                        .append(stream.text());
            } else {
                flush(texts, merged);
                merged.add(output);
            }
        }
        flush(texts, merged);
        return merged;
    }

    private static void flush(Map<String, StringBuilder> texts, List<Output> merged) {
        List.of("stdout", "stderr").forEach(name -> {
            StringBuilder text = texts.get(name);
            if (text != null) {
                merged.add(new Output.Stream(name, onScreen(text.toString())));
            }
        });
        texts.clear();
    }

    private static String onScreen(String text) {
        if (text.indexOf('\r') < 0 && text.indexOf('\b') < 0) {
            return text;
        }
        return overwritten(erased(text));
    }

    /** A backspace takes the character before it away, but never a line. */
    private static String erased(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int last = shown.length() - 1;
            if (c == '\b' && last >= 0 && shown.charAt(last) != '\n') {
                shown.setLength(last);
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** A carriage return takes the line before it away, unless the line ends there. */
    private static String overwritten(String text) {
        return Stream.of(text.split("\n", -1))
                .map(line -> line.substring(line.lastIndexOf('\r', line.length() - 2) + 1))
                .collect(Collectors.joining("\n"));
    }
}
