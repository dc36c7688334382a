package org.ltvlab.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ltvlab.data.internal.TypedDay;
import org.ltvlab.problem.LtvProblem;

/**
 * One order written down by hand, for small examples and tests (購入).
 *
 * @param customerId the customer's identifier, a text
 * @param date the day of the order
 * @param amount in major units of the currency (yen, dollars); negative for a refund, which is left out and counted
 */
public record Purchase(String customerId, LocalDate date, BigDecimal amount) {
    /**
     * Refuses what no order has.
     *
     * @throws LtvProblem if there is no identifier, or no day from the years 1 to 9999
     */
    public Purchase {
        String line = "Purchase.of(\"C1\", \"2024-01-05\", \"1200\")";
        if (customerId == null) {
            throw LtvProblem.mustHold("A purchase (購入) must name its customer (顧客ID)")
                    .got("null")
                    .fix(line)
                    .problem();
        }
        if (date == null || !TypedDay.inCalendar(date)) {
            throw LtvProblem.mustHold("The day of a purchase (購入日) must lie in the years 1 to 9999")
                    .got(date)
                    .fix(line)
                    .problem();
        }
    }

    /**
     * An order such as {@code Purchase.of("C001", "2024-01-05", "1200")}.
     *
     * @throws LtvProblem if the day or the amount cannot be read
     */
    public static Purchase of(String customerId, String date, String amount) {
        LocalDate day = TypedDay.of(
                date,
                "The day of a purchase (購入日)",
                "Purchase.of(\"" + customerId + "\", \"2024-01-05\", \"" + amount + "\")");
        try {
            return new Purchase(customerId, day, new BigDecimal(amount));
        } catch (NumberFormatException e) {
            throw LtvProblem.mustHold("The amount of a purchase (購入金額) must be in plain digits")
                    .got("\"" + amount + "\"")
                    .fix("Purchase.of(\"" + customerId + "\", \"" + date + "\", \"1200\")")
                    .problem();
        }
    }

    /** As {@code C001, 2024-01-05, 1200}. */
    @Override
    public String toString() {
        return customerId + ", " + date + ", " + amount.toPlainString();
    }
}
