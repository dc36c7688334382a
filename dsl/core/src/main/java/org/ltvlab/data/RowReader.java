package org.ltvlab.data;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ltvlab.data.internal.DayReader;
import org.ltvlab.data.internal.Days;
import org.ltvlab.data.internal.Fields;
import org.ltvlab.data.internal.RepeatedDays;
import org.ltvlab.data.internal.Repeats;
import org.ltvlab.data.internal.TextCodes;
import org.ltvlab.progress.Interruption;

/** Turns fields into rows that count, counts those that do not, and collects those that cannot be read. */
final class RowReader implements Fields {
    private static final int NO_CODE = -1;
    private static final int ROWS_BETWEEN_CHECKS = 8192;
    private static final Set<String> NOBODY = Set.of("NULL", "null", "NaN", "nan", "NA", "N/A", "None");

    private final Plan plan;
    private final Settings settings;
    private final @Nullable Role[] roles;
    private final DayReader days;
    private final int untilDay;
    private final boolean product;
    private final boolean repeatsNoted;
    private final MoneyCell money;
    private final CellProblems problems;
    private final Tally tally = new Tally();
    private final TextCodes customers = new TextCodes();
    private final TextCodes orders = new TextCodes();
    private final LineColumns columns;
    private final Repeats repeats = new Repeats();
    private final Interruption interruption = Interruption.ofThisThread();
    private boolean headerPending;

    private long line;
    private int fields;
    private int customer;
    private int order;
    private int day;
    private String noDay = "";
    private boolean otherCurrency;
    private final List<Wrong> wrongs = new ArrayList<>();

    RowReader(String source, Plan plan, Settings settings, DayReader days, boolean header) {
        this.plan = plan;
        this.settings = settings.decided(plan);
        this.roles = plan.roles().toArray(new Role[0]);
        this.days = days;
        this.untilDay = settings.until().map(date -> (int) date.toEpochDay()).orElse(Integer.MAX_VALUE);
        this.product = plan.has(Role.QUANTITY);
        this.repeatsNoted = settings.repeatsNoted();
        this.money = new MoneyCell(plan.currency(), !plan.currencyAssumed());
        this.problems = new CellProblems(source, settings.datePattern());
        this.columns = new LineColumns(plan.has(Role.ORDER_ID), repeatsNoted);
        this.headerPending = header;
    }

    @Override
    public void begin(long startLine) {
        line = startLine;
        fields = 0;
        customer = NO_CODE;
        order = NO_CODE;
        day = DayReader.NONE;
        noDay = "";
        otherCurrency = plan.currencyInRows(); // until the row says its own
        wrongs.clear();
        money.clear();
        repeats.begin();
    }

    @Override
    public void field(int column, char[] text, int offset, int length) {
        fields++;
        if (headerPending) {
            return;
        }
        if (repeatsNoted) {
            repeats.field(text, offset, length);
        }
        Role role = column < roles.length ? roles[column] : null;
        if (role != null) {
            strip(role, text, offset, length);
        }
    }

    private void strip(Role role, char[] text, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && blank(text[from])) {
            from++;
        }
        while (to > from && blank(text[to - 1])) {
            to--;
        }
        if (to > from) {
            take(role, text, from, to - from);
        }
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000';
    }

    private void take(Role role, char[] text, int offset, int length) {
        switch (role) {
            case CUSTOMER_ID -> customer = nobody(text, offset, length) ? NO_CODE : customers.of(text, offset, length);
            case ORDER_ID -> order = orders.of(text, offset, length);
            case ORDER_DATE -> {
                day = days.read(text, offset, length);
                noDay = day == DayReader.NONE ? new String(text, offset, length) : "";
            }
            case QUANTITY -> noteMoney(role, money.quantity(text, offset, length), text, offset, length);
            case AMOUNT, UNIT_PRICE -> noteMoney(role, money.amount(text, offset, length), text, offset, length);
            case CURRENCY ->
                otherCurrency = Currencies.named(new String(text, offset, length))
                        .filter(plan.currency()::equals)
                        .isEmpty();
        }
    }

    private static boolean nobody(char[] text, int offset, int length) {
        return length <= 4 && (text[offset] | 0x20) == 'n' && NOBODY.contains(new String(text, offset, length));
    }

    private void noteMoney(Role role, String wrong, char[] text, int offset, int length) {
        if (!wrong.isEmpty()) {
            wrongs.add(new Wrong(role, new String(text, offset, length), wrong));
        }
    }

    /** A cell of money that cannot be read in the currency of the plan; the row may turn out to be in another. */
    private record Wrong(Role role, String text, String why) {}

    @Override
    public void end() {
        if (headerPending) {
            headerPending = false;
            return;
        }
        if (tally.rows() % ROWS_BETWEEN_CHECKS == 0) {
            interruption.check();
        }
        if (fields != roles.length) {
            problems.row(line, fields + " fields", "the header has " + roles.length);
            tally.read(0);
            return;
        }
        long minor = otherCurrency ? 0 : minor();
        tally.read(minor);
        Reason reason = reason();
        if (reason != null) {
            tally.leaveOut(reason, 1, minor);
        } else if (readable()) {
            columns.add(customer, day, minor, order, repeats.number());
        }
    }

    private long minor() {
        wrongs.forEach(wrong -> problems.cell(line, plan.name(wrong.role()), wrong.text(), wrong.why()));
        boolean complete = money.hasAmount() && (!product || money.hasQuantity());
        if (!wrongs.isEmpty() || !complete) {
            return 0;
        }
        if (money.twiceNegative()) {
            problems.cell(line, plan.name(Role.UNIT_PRICE), money.text(), "quantity and price are both negative");
            return 0;
        }
        try {
            return product ? money.product() : money.minor();
        } catch (ArithmeticException e) {
            problems.size(line, plan.name(product ? Role.UNIT_PRICE : Role.AMOUNT), money.text(), e);
            return 0;
        }
    }

    /** The first reason to leave the row out; null if there is none. */
    private @Nullable Reason reason() {
        if (customer == NO_CODE) {
            return Reason.NO_CUSTOMER;
        }
        if (otherCurrency) {
            return Reason.OTHER_CURRENCY;
        }
        if (day != DayReader.NONE && day > untilDay) {
            return Reason.AFTER_LAST_DAY;
        }
        if (money.negative() && !settings.refundsNetted()) {
            return Reason.REFUND;
        }
        return money.zero() && !settings.keepsZeros() ? Reason.ZERO : null;
    }

    private boolean readable() {
        if (day == DayReader.NONE) {
            problems.day(line, plan.name(Role.ORDER_DATE), noDay);
        }
        if (wrongs.isEmpty() && !money.hasAmount()) {
            problems.cell(line, plan.name(product ? Role.UNIT_PRICE : Role.AMOUNT), "", "not an amount");
        }
        if (wrongs.isEmpty() && product && !money.hasQuantity()) {
            problems.cell(line, plan.name(Role.QUANTITY), "", "not a quantity");
        }
        return day != DayReader.NONE;
    }

    /** What was read; throws if any cell was unreadable. */
    Read read() {
        Mixture.check(tally.rowsOut(Reason.OTHER_CURRENCY), tally.rows(), plan, settings);
        problems.check(tally.rows(), plan);
        Lines lines = columns.lines(customers);
        List<InDoubt> doubts = new Doubts(lines, plan).all();
        return new Read(lines, tally, doubts, plan.recognition(), plan.currency(), settings);
    }

    /** The rows that count, and how it came to them. */
    record Read(
            Lines lines,
            Tally tally,
            List<InDoubt> doubts,
            Recognition recognition,
            Currency currency,
            Settings settings) {
        List<LeftOut> leftOut() {
            return tally.leftOut();
        }
    }

    static DayReader days(Settings settings) {
        String pattern = settings.datePattern();
        return RepeatedDays.of(pattern.isEmpty() ? new Days() : DatePatterns.reader(pattern));
    }
}
