package org.ltvlab.formula;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Axis;
import org.ltvlab.view.ValueFormat;

/** How results of a type are put on an axis and into rows. */
final class Showing {
    private Showing() {}

    /** The format of an axis of values like this one. */
    static ValueFormat format(Measured<?> like) {
        if (like.money().isPresent()) {
            return ValueFormat.money(like.money().get());
        }
        if (like instanceof Ratio || like instanceof PeriodicRate) {
            return ValueFormat.percent(1);
        }
        return ValueFormat.number(like instanceof Count ? 0 : like instanceof Multiple ? 2 : 1);
    }

    /** The axis of a formula's results. */
    static Axis axis(Formula<?> formula, Measured<?> like) {
        Language language = Language.current();
        String period = like.period()
                .map(grain -> like instanceof Span
                        ? language.pick("(", " (") + grain.name(language) + ")"
                        : "/" + grain.per(language))
                .orElse("");
        String basis = formula.basis().map(Basis::inBrackets).orElse("");
        return new Axis(formula.head().name() + period + basis, format(like));
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    /** A change with its sign in the unit of a value: +18,000円, -0.25x, -1.0 points. */
    static <V extends Measured<V>> String signed(double change, V like) {
        return (change > 0 ? "+" : change < 0 ? "-" : "") + like.difference(change);
    }
}
