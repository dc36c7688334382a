package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of a formula: a quantity, a number, or parts joined; immutable, its dimension checked when it is built. */
public sealed interface Expr
        permits Quantity, Expr.Constant, Expr.Both, Expr.Maybe, Expr.OnePeriod, OneOf, Logarithm, Periods {
    /** What kind of thing it is. */
    Dimension dimension();

    /** Hands its parts to a reading, leaves first. */
    <T> T read(Reading<T> reading);

    /** The part without what is not given: empty if nothing of it is left. */
    Optional<Expr> withOnly(Set<String> given);

    /** The product. */
    default Expr times(Expr other) {
        return new Both(Operation.TIMES, this, other);
    }

    /** The quotient. */
    default Expr dividedBy(Expr other) {
        return new Both(Operation.DIVIDED_BY, this, other);
    }

    /** The sum; both of one kind. */
    default Expr plus(Expr other) {
        return new Both(Operation.PLUS, this, other);
    }

    /** The difference; both of one kind. */
    default Expr minus(Expr other) {
        return new Both(Operation.MINUS, this, other);
    }

    /** A pure number. */
    static Expr number(double number) {
        return new Constant(number);
    }

    /** A part that is there only if {@code trigger} is given. */
    static Expr optional(Quantity<?> trigger, Expr part) {
        return new Maybe(trigger, part);
    }

    /** A quantity that may be left out. */
    static Expr optional(Quantity<?> quantity) {
        return new Maybe(quantity, quantity);
    }

    /** The one of several ways to say the same whose quantities are given; the first one if none is. */
    static Expr oneOf(Expr... ways) {
        return new OneOf(List.of(ways));
    }

    /** What a rate does in one of its periods, as a pure number: {@code number(1).plus(inOnePeriod(discount))}. */
    static Expr inOnePeriod(Expr rate) {
        return new OnePeriod(rate);
    }

    /** The natural logarithm of a pure number (自然対数). */
    static Expr logarithm(Expr number) {
        return new Logarithm(number);
    }

    /** So many of the computation's periods as a span of time, such as what a count of payments comes out as. */
    static Expr periods(Expr number) {
        return new Periods(number);
    }

    /** Its quantities by name, in the order in which they are written. */
    default Map<String, Quantity<?>> quantities() {
        return Quantities.of(this);
    }

    /** A pure number. */
    record Constant(double number) implements Expr {
        @Override
        public Dimension dimension() {
            return Dimension.NUMBER;
        }

        @Override
        public <T> T read(Reading<T> reading) {
            return reading.constant(number);
        }

        @Override
        public Optional<Expr> withOnly(Set<String> given) {
            return Optional.of(this);
        }

        /** In the names of its quantities. */
        @Override
        public String toString() {
            return Writing.inWords(this);
        }
    }

    /** Two parts joined. */
    record Both(Operation operation, Expr left, Expr right) implements Expr {
        public Both {
            if (operation.strength() == 1 && !left.dimension().equals(right.dimension())) {
                throw mustHold("Only like can be added to or subtracted from like (次元の不一致)")
                        .got(left.dimension() + " " + operation.sign() + " " + right.dimension() + " in: "
                                + Writing.inWords(left) + " " + operation.sign() + " " + Writing.inWords(right))
                        .problem();
            }
        }

        @Override
        public Dimension dimension() {
            return switch (operation) {
                case TIMES -> left.dimension().times(right.dimension());
                case DIVIDED_BY -> left.dimension().dividedBy(right.dimension());
                case PLUS, MINUS -> left.dimension();
            };
        }

        @Override
        public <T> T read(Reading<T> reading) {
            return reading.both(operation, left.read(reading), right.read(reading));
        }

        @Override
        public Optional<Expr> withOnly(Set<String> given) {
            Optional<Expr> before = left.withOnly(given);
            Optional<Expr> after = right.withOnly(given);
            if (before.isEmpty() || after.isEmpty()) {
                return before.or(() -> after.map(this::alone));
            }
            return Optional.of(new Both(operation, before.get(), after.get()));
        }

        /** What is left of it without the first part: what is taken off stays taken off, what divides still divides. */
        private Expr alone(Expr after) {
            return switch (operation) {
                case PLUS, TIMES -> after;
                case MINUS -> number(-1).times(after);
                case DIVIDED_BY -> number(1).dividedBy(after);
            };
        }

        /** In the names of its quantities. */
        @Override
        public String toString() {
            return Writing.inWords(this);
        }
    }

    /** A rate as the number that it is in one of its periods. */
    record OnePeriod(Expr rate) implements Expr {
        public OnePeriod {
            if (rate.dimension().time() != -1) {
                throw mustHold("Only a rate per period can be taken for one period (期間率)")
                        .got(rate.dimension() + ": " + Writing.inWords(rate))
                        .problem();
            }
        }

        @Override
        public Dimension dimension() {
            return new Dimension(rate.dimension().money(), 0);
        }

        @Override
        public <T> T read(Reading<T> reading) {
            return rate.read(reading);
        }

        @Override
        public Optional<Expr> withOnly(Set<String> given) {
            return rate.withOnly(given).map(OnePeriod::new);
        }

        /** In the names of its quantities. */
        @Override
        public String toString() {
            return Writing.inWords(this);
        }
    }

    /** A part that may be left out. */
    record Maybe(Quantity<?> trigger, Expr part) implements Expr {
        @Override
        public Dimension dimension() {
            return part.dimension();
        }

        @Override
        public <T> T read(Reading<T> reading) {
            return part.read(reading);
        }

        @Override
        public Optional<Expr> withOnly(Set<String> given) {
            return given.contains(trigger.word()) ? part.withOnly(given) : Optional.empty();
        }

        /** In the names of its quantities. */
        @Override
        public String toString() {
            return Writing.inWords(this);
        }
    }
}
