package org.ltvlab.notebook.run.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ltvlab.notebook.parameters.Assignment;

/**
 * The fix that a problem names, said for those who do not edit the notebook: where a cell hands its parameters to the
 * call in question, {@code .until("2024-12-31")} is {@code -p asOf=2024-12-31}.
 */
final class ParameterFix {
    private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final String TEXT = "\"([^\"]*)\"";
    private static final Pattern CALL = Pattern.compile("\\.?\\b(\\w+)\\((" + TEXT + "(, " + TEXT + ")*)\\)");

    /**
     * One call, or several to choose from, or one whose {@code "..."} the user has to fill in; more words than that or a
     * comment tell of something that no option says.
     */
    private static final Pattern FIX =
            Pattern.compile("\\bfix:\\s+(" + CALL + "( or " + CALL + ")*)(, naming .*|\\s*//.*)?", Pattern.DOTALL);

    private ParameterFix() {}

    /** The options, or an empty text if the problem names no such fix or the cell does not take it from parameters. */
    static String of(String code, List<String> traceback, Set<String> parameters) {
        return traceback.stream()
                .map(line -> FIX.matcher(ANSI.matcher(line).replaceAll("").strip()))
                .filter(Matcher::matches)
                .map(fix -> choices(fix.group(1), code, parameters))
                .findFirst()
                .orElse("");
    }

    private static String choices(String calls, String code, Set<String> parameters) {
        List<String> choices = CALL.matcher(calls)
                .results()
                .map(call -> options(call.group(1), texts(call.group(2)), code, parameters))
                .toList();
        return choices.contains("") ? "" : String.join(" or ", choices);
    }

    private static String options(String call, List<String> values, String code, Set<String> parameters) {
        Optional<String> arguments = Pattern.compile("\\b" + call + "\\(([\\w\\s,]+)\\)")
                .matcher(code)
                .results()
                .map(found -> found.group(1))
                .findFirst();
        String[] names = arguments.orElse("").strip().split("\\s*,\\s*", -1);
        List<String> options = new ArrayList<>();
        for (int i = 0; i < Math.min(names.length, values.size()); i++) {
            if (parameters.contains(names[i])) {
                options.add(Assignment.option(names[i], values.get(i)));
            }
        }
        return options.size() == values.size() ? String.join(" ", options) : "";
    }

    private static List<String> texts(String literals) {
        return Pattern.compile(TEXT)
                .matcher(literals)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
