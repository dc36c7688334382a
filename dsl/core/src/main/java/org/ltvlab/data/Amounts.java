package org.ltvlab.data;

import java.math.BigDecimal;
import java.util.Currency;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Money;

/** Between exact minor units and what people read. */
final class Amounts {
    private Amounts() {}

    /** How many digits the minor unit has: 0 for yen, 2 for dollars. */
    static int digits(Currency currency) {
        return Money.digits(currency);
    }

    /** The minor units of an amount; more digits than the currency has are an error. */
    static long minor(BigDecimal major, Currency currency) {
        try {
            return major.movePointRight(digits(currency)).longValueExact();
        } catch (ArithmeticException e) {
            throw LtvProblem.mustHold("An amount (金額) in " + currency + " must have at most " + digits(currency)
                            + " decimals and 18 digits")
                    .got(major.toPlainString())
                    .problem();
        }
    }
}
