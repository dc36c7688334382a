package org.ltvlab.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;

/**
 * Alternative texts (代替テキスト) composed from the data: the kind of chart, its axes, how much it holds, and for each
 * series where it begins, ends and turns. Who knows the message of a chart puts it before.
 */
public final class AltText {
    private static final int MOST_SERIES = 5;

    private AltText() {}

    /** The text of a {@link LineView}. */
    public static String ofLines(Axis x, Axis y, List<Double> positions, List<Series> series) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Formats.fill(pick("折れ線グラフ。横軸は%s、縦軸は%s。", "Line chart of %2$s over %1$s."), x.label(), y.label()));
        sentences.add(Formats.fill(pick("系列は%d本、点は%d個。", "%d series of %d points."), series.size(), positions.size()));
        for (Series one : shown(series)) {
            sentences.add(line(one, x, y, positions));
        }
        return joined(sentences, series.size());
    }

    /** The text of a {@link BarView}. */
    public static String ofBars(List<String> categories, Axis value, List<Series> series) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Formats.fill(
                pick("棒グラフ。値は%s、項目は%d個。", "Bar chart of %s for %d categories."), value.label(), categories.size()));
        for (Series one : shown(series)) {
            sentences.add(bars(one, categories, value));
        }
        return joined(sentences, series.size());
    }

    /** The text of a {@link HeatMapView}. */
    public static String ofHeatMap(String x, List<String> columns, String y, List<Series> rows, ValueFormat format) {
        Formats formats = Formats.current();
        DoubleSummaryStatistics known = known(
                rows.stream().map(Series::values).flatMap(Collection::stream).toList());
        String range = known.getCount() == 0
                ? ""
                : Formats.fill(
                        pick("値は%sから%s。", " Values from %s to %s."),
                        formats.value(known.getMin(), format),
                        formats.value(known.getMax(), format));
        long empty = (long) rows.size() * columns.size() - known.getCount();
        String gaps = empty == 0 ? "" : Formats.fill(pick("空のセルは%s個。", " %s empty cells."), formats.whole(empty));
        return Formats.fill(
                        pick("ヒートマップ。行は%s(%d行)、列は%s(%d列)。", "Heat map: rows are %s (%d), columns are %s (%d)."),
                        y,
                        rows.size(),
                        x,
                        columns.size())
                + range
                + gaps;
    }

    /** The text of a {@link HistogramView}. */
    public static String ofHistogram(Axis x, List<Double> edges, List<Long> counts) {
        if (counts.isEmpty() || edges.size() != counts.size() + 1) {
            return pick("ヒストグラム。値なし。", "Histogram without values.");
        }
        Formats formats = Formats.current();
        long all = counts.stream().mapToLong(Long::longValue).sum();
        int most = 0;
        for (int i = 1; i < counts.size(); i++) {
            most = counts.get(i) > counts.get(most) ? i : most;
        }
        return Formats.fill(
                pick(
                        "ヒストグラム。横軸は%s、%d階級、全%s件。最も多い階級は%s以上%s未満(%s件)。",
                        "Histogram of %s in %d classes, %s values. Most frequent: from %s to below %s (%s)."),
                x.label(),
                counts.size(),
                formats.whole(all),
                formats.value(edges.get(most), x.format()),
                formats.value(edges.get(most + 1), x.format()),
                formats.whole(counts.get(most)));
    }

    /** The text of a {@link TreeView}: every box, each after its parent, with the level that it stands on. */
    public static String ofTree(TreeView.Node root) {
        List<String> sentences = new ArrayList<>();
        boxes(root, 1, sentences);
        sentences.add(0, Formats.fill(pick("樹形図。箱は%d個。", "Tree of %d boxes."), sentences.size()));
        return String.join(pick("", " "), sentences);
    }

    private static void boxes(TreeView.Node node, int level, List<String> sentences) {
        sentences.add(Formats.fill(pick("第%d層 %s。", "Level %d, %s."), level, node));
        node.children().forEach(child -> boxes(child, level + 1, sentences));
    }

    private static String line(Series one, Axis x, Axis y, List<Double> positions) {
        int first = place(one, false);
        if (first < 0 || one.values().size() != positions.size()) {
            return Formats.fill(pick("%sは値なし。", "%s: no values."), one.name());
        }
        int last = place(one, true);
        DoubleSummaryStatistics known = known(one.values());
        Formats formats = Formats.current();
        return Formats.fill(
                pick("%sは%sで%s、%sで%s(最小%s、最大%s)。", "%s: %3$s at %2$s, %5$s at %4$s (least %6$s, greatest %7$s)."),
                one.name(),
                formats.value(positions.get(first), x.format()),
                at(one, first, y.format()),
                formats.value(positions.get(last), x.format()),
                at(one, last, y.format()),
                formats.value(known.getMin(), y.format()),
                formats.value(known.getMax(), y.format()));
    }

    private static String bars(Series one, List<String> categories, Axis value) {
        DoubleSummaryStatistics known = known(one.values());
        if (known.getCount() == 0 || one.values().size() != categories.size()) {
            return Formats.fill(pick("%sは値なし。", "%s: no values."), one.name());
        }
        int most = one.values().indexOf(known.getMax());
        int least = one.values().indexOf(known.getMin());
        return Formats.fill(
                pick("%sの最大は%s(%s)、最小は%s(%s)。", "%s: greatest %s (%s), least %s (%s)."),
                one.name(),
                categories.get(most),
                at(one, most, value.format()),
                categories.get(least),
                at(one, least, value.format()));
    }

    private static String at(Series one, int place, ValueFormat format) {
        Double value = one.values().get(place);
        return value == null ? "" : Formats.current().value(value, format);
    }

    private static int place(Series one, boolean last) {
        int found = -1;
        for (int i = 0; i < one.values().size(); i++) {
            if (one.values().get(i) != null && (last || found < 0)) {
                found = i;
            }
        }
        return found;
    }

    private static DoubleSummaryStatistics known(List<@Nullable Double> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
    }

    private static List<Series> shown(List<Series> series) {
        return series.subList(0, Math.min(MOST_SERIES, series.size()));
    }

    private static String joined(List<String> sentences, int series) {
        if (series > MOST_SERIES) {
            sentences.add(Formats.fill(pick("ほか%d系列。", "%d more series."), series - MOST_SERIES));
        }
        return String.join(pick("", " "), sentences);
    }

    private static String pick(String japanese, String english) {
        return Language.current().pick(japanese, english);
    }
}
