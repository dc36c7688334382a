package org.ltvlab.shell.error.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that the compiler could not find.
 *
 * @param kind what it was looking for: {@code class}, {@code variable} or {@code method}
 * @param name as it was written
 */
record Symbol(String kind, String name) {
    private static final Pattern SYMBOL = Pattern.compile("(?U)symbol:\\s+(\\w+) ([\\w$]+)");

    /** The name that {@code complaint} is about, if it is about one. */
    static Optional<Symbol> of(Complaint complaint) {
        Matcher symbol = SYMBOL.matcher(complaint.en());
        return complaint.code().startsWith("cant.resolve") && symbol.find()
                ? Optional.of(new Symbol(symbol.group(1), symbol.group(2)))
                : Optional.empty();
    }

    boolean isCall() {
        return kind.equals("method");
    }

    boolean isType() {
        return kind.equals("class");
    }

    /** The name as it reads where it is used. */
    String shown() {
        return isCall() ? name + "()" : name;
    }
}
