package org.ltvlab.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.view.Axis;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.ChartView;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.HistogramView;
import org.ltvlab.view.LineView;
import org.ltvlab.view.Series;
import org.ltvlab.view.TreeView;
import org.ltvlab.view.TreeView.Fact;
import org.ltvlab.view.TreeView.Node;
import org.ltvlab.view.TreeView.Tone;
import org.ltvlab.view.ValueFormat;

/** One realistic chart of each kind. */
final class Samples {
    static final ValueFormat YEN = ValueFormat.money(Currency.getInstance("JPY"));
    static final ValueFormat SHARE = ValueFormat.percent(1);
    static final ValueFormat WHOLE = ValueFormat.number(0);

    private Samples() {}

    static Map<String, ChartView> all() {
        Map<String, ChartView> all = new LinkedHashMap<>();
        all.put("line", line());
        all.put("columns", bars("検索広告", "モール", "実店舗"));
        all.put("rows", bars("髙﨑商店 定番ギフトセット①（化粧箱入り）", "コーヒー豆 500g～1kg", "Hand painted ceramic tea set"));
        all.put("months", months());
        all.put("histogram", histogram());
        all.put("cohorts", cohorts(30, 13));
        all.put("tree", tree(3));
        all.put("high tree", tree(12));
        return all;
    }

    /** A result of two parts; below the second one the leaves, some with long names. */
    static TreeView tree(int leaves) {
        List<Fact> facts = List.of(new Fact("現在", "5.0%/月"), new Fact("目標", "4.0%/月"), new Fact("差", "-1.0ポイント"));
        List<Node> below = IntStream.range(0, leaves)
                .mapToObj(i -> new Node(
                        i % 2 == 0 ? "解約ページを訪れた顧客のうち引き止め施策を見ずに離れた割合" : "repeat purchases in the first ninety days",
                        i % 3 == 0 ? List.of() : facts,
                        Tone.BESIDE,
                        List.of()))
                .toList();
        Node first = new Node("平均購入単価", facts, Tone.PART, List.of());
        Node second = new Node("÷ 解約率", facts, Tone.PART, below);
        return TreeView.of(
                Caption.of("KPIツリー:LTV 72,000円(粗利)"), new Node("LTV", facts, Tone.RESULT, List.of(first, second)));
    }

    static LineView line() {
        return LineView.of(
                Caption.of("紹介で獲得した顧客は1年後も残る"),
                new Axis("経過月数（か月）", WHOLE),
                new Axis("維持率", SHARE),
                positions(5),
                List.of(series("紹介", 1.0, 0.6, null, 0.4, 0.35), series("モール", 1.0, 0.3, 0.2, 0.1, null)));
    }

    static BarView bars(String... categories) {
        return BarView.of(
                Caption.of("チャネル別のLTV"),
                BarView.Orientation.VERTICAL,
                List.of(categories),
                new Axis("LTV", YEN),
                List.of(series("LTV", 12_000.0, null, -8_300.0)));
    }

    static BarView months() {
        List<String> names = IntStream.range(0, 36)
                .mapToObj(i -> "%d-%02d".formatted(2021 + i / 12, i % 12 + 1))
                .toList();
        double[] sales = IntStream.range(0, 36).mapToDouble(i -> 3e6 + i * 1e5).toArray();
        return BarView.of(
                Caption.of("月次売上"),
                BarView.Orientation.VERTICAL,
                names,
                new Axis("売上", YEN),
                List.of(Series.of("売上", sales)));
    }

    static HistogramView histogram() {
        return HistogramView.of(
                Caption.of("購入単価の分布"),
                new Axis("購入単価（円）", YEN),
                List.of(0.0, 5_000.0, 10_000.0, 15_000.0),
                List.of(120L, 60L, 5L));
    }

    static HeatMapView cohorts(int cohorts, int ages) {
        List<Series> rows = new ArrayList<>();
        for (int cohort = 0; cohort < cohorts; cohort++) {
            List<@Nullable Double> values = new ArrayList<>();
            for (int age = 0; age < ages; age++) {
                values.add(
                        age >= cohorts - cohort
                                ? null
                                : age == 0 ? (Double) 1.0 : (Double) (0.4 - age * 0.02 + cohort * 0.001));
            }
            rows.add(new Series("%d-%02d".formatted(2021 + cohort / 12, cohort % 12 + 1), values));
        }
        List<String> columns =
                IntStream.range(0, ages).mapToObj(Integer::toString).toList();
        return HeatMapView.of(Caption.of("コホート別の維持率"), "経過月数", columns, "初回購入月", rows, SHARE);
    }

    static Series series(String name, @Nullable Double... values) {
        return new Series(name, Arrays.asList(values));
    }

    static List<Double> positions(int count) {
        return IntStream.range(0, count).mapToObj(i -> (double) i).toList();
    }
}
