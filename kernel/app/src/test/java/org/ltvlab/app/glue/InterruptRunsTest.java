package org.ltvlab.app.glue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.progress.Progress;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.engine.CellResult.Kind;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.engine.Shells;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/** An interrupt ends whatever the DSL computes for a cell, and the session goes on with what it had. */
class InterruptRunsTest {
    private static final int ROWS = 300_000;

    private static Shell shell;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        shell = Shells.start(List.of(LtvExtension.headless(new Progress.Listener() {}, new Timings())));
        Path file = folder.resolve("orders.csv");
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("customer_id,order_date,amount\n");
            for (int i = 0; i < ROWS; i++) {
                rows.write("C" + i * 7919L % 100_000 + ",2024-0" + (1 + i % 9) + "-15," + (100 + i % 900) + "\n");
            }
        }
        assertThat(run(
                        "var file = \"" + file.toString().replace('\\', '/')
                                + "\"; var orders = transactions(file).load();"
                                + "var ltv = ltvByLifespan().averageOrderValue(yen(5_000)).purchaseFrequency(perYear(3))"
                                + ".lifespan(years(3)); int kept = 41;",
                        new CountDownLatch(1)))
                .isInstanceOf(Finished.class);
    }

    @AfterAll
    static void close() {
        shell.close();
        Progress.listen(new Progress.Listener() {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ltv.uncertain(AVERAGE_ORDER_VALUE, between(yen(4000), yen(6000))).simulate(trials(10_000_000), seed(1))",
                "transactions(file).load()",
                "rfm(orders).asOf(\"2024-10-01\").scoredBy(quintiles()).segmentedBy(standardSegments())",
                "cohorts(orders).byFirstPurchase().monthly()",
                "ltv.solveFor(LIFESPAN).reaching(yen(60_000))",
                "display(metrics(orders))",
            })
    void an_interrupt_ends_a_computation_and_the_session_goes_on(String computation) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        String code = "System.out.println(\"begun\");\nwhile (true) { " + computation + "; }";
        CompletableFuture<CellResult> running =
                CompletableFuture.supplyAsync(() -> run(code, begun), task -> new Thread(task, "front end").start());
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(200); // inside of the computation, not at its door
        assertThat(running).isNotDone();
        shell.interrupt();
        // Generous: a loop that does not hear the interrupt would go on for ever.
        assertThat(running.get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.INTERRUPTED));
        assertThat(run("kept + orders.orders()", new CountDownLatch(1)))
                .isInstanceOfSatisfying(Finished.class, finished -> assertThat(
                                finished.value().orElseThrow().data().get("text/plain"))
                        .isEqualTo(String.valueOf(41 + ROWS)));
    }

    private static CellResult run(String code, CountDownLatch begun) {
        return shell.run(code, 1, new Waking(begun), CellInput.none());
    }

    /** Tells when the cell has printed something. */
    private record Waking(CountDownLatch begun) implements CellOutput {
        @Override
        public void stream(StreamName name, String text) {
            begun.countDown();
        }

        @Override
        public void display(MimeBundle bundle, Optional<String> displayId) {}

        @Override
        public void updateDisplay(MimeBundle bundle, String displayId) {}

        @Override
        public void clearOutput(boolean wait) {}
    }
}
