package org.ltvlab.jupyter.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.Shell;

/** Cells that are a question: {@code ?name} and {@code name?} show what is known about a name, with two marks all of it. */
final class Pager {
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$.]*";
    private static final Pattern QUESTION =
            Pattern.compile("\\s*(?:(\\?\\??)\\s*(" + NAME + ")|(" + NAME + ")(\\?\\??))\\s*");

    private Pager() {}

    /**
     * A question.
     *
     * @param name what it asks about
     * @param detailed whether all is wanted
     */
    record Question(String name, boolean detailed) {
        /** What the shell knows: about the name itself, else about the method of this name. */
        Optional<MimeBundle> answer(Shell shell) {
            String call = name + "(";
            return shell.inspect(name, points(name), detailed)
                    .bundle()
                    .or(() -> shell.inspect(call, points(call), detailed).bundle());
        }

        private static int points(String code) {
            return code.codePointCount(0, code.length());
        }
    }

    static Optional<Question> question(String code) {
        Matcher matcher = QUESTION.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean before = matcher.group(2) != null;
        return Optional.of(new Question(
                before ? matcher.group(2) : matcher.group(3),
                (before ? matcher.group(1) : matcher.group(4)).length() == 2));
    }
}
