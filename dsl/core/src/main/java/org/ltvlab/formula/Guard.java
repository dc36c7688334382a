package org.ltvlab.formula;

/**
 * A part of a formula that must be above zero; where it is not, the result is undefined and the message says why.
 *
 * @param part what must be above zero
 * @param must the sentence that says what must hold and why, without the full stop
 * @param fix what to do instead
 */
public record Guard(Expr part, String must, String fix) {
    /** What must hold. */
    @Override
    public String toString() {
        return must;
    }
}
