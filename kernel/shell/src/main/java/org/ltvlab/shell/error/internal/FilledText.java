package org.ltvlab.shell.error.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's {@code f"…{x}…"}, for which Java formats. */
final class FilledText {
    private static final Pattern F_STRING =
            Pattern.compile("(?:(?<![\\w.])(print)\\()?\\b[fF](\"(?:\\\\.|[^\"\\\\])*+\")");
    private static final Pattern HOLE = Pattern.compile("\\{([^{}:]+)(?::[^{}]*)?}");

    private FilledText() {}

    static Optional<Mistake> explain(Complaint complaint) {
        Matcher found = F_STRING.matcher(complaint.line());
        if (!found.find()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        String text = HOLE.matcher(found.group(2)).replaceAll(hole -> {
            values.add(hole.group(1));
            return "%s";
        });
        return Optional.of(Mistake.at(
                        complaint,
                        "Java には f\"…\" がありません。`formatted` で値を入れます",
                        "Java has no f\"…\"; `formatted` puts the values in")
                .marking(complaint.lineStart() + found.start(), complaint.lineStart() + found.end())
                .replacing(
                        complaint,
                        (found.group(1) == null ? "" : "System.out.println(")
                                + (values.isEmpty() ? text : text + ".formatted(" + String.join(", ", values) + ")")));
    }
}
