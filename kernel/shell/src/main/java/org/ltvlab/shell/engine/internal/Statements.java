package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ltvlab.shell.error.internal.Blanked;

/**
 * The statements of code that is being typed, told apart by its signs alone: a parser, asked for each of them, would
 * make help slow at the end of a long cell.
 */
final class Statements {
    /** What may follow a closing brace without beginning a new statement. */
    private static final Pattern GOES_ON = Pattern.compile("\\s*(?:[.,);\\]?:&|=+*/<>-]|(?:else|catch|finally)\\b)");

    private static final Pattern ASSIGNED = Pattern.compile("(?<![=!<>])=(?![=])");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    /** The same, parameters and what loops go over included. */
    private static final Pattern VISIBLE = Pattern.compile("[\\w>\\]]\\s+(" + NAME + ")\\s*(?:=(?!=)|[;,:)])");

    private static final Pattern BLOCK = Pattern.compile("\\{[^{}]*}");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+(" + NAME + ")");
    private static final Pattern DECLARED = Pattern.compile("[\\w>\\]]\\s+(" + NAME + ")\\s*(?:=(?!=)|;|,)");

    private Statements() {}

    /**
     * One of them.
     *
     * @param start where its first sign stands
     * @param end behind its last one
     */
    record Statement(int start, int end) {
        String text(String code) {
            return code.substring(start, end);
        }
    }

    /** The statements of {@code code} in order; the last one may be open. */
    static List<Statement> of(String code) {
        String bare = Blanked.of(code);
        List<Statement> found = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < bare.length(); i++) {
            char sign = bare.charAt(i);
            depth = Math.max(0, depth + ("({[".indexOf(sign) >= 0 ? 1 : ")}]".indexOf(sign) >= 0 ? -1 : 0));
            if (depth == 0 && (sign == ';' || (sign == '}' && endsBlock(bare, start, i + 1)))) {
                add(found, bare, start, i + 1);
                start = i + 1;
            }
        }
        add(found, bare, start, bare.length());
        return List.copyOf(found);
    }

    private static void add(List<Statement> found, String bare, int from, int end) {
        int start = from;
        while (start < end && Character.isWhitespace(bare.charAt(start))) {
            start++;
        }
        if (start < end) {
            found.add(new Statement(start, end));
        }
    }

    private static boolean endsBlock(String bare, int start, int end) {
        String statement = bare.substring(start, end);
        boolean isDo = statement.stripLeading().matches("(?s)do\\b.*");
        int brace = statement.indexOf('{');
        return !isDo
                && !isAssignment(statement.substring(0, brace < 0 ? statement.length() : brace))
                && !GOES_ON.matcher(bare.substring(end)).lookingAt();
    }

    /** Whether a value is being assigned before the first brace, outside of brackets: it ends in a semicolon only. */
    private static boolean isAssignment(String head) {
        return ASSIGNED.matcher(head.replaceAll("\\([^()]*\\)", "")).find();
    }

    /** Those of {@code earlier} that declare what the last one needs, directly or by way of others. */
    static List<Statement> needed(List<Statement> earlier, Statement last, String code) {
        String bare = Blanked.of(code);
        Set<String> names = new HashSet<>(names(last.text(bare)));
        List<Statement> needed = new ArrayList<>();
        for (int i = earlier.size() - 1; i >= 0; i--) {
            String text = earlier.get(i).text(bare);
            if (declared(text).stream().anyMatch(names::contains)) {
                names.addAll(names(text));
                needed.add(0, earlier.get(i));
            }
        }
        return needed;
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> declared(String text) {
        return Stream.of(DECLARED, TYPE)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(name -> name.group(1))
                .toList();
    }

    /** The variables that {@code code} has declared and that can be used at its end, in order. */
    static List<String> visible(String code) {
        String open = Blanked.of(code);
        for (String outer = ""; !outer.equals(open); ) {
            outer = open;
            open = BLOCK.matcher(open).replaceAll(";");
        }
        return VISIBLE.matcher(open)
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }
}
