package org.ltvlab.shell.engine.internal;

import java.util.Optional;

/**
 * A text that is being typed: the cursor stands behind its opening quote.
 *
 * @param start where its content begins
 * @param typed the content so far
 */
record OpenText(int start, String typed) {
    /** The text that is open at the end of {@code code}. */
    static Optional<OpenText> at(String code) {
        int quote = -1;
        for (int i = 0; i < code.length(); i++) {
            char sign = code.charAt(i);
            if (quote >= 0 && sign == '\\') {
                i++;
            } else if (sign == '"') {
                quote = quote >= 0 ? -1 : i;
            } else if (sign == '\n') {
                quote = -1;
            } else if (quote < 0 && code.startsWith("//", i)) {
                int end = code.indexOf('\n', i);
                i = end < 0 ? code.length() : end;
            } else if (quote < 0 && sign == '\'' && code.startsWith("'\"'", i)) {
                i += 2;
            }
        }
        return quote < 0 ? Optional.empty() : Optional.of(new OpenText(quote + 1, code.substring(quote + 1)));
    }
}
