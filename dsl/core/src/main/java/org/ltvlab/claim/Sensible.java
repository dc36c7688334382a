package org.ltvlab.claim;

import java.util.List;
import java.util.Optional;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.PeriodicRate;

/**
 * Which readings of a change make sense for a share: an impossible reading is no reading (ありえない読み方). A share between 0 %
 * and 100 % does not fall below 0 %, and a rate does not pass 100 %; another share, such as NRR, may pass 100 % where no reading
 * stays below. Where the claim itself states a number out there, nothing is ruled out.
 *
 * @param <V> a share or a rate
 * @param now the share before the change
 * @param stated the number that the claim states
 */
record Sensible<V extends Measured<V>>(V now, Optional<Stated<V>> stated) {
    private static final Sentence IMPOSSIBLE =
            Sentence.of("0%〜100%の範囲を外れるため、ありえない読み方です。", "It leaves 0 % to 100 %: an impossible reading.");

    List<Way<V>> of(List<Way<V>> ways) {
        boolean outside = stated.filter(one -> !isShare(one.value().number())).isPresent();
        if (outside || !isShare(now.number())) {
            return ways;
        }
        boolean inside = ways.stream().flatMap(way -> way.value().stream()).anyMatch(value -> isShare(value.number()));
        return ways.stream().map(way -> possible(way, inside)).toList();
    }

    private Way<V> possible(Way<V> way, boolean inside) {
        boolean kept = way.value()
                .map(Measured::number)
                .filter(number -> isShare(number) || (number > 1 && !inside && !(now instanceof PeriodicRate)))
                .isPresent();
        return kept ? way : way.without(IMPOSSIBLE);
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }

    @Override
    public String toString() {
        return "readings of " + now;
    }
}
