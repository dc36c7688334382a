package org.ltvlab.plan;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.formula.Quantity;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;

/**
 * What is known of an initiative beside its scores (施策の属性); whatever was not given is empty.
 *
 * @param phase when in the customer's journey it works
 * @param horizon how soon it shows
 * @param segment for whom it is
 * @param lever the quantity that it moves
 * @param change what it is expected to do to the lever
 * @param cost what it costs in all
 * @param evidence what speaks for the expected change
 */
public record Traits(
        Optional<Phase> phase,
        Optional<Horizon> horizon,
        String segment,
        Optional<Quantity<?>> lever,
        Optional<ExpectedChange> change,
        Optional<Money> cost,
        String evidence) {
    static final Traits NONE = new Traits(
            Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty(), "");

    Traits phase(Phase other) {
        return new Traits(Optional.of(other), horizon, segment, lever, change, cost, evidence);
    }

    Traits horizon(Horizon other) {
        return new Traits(phase, Optional.of(other), segment, lever, change, cost, evidence);
    }

    Traits segment(String other) {
        return new Traits(phase, horizon, other, lever, change, cost, evidence);
    }

    Traits lever(Quantity<?> other) {
        return new Traits(phase, horizon, segment, Optional.of(other), change, cost, evidence);
    }

    Traits change(ExpectedChange other) {
        return new Traits(phase, horizon, segment, lever, Optional.of(other), cost, evidence);
    }

    Traits cost(Money other) {
        return new Traits(phase, horizon, segment, lever, change, Optional.of(other), evidence);
    }

    Traits evidence(String other) {
        return new Traits(phase, horizon, segment, lever, change, cost, other);
    }

    /** The lever with its change, as {@code churn rate -1 pt}; empty without a lever. */
    String aim() {
        return lever.map(moved -> moved.full() + change.map(by -> " " + by).orElse(""))
                .orElse("");
    }

    /** As {@code churn rate -1 pt, after purchase, long term, new customers, cost ¥3,000,000}. */
    @Override
    public String toString() {
        Language language = Language.current();
        return Stream.of(
                        aim(),
                        phase.map(Phase::toString).orElse(""),
                        horizon.map(Horizon::toString).orElse(""),
                        segment,
                        cost.map(money -> language.pick("費用 ", "cost ") + money).orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(joining(language.pick("、", ", ")));
    }
}
