package org.ltvlab.claim;

import java.util.Optional;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Formats;

/**
 * How LTV/CAC moves between the two figures that a pitch prints (LTV/CACの変化): relatively where it starts above 0, which is
 * where percent mean something, else by their difference.
 *
 * @param share the relative change as it is printed; empty where it starts at 0 or below, or would print as 0 %
 * @param difference of the printed figures
 * @param digits of the difference
 */
record PitchMove(Optional<Ratio> share, double difference, int digits) {
    static PitchMove of(Pitch pitch) {
        double before = pitch.printed(pitch.now()).number();
        double moved = pitch.then().value().difference(pitch.now().value());
        return new PitchMove(
                Optional.of(before)
                        .filter(printed -> printed > 0)
                        .map(printed -> PitchText.printed(
                                Ratio.of(moved, pitch.now().value().amount().number())))
                        .filter(share -> share.number() != 0),
                pitch.printed(pitch.then()).number() - before,
                Math.max(pitch.digits(pitch.now()), pitch.digits(pitch.then())));
    }

    /** As {@code rises by 20.0% to 3.00x}, {@code falls by 1.20 to -0.42x} or {@code stays at 2.50x}. */
    String to(String then, boolean goesOn) {
        Language language = Language.current();
        String size = size();
        if (share.isEmpty() && difference == 0) {
            return language.pick("施策後も" + then + "のまま" + (goesOn ? "で" : "です"), "stays at " + then);
        }
        boolean falls = share.map(Ratio::number).orElse(difference) < 0;
        String moves = share.isPresent() ? size + (falls ? "減の" : "増の") : size + (falls ? "下がって" : "上がって");
        return language.pick(
                "施策により" + moves + then + (goesOn ? "となり" : "になります"),
                (falls ? "falls by " : "rises by ") + size + " to " + then);
    }

    private String size() {
        return share.map(change -> new Ratio(Math.abs(change.number())).toString())
                .orElseGet(() -> Formats.current().number(Math.abs(difference), digits));
    }
}
