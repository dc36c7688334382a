package org.ltvlab.plan;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The ICE scores given so far, each from 1 to 10. */
record Scores(Map<Criterion, Integer> given) {
    static final Scores NONE = new Scores(Map.of());

    /** With one more; {@code whose} names the initiative in an error. */
    Scores with(String whose, Criterion criterion, int score) {
        if (score < Criterion.LEAST || score > Criterion.MOST) {
            int nearest = score < Criterion.LEAST ? Criterion.LEAST : Criterion.MOST;
            throw mustHold(whose + ": " + criterion.term() + " must be a whole number from 1 to 10")
                    .got(score)
                    .fix("." + criterion.word() + "(" + nearest + ")")
                    .problem();
        }
        Map<Criterion, Integer> more = new EnumMap<>(Criterion.class);
        more.putAll(given);
        more.put(criterion, score);
        return new Scores(Collections.unmodifiableMap(more));
    }

    OptionalInt of(Criterion criterion) {
        Integer score = given.get(criterion);
        return score == null ? OptionalInt.empty() : OptionalInt.of(score);
    }

    boolean complete() {
        return lacking().isEmpty();
    }

    private List<Criterion> lacking() {
        return Stream.of(Criterion.values())
                .filter(criterion -> !given.containsKey(criterion))
                .toList();
    }

    /** The product of the three. */
    int product(String whose) {
        List<Criterion> lacking = lacking();
        if (!lacking.isEmpty()) {
            throw mustHold(whose + " needs "
                            + lacking.stream().map(Criterion::term).collect(joining(", ")))
                    .given(given.entrySet().stream()
                            .map(entry -> entry.getKey().word() + " " + entry.getValue())
                            .collect(joining(", ")))
                    .fix("add "
                            + lacking.stream()
                                    .map(criterion -> "." + criterion.word() + "(5)")
                                    .collect(joining())
                            + " to the chain")
                    .problem();
        }
        return given.values().stream().reduce(1, (left, right) -> left * right);
    }

    /** As {@code 240 = 8 × 6 × 5}; a question mark for what was not given. */
    String inNumbers() {
        String factors = Stream.of(Criterion.values())
                .map(criterion ->
                        of(criterion).isPresent() ? String.valueOf(of(criterion).getAsInt()) : "?")
                .collect(joining(" × "));
        return (complete() ? String.valueOf(product("")) : "?") + " = " + factors;
    }
}
