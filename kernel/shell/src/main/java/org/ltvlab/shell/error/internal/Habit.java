package org.ltvlab.shell.error.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A habit from another language, recognised by what is written on the line.
 *
 * @param pattern what is written, texts and comments blanked
 * @param message what to say; {@code $1} stands for the first group
 * @param code what to write instead; nothing if only words help
 * @param advice what to do if there is no code for it
 */
record Habit(Pattern pattern, Phrase message, String code, Optional<Phrase> advice) {
    /** A habit for which Java has code of its own. */
    static Habit of(String pattern, String ja, String en, String code) {
        return new Habit(Pattern.compile(pattern), new Phrase(ja, en), code, Optional.empty());
    }

    /** A habit about which only words help. */
    static Habit told(String pattern, String ja, String en, String fixJa, String fixEn) {
        return new Habit(Pattern.compile(pattern), new Phrase(ja, en), "", Optional.of(new Phrase(fixJa, fixEn)));
    }

    /** What to say of the line that {@code complaint} is about, if the habit shows there. */
    Optional<Mistake> explain(Complaint complaint) {
        String line = complaint.line();
        Matcher found = pattern.matcher(Blanked.of(line));
        if (!found.find()) {
            return Optional.empty();
        }
        int begin = complaint.lineStart() + found.start();
        int leading = found.group().length() - found.group().stripLeading().length();
        Mistake mistake = Mistake.at(complaint, filled(message.ja(), found, line), filled(message.en(), found, line))
                .marking(begin + leading, complaint.lineStart() + found.end());
        return Optional.of(advice.map(phrase -> mistake.fix(phrase.ja(), phrase.en()))
                .orElseGet(() -> mistake.replacing(complaint, filled(code, found, line))));
    }

    /** The groups as they stand in the line, whose texts the match has seen blanked. */
    private static String filled(String template, Matcher found, String line) {
        String filled = template;
        for (int i = 1; i <= found.groupCount(); i++) {
            String group = found.start(i) < 0 ? "" : line.substring(found.start(i), found.end(i));
            filled = filled.replace("$" + i, group);
        }
        return filled;
    }
}
