package org.ltvlab.practice;

import static org.ltvlab.Words.days;
import static org.ltvlab.Words.rfm;
import static org.ltvlab.Words.thresholds;
import static org.ltvlab.Words.yen;

import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.rfm.RfmScores;

/**
 * Eight orders of five customers, counted by hand: gaps of 30, 30 and 120 days; at the end of June the last order is
 * 120 (a), 180 (b), 29 (c), 10 (d) and 60 (e) days ago; they spent 15,000, 3,000, 30,000, 2,000 and 1,000.
 */
final class PracticeOrders {
    static final Transactions ORDERS = Transactions.of(
            "JPY",
            Purchase.of("a", "1998-01-01", "5000"),
            Purchase.of("a", "1998-01-31", "5000"),
            Purchase.of("a", "1998-03-02", "5000"),
            Purchase.of("b", "1998-01-01", "3000"),
            Purchase.of("c", "1998-02-01", "20000"),
            Purchase.of("c", "1998-06-01", "10000"),
            Purchase.of("d", "1998-06-20", "2000"),
            Purchase.of("e", "1998-05-01", "1000"));

    private PracticeOrders() {}

    /** Recency 5 within 30 days, 4 within 90, 3 within 180; frequency 2 from 2 orders, 3 from 3. */
    static RfmScores scored() {
        return rfm(ORDERS)
                .asOf("1998-06-30")
                .scoredBy(thresholds()
                        .recency(days(30), days(90), days(180), days(365))
                        .frequency(2, 3, 5, 10)
                        .monetary(yen(2_000), yen(3_000), yen(15_000), yen(30_000)));
    }
}
