package org.ltvlab.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
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
     * An order such as {@code Purchase.of("C001", "2024-01-05", "1200")}.
     *
     * @throws LtvProblem if the day or the amount cannot be read
     */
    public static Purchase of(String customerId, String date, String amount) {
        try {
            return new Purchase(customerId, LocalDate.parse(date), new BigDecimal(amount));
        } catch (DateTimeException | NumberFormatException e) {
            throw LtvProblem.mustHold("A purchase (購入) needs a customer, a day and an amount in plain digits")
                    .got("\"" + customerId + "\", \"" + date + "\", \"" + amount + "\"")
                    .fix("Purchase.of(\"C001\", \"2024-01-05\", \"1200\")")
                    .problem();
        }
    }

    /** As {@code C001, 2024-01-05, 1200}. */
    @Override
    public String toString() {
        return customerId + ", " + date + ", " + amount.toPlainString();
    }
}
