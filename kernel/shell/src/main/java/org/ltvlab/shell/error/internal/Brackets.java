package org.ltvlab.shell.error.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Brackets without their other half: the one that stands alone is shown, not the place where the compiler gave up. */
final class Brackets implements Rule {
    private static final String OPENING = "{([";
    private static final String CLOSING = "})]";

    /**
     * What a parser of brackets alone has seen.
     *
     * @param open where those stand that are still open, the last one first
     * @param wrong where the first one stands that closes nothing, or something else; -1 if there is none
     */
    private record Seen(Deque<Integer> open, int wrong) {
        static Seen of(String bare) {
            Deque<Integer> open = new ArrayDeque<>();
            for (int i = 0; i < bare.length(); i++) {
                int closing = CLOSING.indexOf(bare.charAt(i));
                if (OPENING.indexOf(bare.charAt(i)) >= 0) {
                    open.push(i);
                } else if (closing >= 0) {
                    if (open.isEmpty() || bare.charAt(open.peek()) != OPENING.charAt(closing)) {
                        return new Seen(open, i);
                    }
                    open.pop();
                }
            }
            return new Seen(open, -1);
        }
    }

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        if (!complaint.isSyntax()) {
            return Optional.empty();
        }
        String source = complaint.source();
        Seen seen = Seen.of(Blanked.of(source));
        if (seen.wrong() >= 0) {
            int from = Math.min(complaint.position(), seen.wrong());
            int to = Math.max(from, seen.wrong());
            boolean isHere = complaint.position() <= seen.wrong() + 1
                    && source.substring(from, to).isBlank();
            return isHere ? Optional.of(wrong(complaint, seen)) : Optional.empty();
        }
        return complaint.is("premature.eof") ? Optional.of(unfinished(complaint, seen)) : Optional.empty();
    }

    private static Mistake wrong(Complaint complaint, Seen seen) {
        int at = seen.wrong();
        char sign = complaint.source().charAt(at);
        if (seen.open().isEmpty()) {
            return surplus(complaint, at);
        }
        int open = seen.open().peek();
        if (follows(complaint.source(), at, partner(complaint.source().charAt(open)))) {
            return surplus(complaint, at);
        }
        String right = String.valueOf(partner(complaint.source().charAt(open)));
        char opening = complaint.source().charAt(open);
        return Mistake.at(
                        complaint,
                        "`" + opening + "` を閉じるのは `" + sign + "` ではなく `" + right + "` です",
                        "`" + opening + "` is closed by `" + right + "`, not by `" + sign + "`")
                .marking(at, at + 1)
                .replacing(complaint, right);
    }

    private static boolean follows(String source, int at, char closing) {
        return source.substring(at + 1).stripLeading().startsWith(String.valueOf(closing));
    }

    private static Mistake surplus(Complaint complaint, int at) {
        char sign = complaint.source().charAt(at);
        Mistake mistake = Mistake.at(
                        complaint,
                        "この `" + sign + "` に対応する `" + partner(sign) + "` がありません",
                        "this `" + sign + "` closes nothing")
                .marking(at, at + 1);
        return mistake.replacing(complaint, "").fix().map(Phrase::en).orElse("").isEmpty()
                ? mistake.fix("この `" + sign + "` を消します", "leave it out")
                : mistake.replacing(complaint, "");
    }

    private static Mistake unfinished(Complaint complaint, Seen seen) {
        if (seen.open().isEmpty()) {
            return Mistake.at(complaint, "セルが途中で終わっています。続きを書いてください", "the cell ends in the middle of a statement");
        }
        int at = seen.open().peek();
        char sign = complaint.source().charAt(at);
        return Mistake.at(
                        complaint,
                        "この `" + sign + "` を閉じる `" + partner(sign) + "` がありません",
                        "this `" + sign + "` is never closed: a `" + partner(sign) + "` is missing")
                .marking(at, at + 1);
    }

    private static char partner(char sign) {
        int opening = OPENING.indexOf(sign);
        return opening >= 0 ? CLOSING.charAt(opening) : OPENING.charAt(CLOSING.indexOf(sign));
    }
}
