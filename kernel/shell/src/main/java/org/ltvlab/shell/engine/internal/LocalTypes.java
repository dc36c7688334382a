package org.ltvlab.shell.engine.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ltvlab.shell.error.internal.Blanked;

/** Expressions on variables that only the cell itself declares, put so that the session can tell their types. */
final class LocalTypes {
    private static final Pattern ROOT = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private LocalTypes() {}

    /** {@code receiver} with the variable that it begins with replaced by what {@code code} declares it as. */
    static Optional<String> known(String receiver, String code) {
        Matcher root = ROOT.matcher(receiver);
        if (!root.lookingAt()) {
            return Optional.empty();
        }
        String rest = receiver.substring(root.end());
        return declared(root.group(), code).map(expression -> expression + rest);
    }

    private static Optional<String> declared(String name, String code) {
        String bare = Blanked.of(code);
        String word = "\\s+" + Pattern.quote(name) + "\\s*";
        Matcher inferred = Pattern.compile("\\bvar" + word + "=([^;]*);").matcher(bare);
        Matcher typed = Pattern.compile("(?<![\\w.])([\\w.]+(?:<[^;(){}=]*>)?(?:\\[\\s*])*)" + word + "[=;:,)]")
                .matcher(bare);
        Optional<String> found = Optional.empty();
        while (inferred.find()) {
            found = Optional.of(
                    "(" + code.substring(inferred.start(1), inferred.end(1)).strip() + ")");
        }
        while (typed.find()) {
            String type = typed.group(1);
            boolean isType = !type.equals("var") && !type.equals("return") && !type.equals("new");
            found = isType ? Optional.of("((" + type + ") null)") : found;
        }
        return found;
    }
}
