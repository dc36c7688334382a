package org.ltvlab.excel;

import java.util.Currency;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;

/** How a spreadsheet shows numbers of each type, and what stands beside them. */
final class Formats {
    static final String WHOLE = "#,##0";
    static final String CENTS = "#,##0.00";
    private static final String PERCENT = "0.0#%";

    private Formats() {}

    /** The format of a number of this type that is filled in. */
    static String input(Class<?> type) {
        if (isMoney(type) || type == Count.class) {
            return WHOLE;
        }
        return type == Ratio.class || type == PeriodicRate.class ? PERCENT : "General";
    }

    /** The format of a result of this type. */
    static String result(Class<?> type) {
        String other = type == Multiple.class ? "0.00" : "#,##0.0#";
        String input = input(type);
        return input.equals("General") ? other : input;
    }

    /** Whether numbers of this type are amounts. */
    static boolean isMoney(Class<?> type) {
        return type == Money.class || type == MoneyFlow.class;
    }

    /** The format of an amount. */
    static String money(Currency currency) {
        return Money.digits(currency) > 0 ? CENTS : WHOLE;
    }

    /** What stands beside a number of this type that is no amount; a span and a frequency have their period. */
    static String unit(Class<?> type) {
        Language language = Language.current();
        if (type == Ratio.class || type == PeriodicRate.class) {
            return "%";
        }
        if (type == Multiple.class) {
            return language.pick("倍", "x");
        }
        if (type == Frequency.class) {
            return language.pick("回", "times");
        }
        return type == Count.class ? language.pick("件", "count") : "";
    }
}
