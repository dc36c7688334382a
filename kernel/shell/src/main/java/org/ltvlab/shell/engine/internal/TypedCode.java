package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.ltvlab.shell.engine.internal.Statements.Statement;

/**
 * Code before a cursor in a form that JShell analyses, which takes one declaration or the statements of one block.
 *
 * @param text what to analyse, up to the cursor
 * @param shift where it begins in the cell; before it if more than the cell is analysed
 */
record TypedCode(String text, int shift) {
    /** Declarations that cannot stand among statements: imports, types that say who may use them, and methods. */
    private static final Pattern DECLARATION = Pattern.compile(
            "(?s)\\s*(?:import\\b.*"
                    + "|(?:(?:final|abstract)\\s+)*(?:@\\w+\\s+|(?:public|private|protected|static|sealed|non-sealed)\\s+).*"
                    + "|@interface\\s.*"
                    + "|(?!(?:(?:final|abstract)\\s+)*(?:class|interface|enum|record)\\s)[\\w<>\\[\\],.?\\s]+\\s\\w+\\s*\\([^)]*\\)\\s*(?:throws[^{]*)?\\{.*\\}\\s*)");

    private static final Pattern LOCAL_TYPE =
            Pattern.compile("(?:(?:final|abstract)\\s+)*(?:class|interface|enum|record)\\s");

    /** Readings of the code before {@code offset}, the most promising first. */
    static List<TypedCode> before(String code, int offset) {
        String until = code.substring(0, offset);
        List<Statement> all = Statements.of(until);
        if (all.isEmpty()) {
            return List.of(new TypedCode(until, 0));
        }
        Statement last = all.get(all.size() - 1);
        TypedCode alone = new TypedCode(until.substring(last.start()), last.start());
        List<Statement> needed = Statements.needed(all.subList(0, all.size() - 1), last, until).stream()
                .filter(each -> !DECLARATION.matcher(each.text(until)).matches())
                .toList();
        return needed.isEmpty() ? List.of(alone) : List.of(together(needed, alone, until), alone);
    }

    private static TypedCode together(List<Statement> needed, TypedCode last, String until) {
        StringBuilder text = new StringBuilder(" ".repeat(last.shift()));
        needed.forEach(each -> text.replace(each.start(), each.end(), each.text(until)));
        boolean hasTypes = needed.stream()
                .anyMatch(each -> LOCAL_TYPE.matcher(each.text(until)).lookingAt());
        // Types can only stand among statements inside of a block.
        String block = hasTypes ? "{ " : "";
        return new TypedCode(block + text + last.text(), -block.length());
    }

    /** How many brackets are open at the end of {@code code}, texts and line comments left out. */
    static int openBrackets(String code) {
        String bare = code.replaceAll("\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])*+'|//[^\n]*", "");
        long open = bare.chars().filter(c -> "{([".indexOf(c) >= 0).count();
        long close = bare.chars().filter(c -> "})]".indexOf(c) >= 0).count();
        return (int) Math.max(0, open - close);
    }
}
