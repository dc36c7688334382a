package org.ltvlab.data;

import java.util.List;
import java.util.stream.IntStream;
import org.ltvlab.data.internal.Frames;
import org.ltvlab.data.internal.LatestDay;
import org.ltvlab.engine.Ledger;
import org.ltvlab.progress.DataRead;
import tech.tablesaw.api.Table;

/** Rows of a Tablesaw frame. */
record FrameOrigin(Table frame) implements Origin {
    private static final int SAMPLE_ROWS = 1000;

    @Override
    public String line() {
        return "transactions(table)";
    }

    @Override
    public List<String> columns(Settings settings) {
        return frame.columnNames();
    }

    @Override
    public Loaded load(Settings settings) {
        LatestDay days = LatestDay.of(RowReader.days(settings));
        String name = frame.name() == null || frame.name().isBlank() ? "table" : frame.name();
        Layout layout = Layout.of(frame.columnNames(), Frames.rows(frame, SAMPLE_ROWS));
        Plan plan = Recogniser.plan(name, layout, settings);
        int[] columns = IntStream.range(0, plan.roles().size())
                .filter(column -> plan.roles().get(column) != null)
                .toArray();
        RowReader rows = new RowReader(name, plan, settings, days, false);
        Frames.Fingerprinted read = Frames.read(frame, columns, rows);
        RowReader.Read result = rows.read();
        return new Loaded(
                result,
                new DataRead(name, read.sha256(), read.bytes(), result.tally().rows(), 0),
                days.latest());
    }

    /** Orders as a frame. */
    static Table frame(Transactions orders) {
        Ledger ledger = orders.ledger();
        String[] ids = IntStream.range(0, ledger.customers())
                .mapToObj(orders::customerId)
                .toArray(String[]::new);
        int digits = Amounts.digits(ledger.currency());
        return Frames.frame(orders.source(), List.of(ids), ledger.customer(), ledger.day(), ledger.amount(), digits);
    }
}
