package org.ltvlab.shell.error.internal;

import java.util.Optional;

/**
 * What somebody got wrong, where, and what to write instead.
 *
 * @param message a plain sentence
 * @param fix a line to write, or what to do
 * @param start where the marked code begins in its piece
 * @param end where it ends
 */
public record Mistake(Phrase message, Optional<Phrase> fix, int start, int end) {
    static Mistake at(Complaint complaint, String ja, String en) {
        return new Mistake(new Phrase(ja, en), Optional.empty(), complaint.position(), complaint.end());
    }

    Mistake fix(String code) {
        return fix(code, code);
    }

    Mistake fix(String ja, String en) {
        return new Mistake(message, Optional.of(new Phrase(ja, en)), start, end);
    }

    /** Shows the line as it should be: the marked code replaced by {@code text}. */
    Mistake replacing(Complaint complaint, String text) {
        String before = complaint.before() + complaint.source().substring(0, start);
        String after = complaint.source().substring(end) + complaint.after();
        int stop = after.indexOf('\n');
        return fix((before.substring(before.lastIndexOf('\n') + 1)
                        + text
                        + after.substring(0, stop < 0 ? after.length() : stop))
                .strip());
    }

    /** The same with more to say. */
    Mistake adding(String ja, String en) {
        return new Mistake(new Phrase(message.ja() + ja, message.en() + en), fix, start, end);
    }

    Mistake marking(int from, int to) {
        return new Mistake(message, fix, from, to);
    }
}
