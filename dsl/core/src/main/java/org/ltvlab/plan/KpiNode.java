package org.ltvlab.plan;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;

/**
 * A node of a KPI tree.
 *
 * @param depth 0 for the result, one more for each step to the leaves
 * @param name with the sign by which it joins its siblings, such as {@code ÷ churn rate}
 * @param now its value now; empty if it is not known
 * @param target its value with every target reached; empty where nothing changes
 * @param elasticity percent of change of the result for +1 %; empty where the formula does not hold it
 * @param observed whether it hangs beside the formula, which does not hold it
 * @param alone the result if this target alone is reached; empty without a target of its own
 */
public record KpiNode(
        int depth,
        String name,
        Optional<? extends Measured<?>> now,
        Optional<? extends Measured<?>> target,
        Optional<Double> elasticity,
        boolean observed,
        Optional<? extends Measured<?>> alone) {
    /** As {@code ÷ churn rate 5.0%/month → 4.0%/month (elasticity -1.00)}. */
    @Override
    public String toString() {
        String values = Stream.of(now, target)
                .flatMap(value -> value.stream().map(Object::toString))
                .collect(joining(" → "));
        return "  ".repeat(depth)
                + name
                + (values.isEmpty() ? "" : " " + values)
                + elasticity
                        .map(number -> String.format(
                                Locale.ROOT, Language.current().pick("(弾力性 %+.2f)", " (elasticity %+.2f)"), number))
                        .orElse("");
    }
}
