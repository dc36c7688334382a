package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.progress.DataRead;
import org.ltvlab.progress.Progress;

class ReadingRunsTest {
    private static final Path FILE = TestFiles.dataset("online-retail/online-retail.csv.gz");

    private final List<DataRead> read = Collections.synchronizedList(new ArrayList<>());
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Long> advanced = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void silence() {
        Progress.listen(new Progress.Listener() {});
    }

    private void listen() {
        Progress.listen(new Progress.Listener() {
            @Override
            public void advanced(String task, long done, long total) {
                advanced.add(done);
            }

            @Override
            public void read(DataRead data) {
                read.add(data);
            }

            @Override
            public void asOf(LocalDate day) {
                days.add(day);
            }
        });
    }

    @Test
    void a_long_read_tells_its_progress_and_what_it_read() throws IOException, NoSuchAlgorithmException {
        listen();
        TransactionsSource.of(FILE.toString()).load();
        byte[] bytes = Files.readAllBytes(FILE);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        // 541,909 lines of which 397,884 count
        assertThat(read).containsExactly(new DataRead("online-retail.csv.gz", sha256, bytes.length, 541_909, 144_025));
        assertThat(days).containsExactly(LocalDate.parse("2011-12-09")); // the last day, says the README of the data
        assertThat(advanced).isSorted().hasSizeGreaterThan(10).last().isEqualTo((long) bytes.length);
    }

    @Test
    void the_day_that_was_asked_for_is_the_day_it_is_read_as_of() {
        listen();
        TransactionsSource.of(FILE.toString()).until("2011-06-30").load();
        assertThat(days).containsExactly(LocalDate.parse("2011-06-30"));
    }

    @Test
    void an_interrupt_ends_the_reading() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> TransactionsSource.of(FILE.toString()).load())
                .isInstanceOf(CancellationException.class)
                .hasMessage("reading was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
