package org.ltvlab.metric;

import org.ltvlab.formula.Phrase;
import org.ltvlab.problem.LtvProblem;

/**
 * A share that still needs its two counts; the denominator is part of its definition (割合の指標).
 *
 * <p>Example: {@code kpi().onboardingCompletion().counted(64).outOf(80)}.
 */
public final class Share {
    private final String word;
    private final Phrase name;
    private final Phrase definition;
    private final Whom who;

    Share(String word, Phrase name, Phrase definition, Whom who) {
        this.word = word;
        this.name = name;
        this.definition = definition;
        this.who = who;
    }

    /**
     * A share whose part is counted.
     *
     * @param share what it is a share of
     * @param part those counted
     */
    public record Counted(Share share, long part) {
        /**
         * The denominator, as the definition says it.
         *
         * @throws LtvProblem if the part is greater, or a count is negative
         */
        public Proportion outOf(long whole) {
            if (part < 0 || whole < 0 || part > whole) {
                throw LtvProblem.mustHold(share.word + " counts a part of a whole, so that the part is not greater")
                        .got(part + " out of " + whole)
                        .fix(part > whole && whole >= 0 ? ".counted(" + whole + ").outOf(" + part + ")" : "")
                        .problem();
            }
            return new Proportion(share.word, share.name::toString, part, whole, share.definition::toString, share.who);
        }

        /** What is counted so far. */
        @Override
        public String toString() {
            return share.name + " " + part + " ÷ ?";
        }
    }

    /** Those counted, the numerator. */
    public Counted counted(long part) {
        return new Counted(this, part);
    }

    /** What it is and how it is defined. */
    @Override
    public String toString() {
        return name + ": " + definition;
    }
}
