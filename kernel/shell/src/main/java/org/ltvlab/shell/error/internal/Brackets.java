package org.ltvlab.shell.error.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Brackets that are opened and never closed: the opening one is shown, not the end of the cell. */
final class Brackets implements Rule {
    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        if (!complaint.is("premature.eof")) {
            return Optional.empty();
        }
        Deque<Integer> open = open(complaint.source());
        if (open.isEmpty()) {
            return Optional.of(
                    Mistake.at(complaint, "セルが途中で終わっています。続きを書いてください", "the cell ends in the middle of a statement"));
        }
        int at = open.peek();
        char sign = complaint.source().charAt(at);
        char closing = sign == '{' ? '}' : sign == '(' ? ')' : ']';
        return Optional.of(Mistake.at(
                        complaint,
                        "この `" + sign + "` を閉じる `" + closing + "` がありません",
                        "this `" + sign + "` is never closed: a `" + closing + "` is missing")
                .marking(at, at + 1));
    }

    private static Deque<Integer> open(String source) {
        Deque<Integer> open = new ArrayDeque<>();
        String bare = Blanked.of(source);
        for (int i = 0; i < bare.length(); i++) {
            if ("{([".indexOf(bare.charAt(i)) >= 0) {
                open.push(i);
            } else if ("})]".indexOf(bare.charAt(i)) >= 0) {
                open.poll();
            }
        }
        return open;
    }
}
