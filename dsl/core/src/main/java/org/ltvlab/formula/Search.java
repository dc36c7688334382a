package org.ltvlab.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Finds where a function of one number has a value, between the places it is tried at. */
record Search(DoubleUnaryOperator function) {
    private static final int STEPS = 200;
    private static final int HALVINGS = 200;
    private static final int DOUBLINGS = 60;
    private static final double CLOSE = 1e-9;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Places to try a quantity at: all over its limits, ever wider apart where there are none. */
    static double[] places(Quantity<?> quantity, double now) {
        boolean unsigned = !Units.allows(quantity.type(), -1);
        double least = unsigned
                ? Math.max(0, quantity.limits().least())
                : quantity.limits().least();
        double most = quantity.limits().most();
        double scale = now == 0 ? 1 : Math.abs(now);
        DoubleStream.Builder all = DoubleStream.builder();
        boolean both = Double.isFinite(least) && Double.isFinite(most);
        for (int i = 0; both && i <= STEPS; i++) {
            all.add(least + (most - least) * i / STEPS);
        }
        for (int k = -DOUBLINGS; k <= DOUBLINGS; k++) {
            double far = Math.scalb(scale, k);
            all.add(Double.isFinite(least) ? least + far : Double.isFinite(most) ? most - far : far);
            all.add(Double.isFinite(least) ? least + far : -far);
        }
        return all.add(now)
                .add(Double.isFinite(least) ? least : 0)
                .add(Double.isFinite(most) ? most : now)
                .build()
                .filter(place -> quantity.limits().allow(place) && (!unsigned || place >= 0))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The place nearest to {@code now} where the function is {@code wanted}. */
    Optional<Double> nearest(double[] tried, double wanted, double now) {
        double[] places = withTurns(withEdges(tried));
        List<Double> found = new ArrayList<>();
        double before = Double.NaN;
        for (int i = 0; i < places.length; i++) {
            double here = function.applyAsDouble(places[i]) - wanted;
            if (here == 0) {
                found.add(places[i]);
            } else if (before * here < 0) {
                crossing(places[i - 1], places[i], wanted).ifPresent(found::add);
            }
            before = here;
        }
        return found.stream().min(Comparator.comparingDouble(place -> Math.abs(place - now)));
    }

    /** The places with those beside a gap, up to which the function has a value: near a pole it has its largest ones. */
    private double[] withEdges(double[] places) {
        DoubleStream.Builder all = DoubleStream.builder();
        for (int i = 0; i < places.length; i++) {
            if (i > 0 && isDefined(places[i - 1]) != isDefined(places[i])) {
                all.add(isDefined(places[i]) ? edge(places[i], places[i - 1]) : edge(places[i - 1], places[i]));
            }
            all.add(places[i]);
        }
        return all.build().toArray();
    }

    /** The places with those between them at which the function turns, so that no hill or valley is passed by. */
    private double[] withTurns(double[] places) {
        DoubleStream.Builder all = DoubleStream.builder();
        for (int i = 0; i < places.length; i++) {
            all.add(places[i]);
            if (i > 0 && i < places.length - 1) {
                double up = function.applyAsDouble(places[i]) - function.applyAsDouble(places[i - 1]);
                double down = function.applyAsDouble(places[i]) - function.applyAsDouble(places[i + 1]);
                if (up * down > 0 || (up * down == 0 && up != down)) {
                    all.add(turn(places[i - 1], places[i + 1], Math.signum(up + down)));
                }
            }
        }
        return all.build().sorted().distinct().toArray();
    }

    /** The highest place between two, or the lowest if {@code sign} is negative, by the golden section. */
    private double turn(double from, double to, double sign) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (sign * function.applyAsDouble(left) < sign * function.applyAsDouble(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        return low + (high - low) / 2;
    }

    private boolean isDefined(double place) {
        return !Double.isNaN(function.applyAsDouble(place));
    }

    /** The last place with a value on the way to one without. */
    private double edge(double with, double without) {
        double inside = with;
        double outside = without;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = inside + (outside - inside) / 2;
            if (middle == inside || middle == outside) {
                break;
            }
            if (isDefined(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** Halves the interval; a jump over a pole is no crossing. */
    private Optional<Double> crossing(double from, double to, double wanted) {
        double low = from;
        double high = to;
        double sign = Math.signum(function.applyAsDouble(low) - wanted);
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (Math.signum(function.applyAsDouble(middle) - wanted) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double off = Math.min(miss(low, wanted), miss(high, wanted));
        double place = miss(low, wanted) <= miss(high, wanted) ? low : high;
        return off <= CLOSE * Math.max(1, Math.abs(wanted)) ? Optional.of(place) : Optional.empty();
    }

    private double miss(double place, double wanted) {
        return Math.abs(function.applyAsDouble(place) - wanted);
    }

    /** The least and the greatest value over the places; infinite where it still grows at the ends. */
    double[] range(double[] places) {
        double[] defined = Arrays.stream(withTurns(withEdges(places)))
                .map(function)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double least = Arrays.stream(defined).min().orElse(Double.NaN);
        double most = Arrays.stream(defined).max().orElse(Double.NaN);
        double middle = Math.abs(defined.length == 0 ? 0 : defined[defined.length / 2]);
        double far = Math.scalb(Math.max(1, middle), DOUBLINGS / 2);
        return new double[] {
            least < -far ? Double.NEGATIVE_INFINITY : least, most > far ? Double.POSITIVE_INFINITY : most
        };
    }
}
