package org.ltvlab.stat;

import org.ltvlab.unit.Language;

/**
 * Where random numbers begin (乱数の種): the same seed gives the same draws on every machine.
 *
 * @param number any whole number
 */
public record Seed(long number) {
    /** As {@code seed 42}, 乱数の種 42. */
    @Override
    public String toString() {
        return Language.current().pick("乱数の種 ", "seed ") + number;
    }
}
