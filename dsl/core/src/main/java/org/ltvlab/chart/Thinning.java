package org.ltvlab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes no more points of a long line than a picture can show; XChart's time grows with every point. */
final class Thinning {
    /** Lines with more points than this are thinned. */
    static final int MOST = 2_000;

    private static final int MOST_MARKERS = 32;

    private Thinning() {}

    /**
     * The line with at most {@value #MOST} points: of each run of neighbours the first, least, greatest and last,
     * so that no peak and no gap is lost.
     */
    static Points line(Points points) {
        int count = points.x().length;
        if (count <= MOST) {
            return points;
        }
        int run = (int) Math.ceil(count / (MOST / 5.0));
        List<Integer> kept = new ArrayList<>();
        for (int from = 0; from < count; from += run) {
            keep(points.y(), from, Math.min(count, from + run), kept);
        }
        return at(points, kept);
    }

    /** The points that get a marker: all of a short line, some of a long one, and those that no line reaches. */
    static Points markers(Points points) {
        int count = points.x().length;
        int every = (int) Math.ceil(count / (double) MOST_MARKERS);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean alone = isGap(points.y(), i - 1) && isGap(points.y(), i + 1);
            if (!isGap(points.y(), i) && (i % every == 0 || alone)) {
                kept.add(i);
            }
        }
        return at(points, kept);
    }

    private static void keep(double[] y, int from, int to, List<Integer> kept) {
        int least = from;
        int most = from;
        int gap = -1;
        for (int i = from; i < to; i++) {
            if (Double.isNaN(y[i])) {
                gap = i;
            }
            least = y[i] < y[least] || Double.isNaN(y[least]) ? i : least;
            most = y[i] > y[most] || Double.isNaN(y[most]) ? i : most;
        }
        IntStream.of(from, least, most, gap, to - 1)
                .filter(i -> i >= 0)
                .sorted()
                .distinct()
                .forEach(kept::add);
    }

    private static boolean isGap(double[] y, int i) {
        return i < 0 || i >= y.length || Double.isNaN(y[i]);
    }

    private static Points at(Points points, List<Integer> kept) {
        return new Points(
                kept.stream().mapToDouble(i -> points.x()[i]).toArray(),
                kept.stream().mapToDouble(i -> points.y()[i]).toArray());
    }
}
