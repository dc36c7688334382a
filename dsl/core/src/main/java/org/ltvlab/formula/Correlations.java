package org.ltvlab.formula;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ltvlab.stat.RandomStream;
import org.ltvlab.stat.Seed;
import org.ltvlab.stat.Uniforms;
import org.ltvlab.unit.Language;

/**
 * Which uncertain quantities are drawn together (順位相関): each pair has a leader and a follower, and no quantity is in two
 * pairs, so that every choice of correlations is possible.
 *
 * @param leaders by follower
 */
record Correlations(Map<String, Leader> leaders) {
    static final Correlations NONE = new Correlations(Map.of());

    /** Whom a quantity follows, and how closely. */
    record Leader(String word, double rank) {}

    Correlations and(String leader, String follower, double rank, Set<String> uncertain) {
        check(leader, follower, rank, uncertain);
        boolean taken = leaders.entrySet().stream()
                .anyMatch(pair -> Set.of(pair.getKey(), pair.getValue().word()).stream()
                        .anyMatch(word -> word.equals(leader) || word.equals(follower)));
        if (taken || leader.equals(follower)) {
            throw mustHold("A quantity can go with one other quantity (順位相関)")
                    .got(leader + " with " + follower)
                    .problem();
        }
        Map<String, Leader> more = new LinkedHashMap<>(leaders);
        more.put(follower, new Leader(leader, rank));
        return new Correlations(more);
    }

    private static void check(String leader, String follower, double rank, Set<String> uncertain) {
        if (!(rank >= -1 && rank <= 1)) {
            throw mustHold("A rank correlation (順位相関) must lie between -1 and 1")
                    .got(rank)
                    .fix(".correlated(PURCHASE_FREQUENCY, CHURN_RATE, -0.5)")
                    .problem();
        }
        for (String word : new String[] {leader, follower}) {
            if (!uncertain.contains(word)) {
                throw mustHold("Both quantities of a rank correlation (順位相関) must be uncertain")
                        .got("\"" + word + "\"")
                        .known(String.join(", ", uncertain))
                        .fix("call .uncertain(...) for both before .correlated(...)")
                        .problem();
            }
        }
    }

    /** The numbers that a quantity is drawn by. */
    Uniforms uniforms(Seed seed, String word) {
        Uniforms own = RandomStream.of(seed, word);
        Leader leader = leaders.get(word);
        return leader == null ? own : own.following(RandomStream.of(seed, leader.word()), leader.rank());
    }

    /** As {@code churn rate – purchase frequency -0.50}; empty if all are independent. */
    String told(Formula<?> formula) {
        return leaders.entrySet().stream()
                .map(pair -> formula.quantity(pair.getKey()).full() + " – "
                        + formula.quantity(pair.getValue().word()).full()
                        + String.format(Locale.ROOT, " %+.2f", pair.getValue().rank()))
                .collect(joining(Language.current().pick("、", ", ")));
    }
}
