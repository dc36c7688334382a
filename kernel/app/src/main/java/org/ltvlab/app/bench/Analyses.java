package org.ltvlab.app.bench;

import static org.ltvlab.Words.cohorts;
import static org.ltvlab.Words.otherwise;
import static org.ltvlab.Words.quintiles;
import static org.ltvlab.Words.rfm;
import static org.ltvlab.Words.segment;
import static org.ltvlab.Words.transactions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ltvlab.data.Transactions;
import org.ltvlab.rfm.RfmSegments;

/** Online Retail from file to cohort table and RFM segments, as the pandas script does it. */
final class Analyses {
    private Analyses() {}

    /** Seconds of the counted runs. */
    static List<Double> seconds(Path file, int warmUp, int runs) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < warmUp + runs; i++) {
            long began = System.nanoTime();
            once(file);
            if (i >= warmUp) {
                seconds.add((System.nanoTime() - began) / 1e9);
            }
        }
        return seconds;
    }

    private static void once(Path file) {
        Transactions orders = orders(file);
        cohorts(orders).byFirstPurchase().monthly().retention().view();
        segmented(orders).view();
    }

    /** The orders, so that both sides can be seen to have counted the same. */
    static Transactions orders(Path file) {
        return transactions(file.toString()).load();
    }

    /** How many customers each segment has, for the same reason; by name. */
    static Map<String, Long> segments(Transactions orders) {
        RfmSegments segments = segmented(orders);
        Map<String, Long> sizes = new TreeMap<>();
        segments.names()
                .forEach(name -> sizes.put(name, (long) segments.only(name).size()));
        return sizes;
    }

    private static RfmSegments segmented(Transactions orders) {
        return rfm(orders)
                .asOf(orders.lastDate())
                .scoredBy(quintiles())
                .segmentedBy(
                        segment("Champions").recency(4, 5).frequency(4, 5).monetary(4, 5),
                        segment("Loyal").recency(3, 5).frequency(4, 5),
                        segment("New").recency(4, 5).frequency(1),
                        segment("At risk").recency(1, 2).frequency(3, 5),
                        segment("Lost").recency(1).frequency(1, 2),
                        otherwise("Others"));
    }
}
