package org.ltvlab.shell.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ltvlab.shell.display.MimeBundle;

/**
 * A cell that is a question: {@code ?name} and {@code name?} show what is known about a name, with two marks all of it.
 *
 * @param name what it asks about
 * @param detailed whether all is wanted
 */
public record Question(String name, boolean detailed) {
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$.]*";
    private static final Pattern QUESTION =
            Pattern.compile("\\s*(?:(\\?\\??)\\s*(" + NAME + ")|(" + NAME + ")(\\?\\??))\\s*");

    /** The question that a cell is, if it is one. */
    public static Optional<Question> in(String code) {
        Matcher matcher = QUESTION.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean before = matcher.group(2) != null;
        return Optional.of(new Question(
                before ? matcher.group(2) : matcher.group(3),
                (before ? matcher.group(1) : matcher.group(4)).length() == 2));
    }

    /** What the shell knows about the name; nothing if it knows nothing. */
    public Optional<MimeBundle> answer(Shell shell) {
        return shell.inspect(name, name.codePointCount(0, name.length()), detailed)
                .bundle();
    }
}
