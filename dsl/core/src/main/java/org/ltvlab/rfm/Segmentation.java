package org.ltvlab.rfm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;

/** Segments in order, first match wins, that give every one of the 125 RFM cells a name (セグメント定義). */
public final class Segmentation implements Shown {
    private static final int SCORES = 5;
    private static final int CELLS = SCORES * SCORES * SCORES;

    private final List<Segment> segments;
    private final int[] segmentOfCell;

    private Segmentation(List<Segment> segments, int[] segmentOfCell) {
        this.segments = segments;
        this.segmentOfCell = segmentOfCell;
    }

    /**
     * Checks that every cell has a name and every segment a cell.
     *
     * @throws LtvProblem if it is not so, or if {@code otherwise} is not the last one
     */
    public static Segmentation of(Segment... segments) {
        List<Segment> list = List.of(segments);
        int[] segmentOfCell = new int[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            segmentOfCell[cell] = firstMatch(list, cell);
        }
        for (int i = 0; i < list.size(); i++) {
            checkReached(list, i, segmentOfCell);
        }
        checkCovered(segmentOfCell);
        return new Segmentation(list, segmentOfCell);
    }

    /** Six ready segments that Japanese and English practice uses, named in the current language. */
    public static Segmentation standard() {
        Language language = Language.current();
        return of(
                Segment.segment(language.pick("優良顧客", "Champions"))
                        .recency(4, 5)
                        .frequency(4, 5)
                        .monetary(4, 5),
                Segment.segment(language.pick("ロイヤル顧客", "Loyal")).recency(3, 5).frequency(3, 5),
                Segment.segment(language.pick("新規顧客", "New")).recency(4, 5).frequency(1),
                Segment.segment(language.pick("ライト顧客", "Light")).recency(3, 5).frequency(1, 2),
                Segment.segment(language.pick("離反予備軍", "At risk")).recency(1, 2).frequency(3, 5),
                Segment.segment(language.pick("休眠顧客", "Dormant")).recency(1, 2).frequency(1, 2));
    }

    private static int firstMatch(List<Segment> segments, int cell) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).takes(r(cell), f(cell), m(cell))) {
                return i;
            }
        }
        return -1;
    }

    private static void checkReached(List<Segment> segments, int i, int[] segmentOfCell) {
        Segment segment = segments.get(i);
        boolean reached = Arrays.stream(segmentOfCell).anyMatch(taker -> taker == i);
        if (reached || (segment.isRest() && i == segments.size() - 1)) {
            return;
        }
        Set<String> takers = new LinkedHashSet<>();
        for (int cell = 0; cell < CELLS; cell++) {
            if (segment.takes(r(cell), f(cell), m(cell))) {
                takers.add("\"" + segments.get(segmentOfCell[cell]).name() + "\"");
            }
        }
        throw LtvProblem.mustHold("Every segment (セグメント) must be reached: the first match wins")
                .got(Formats.fill(
                        "\"%s\" (%s), whose cells all go to %s before",
                        segment.name(), segment.definition(), String.join(", ", takers)))
                .fix(Formats.fill("move \"%s\" up, or delete it", segment.name()))
                .problem();
    }

    private static void checkCovered(int[] segmentOfCell) {
        int[] open = IntStream.range(0, CELLS)
                .filter(cell -> segmentOfCell[cell] < 0)
                .toArray();
        if (open.length > 0) {
            throw LtvProblem.mustHold(Formats.fill(
                            "The segments leave %d of %d RFM cells without a name (first: R%d F%d M%d)",
                            open.length, CELLS, r(open[0]), f(open[0]), m(open[0])))
                    .fix("end the list with otherwise(\"Others\")")
                    .problem();
        }
    }

    private static int r(int cell) {
        return cell / (SCORES * SCORES) + 1;
    }

    private static int f(int cell) {
        return cell / SCORES % SCORES + 1;
    }

    private static int m(int cell) {
        return cell % SCORES + 1;
    }

    /** The name of the segment of a cell. */
    String nameOf(int r, int f, int m) {
        return segments.get(segmentOfCell[((r - 1) * SCORES + f - 1) * SCORES + m - 1])
                .name();
    }

    /** The segments, first match first. */
    public List<Segment> segments() {
        return segments;
    }

    /** The different names, in order of their first segment; two segments of one name are one. */
    List<String> names() {
        return segments.stream().map(Segment::name).distinct().toList();
    }

    /** How many of the 125 cells a segment takes, after the earlier ones. */
    long cells(int segment) {
        return Arrays.stream(segmentOfCell).filter(taker -> taker == segment).count();
    }

    @Override
    public TableView view() {
        Language language = Language.current();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            rows.add(List.of(segments.get(i).name(), segments.get(i).definition(), cells(i)));
        }
        return new TableView(
                Caption.of(language.pick("セグメントの定義", "Definition of the segments"))
                        .note(language.pick(
                                "スコアは5が最良。上から順に最初に当てはまるもの。",
                                "5 is the best score. The first match from the top wins.")),
                List.of(
                        Column.of(language.pick("セグメント", "Segment")),
                        Column.of(language.pick("スコア", "Scores")),
                        Column.of(language.pick("125セル中", "Of 125 cells"))),
                rows);
    }

    @Override
    public TextView explain() {
        return TextView.of(toString(), view().caption().note());
    }

    @Override
    public String toString() {
        return Formats.fill(
                Language.current().pick("%d個のセグメント: %s", "%d segments: %s"),
                segments.size(),
                segments.stream().map(Segment::toString).collect(Collectors.joining("; ")));
    }
}
