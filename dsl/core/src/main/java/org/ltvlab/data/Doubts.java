package org.ltvlab.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ltvlab.unit.Language;

/** Looks through the rows that count for what is probably not meant. */
record Doubts(Lines lines, Plan plan) {
    /** Days without any order that set days before and after apart. */
    static final int FAR = 5 * 366;

    private static final int MANY_CUSTOMERS = 100;
    private static final double LARGE_SHARE = 0.05;

    List<InDoubt> all() {
        return Stream.of(repeatedRows(), repeatedAmounts(), farDays(), oneCustomer())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<InDoubt> repeatedRows() {
        long rows = lines.repeated().cardinality();
        long amount =
                lines.repeated().stream().mapToLong(row -> lines.amount()[row]).sum();
        String advice = Language.current()
                .pick("出力の重複なら、データから除いてください", "if the export holds them twice, remove them from the data");
        return rows == 0 ? Optional.empty() : Optional.of(new InDoubt(Doubt.REPEATED_ROW, rows, amount, advice));
    }

    /** Rows after the first of their order, if every order of several rows has one amount on all of them. */
    private Optional<InDoubt> repeatedAmounts() {
        if (plan.has(Role.QUANTITY)) {
            return Optional.empty();
        }
        int orders = Arrays.stream(lines.order()).max().orElse(-1) + 1;
        long[] amount = new long[Math.max(0, orders)];
        boolean[] seen = new boolean[amount.length];
        long rows = 0;
        long sum = 0;
        for (int row = 0; row < lines.order().length; row++) {
            int order = lines.order()[row];
            if (order < 0 || lines.repeated().get(row)) {
                continue;
            }
            if (seen[order] && (amount[order] != lines.amount()[row] || amount[order] == 0)) {
                return Optional.empty();
            }
            rows += seen[order] ? 1 : 0;
            sum += seen[order] ? amount[order] : 0;
            seen[order] = true;
            amount[order] = lines.amount()[row];
        }
        return rows == 0 ? Optional.empty() : Optional.of(new InDoubt(Doubt.REPEATED_AMOUNT, rows, sum, byLine()));
    }

    private String byLine() {
        Language language = Language.current();
        List<String> others = new ArrayList<>(plan.columns());
        others.remove(plan.name(Role.AMOUNT));
        List<String> quantities = ColumnNames.matching(Role.QUANTITY, others);
        List<String> prices = ColumnNames.matching(Role.UNIT_PRICE, others);
        String instead = quantities.size() == 1 && prices.size() == 1
                ? Role.QUANTITY.line(quantities.get(0)) + Role.UNIT_PRICE.line(prices.get(0))
                : Role.AMOUNT.line(language.pick("明細ごとの金額の列", "the column of the line's own amount"));
        return language.pick(
                "「" + plan.name(Role.AMOUNT) + "」が注文の合計なら、行数だけ重ねて数えています。その場合は " + instead,
                "if " + plan.name(Role.AMOUNT) + " is the total of the order, it is counted once a row; then: "
                        + instead);
    }

    /** Rows outside the largest group of days, where groups lie far apart. */
    private Optional<InDoubt> farDays() {
        int first = Arrays.stream(lines.day()).min().orElse(0);
        int last = Arrays.stream(lines.day()).max().orElse(0);
        if (last - first <= FAR) {
            return Optional.empty();
        }
        int[] main = largestGroup();
        long rows = 0;
        long amount = 0;
        for (int row = 0; row < lines.size(); row++) {
            boolean far = lines.day()[row] < main[0] || lines.day()[row] > main[1];
            rows += far ? 1 : 0;
            amount += far ? lines.amount()[row] : 0;
        }
        String advice = last > main[1] ? later(main[1], last) : earlier(first);
        return rows == 0 ? Optional.empty() : Optional.of(new InDoubt(Doubt.FAR_DAY, rows, amount, advice));
    }

    /** The rows of a customer who has a share of them as nobody among hundreds has: probably all that are unknown. */
    private Optional<InDoubt> oneCustomer() {
        int[] rows = new int[lines.ids().length];
        long[] amounts = new long[rows.length];
        for (int row = 0; row < lines.size(); row++) {
            rows[lines.customer()[row]]++;
            amounts[lines.customer()[row]] += lines.amount()[row];
        }
        int most = IntStream.range(0, rows.length)
                .reduce((a, b) -> rows[b] > rows[a] ? b : a)
                .orElse(0);
        if (rows.length < MANY_CUSTOMERS || rows[most] <= LARGE_SHARE * lines.size()) {
            return Optional.empty();
        }
        String id = lines.ids()[most];
        String advice = Language.current()
                .pick(
                        "「" + id + "」。会員でない購入をまとめた番号なら、データでその欄を空にしてください(除外して件数を示します)",
                        "\"" + id
                                + "\"; if it stands for guests, empty it in the data: such rows are left out and counted");
        return Optional.of(new InDoubt(Doubt.ONE_CUSTOMER, rows[most], amounts[most], advice));
    }

    private static String later(int end, int last) {
        String line = ".until(\"" + LocalDate.ofEpochDay(end) + "\")";
        return Language.current()
                .pick(
                        "例: " + LocalDate.ofEpochDay(last) + "。誤りなら、データを直すか、" + line + " で除外してください",
                        "such as " + LocalDate.ofEpochDay(last) + "; if wrong, correct the data or leave them out: "
                                + line);
    }

    private static String earlier(int first) {
        return Language.current()
                .pick(
                        "例: " + LocalDate.ofEpochDay(first) + "。誤りなら、データを直してください",
                        "such as " + LocalDate.ofEpochDay(first) + "; if wrong, correct the data");
    }

    /** The first and the last day of the group with the most rows; of equal ones the earlier. */
    private int[] largestGroup() {
        int[] days = lines.day().clone();
        Arrays.sort(days);
        int[] largest = {0, -1};
        int start = 0;
        for (int i = 1; i <= days.length; i++) {
            if (i == days.length || days[i] - days[i - 1] > FAR) {
                largest = i - start > largest[1] - largest[0] + 1 ? new int[] {start, i - 1} : largest;
                start = i;
            }
        }
        return new int[] {days[largest[0]], days[largest[1]]};
    }
}
