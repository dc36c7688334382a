package org.ltvlab.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.Words;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.data.TransactionsSource;
import org.ltvlab.formula.Uncertainty;
import org.ltvlab.rfm.Rfm;
import org.ltvlab.unit.Money;

/** Long work stops when the thread that began it is interrupted, and leaves the interrupt to be seen. */
class InterruptionRunsTest {
    private final Transactions orders =
            Transactions.of("JPY", Purchase.of("C1", "2024-01-05", "1200"), Purchase.of("C2", "2024-02-05", "800"));

    @AfterEach
    void nobody_else_is_interrupted() {
        Thread.interrupted();
    }

    @Test
    void a_simulation_stops() {
        Uncertainty<Money> uncertain = Words.ltvByLifespan()
                .averageOrderValue(Words.yen(5_000))
                .purchaseFrequency(Words.perYear(3))
                .lifespan(Words.years(3))
                .uncertain(Words.AVERAGE_ORDER_VALUE, Words.between(Words.yen(4_000), Words.yen(6_000)));
        assertStops(() -> uncertain.simulate(Words.trials(10_000_000), Words.seed(1)));
    }

    @Test
    void forming_orders_stops() {
        // Tablesaw looks through the class path when it is first used, and swallows an interrupt meanwhile.
        TransactionsSource source = Words.transactions(orders.toTablesaw());
        assertThat(source.load().orders()).isEqualTo(2);
        assertStops(source::load);
    }

    @Test
    void scoring_stops() {
        Rfm rfm = Words.rfm(orders).asOf("2024-03-01");
        assertStops(() -> rfm.scoredBy(Words.quintiles()));
    }

    private static void assertStops(ThrowingCallable work) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(work).isInstanceOf(CancellationException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
