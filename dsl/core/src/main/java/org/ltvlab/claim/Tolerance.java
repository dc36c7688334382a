package org.ltvlab.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Formats;

/**
 * How far a number may lie from a stated one, as it is written (許容差): half a unit of a last digit takes a digit more than the
 * number itself, {@code ¥0.5} beside ¥60,000.
 */
final class Tolerance {
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final int OF_A_MULTIPLE = 2;

    private Tolerance() {}

    /** In its own unit. */
    static String written(Measured<?> half) {
        if (half instanceof Money money) {
            return amount(money);
        }
        if (half instanceof MoneyFlow flow) {
            return amount(flow.amount()) + "/" + flow.grain().per(Language.current());
        }
        return half instanceof Multiple
                ? number(half, OF_A_MULTIPLE) + Language.current().pick("倍", "x")
                : half.toString();
    }

    /** Of a difference of two shares. */
    static String inPoints(double half) {
        String number = new Ratio(half).toString().replace("%", "");
        return new Phrase(number + "ポイント", number + " points").toString();
    }

    private static String amount(Money half) {
        return Money.written(number(half, Money.digits(half.currency())), half.currency(), Language.current());
    }

    /** With three digits that count, trailing zeros left out, and not less than usual. */
    private static String number(Measured<?> half, int least) {
        BigDecimal cut = new BigDecimal(half.number()).round(THREE_DIGITS).stripTrailingZeros();
        return Formats.current().number(half.number(), Math.max(least, cut.scale()));
    }
}
